using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Gives an account its password, from a link or by the person herself, and tells her by mail.</summary>
public sealed class ChoosePasswordHandler(
    CapsDbContext db, UserManager<PortalUser> users, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>From an invitation or after a forgotten password. Ends a lockout: the person has shown that she reads this address.</summary>
    public Task<Result> FromLinkAsync(PortalUser user, string token, PasswordInput input, CancellationToken cancellation) => ChooseAsync(
        user,
        input,
        async password =>
        {
            var outcome = await users.ResetPasswordAsync(user, token, password);
            return outcome.Succeeded ? await users.SetLockoutEndDateAsync(user, null) : outcome;
        },
        _ => nameof(PasswordInput.Password),
        cancellation);

    public Task<Result> ChangeAsync(PortalUser user, string? currentPassword, PasswordInput input, CancellationToken cancellation) => ChooseAsync(
        user,
        input,
        password => users.ChangePasswordAsync(user, currentPassword ?? "", password),
        error => error == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(ChangePasswordInput.CurrentPassword) : nameof(PasswordInput.Password),
        cancellation);

    private async Task<Result> ChooseAsync(
        PortalUser user, PasswordInput input, Func<string, Task<IdentityResult>> choose, Func<string, string> fieldOf, CancellationToken cancellation)
    {
        var password = input.Check();
        if (!password.IsSuccess)
        {
            return password.WithoutValue();
        }

        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var outcome = await choose(password.Value);
        if (!outcome.Succeeded)
        {
            return outcome.AsResult(fieldOf(outcome.Errors.First().Code));
        }

        var now = clock.GetUtcNow();
        db.OutgoingMails.Add(OutgoingMail.Create(user.Email!, AccountMails.PasswordChanged(user, portal.Value), now));
        db.Record(new JournalEvent(JournalKinds.PasswordChanged, $"user:{user.Id}", user.Id, ""));
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }
}
