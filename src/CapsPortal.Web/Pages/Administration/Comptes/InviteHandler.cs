using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Administration.Comptes;

/// <summary>Opens an account and invites the person to choose her password; invites again when the mail was lost.</summary>
public sealed class InviteHandler(
    CapsDbContext db, PortalAccounts accounts, PasswordLinks links, CurrentUser by, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public async Task<Result> OpenAccountAsync(NouveauInput input, CancellationToken cancellation)
    {
        var details = AccountDetails.Create(input.DisplayName, input.Organisation, input.Email);
        if (!details.IsSuccess)
        {
            return details.WithoutValue();
        }

        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var now = clock.GetUtcNow();
        var created = await accounts.CreateAsync(details.Value, input.Roles, null, by.Actor, now, cancellation);
        if (!created.IsSuccess)
        {
            return created.WithoutValue();
        }

        await WriteAsync(created.Value, now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }

    /// <summary>Refused once a password was chosen: the person then asks for a new one herself.</summary>
    public async Task<Result> InviteAgainAsync(PortalUser user, CancellationToken cancellation)
    {
        if (!user.AwaitsPassword || user.IsDeactivated)
        {
            return Result.Refused("Cette personne n’attend pas d’invitation : elle a déjà choisi son mot de passe, ou son compte est désactivé.");
        }

        await WriteAsync(user, clock.GetUtcNow(), cancellation);
        outbox.Send();
        return Result.Success;
    }

    private async Task WriteAsync(PortalUser user, DateTimeOffset now, CancellationToken cancellation)
    {
        var text = AccountMails.Invitation(user, by.DisplayName, await links.CreateAsync(user), portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(user.Email!, text, now));
        db.Record(new JournalEvent(JournalKinds.AccountInvited, by.Actor, user.Id, ""));
        await db.CommitAsync(now, cancellation);
    }
}
