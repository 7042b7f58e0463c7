using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Mails a link to choose a password, if the address is that of an open account. The answer never tells.</summary>
public sealed class ForgottenPasswordHandler(
    CapsDbContext db, UserManager<PortalUser> users, PasswordLinks links, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string? email, CancellationToken cancellation)
    {
        var checks = new Checks();
        var address = checks.Text(email, nameof(MotDePasseOublieInput.Email), "Indiquez votre adresse électronique.", EmailAddress.MaxLength);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        if (await users.FindByEmailAsync(address) is { IsDeactivated: false } user)
        {
            var now = clock.GetUtcNow();
            var text = AccountMails.ForgottenPassword(user, await links.CreateAsync(user), portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(user.Email!, text, now));
            await db.CommitAsync(now, cancellation);
            outbox.Send();
        }

        return Result.Success;
    }
}
