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
    CapsDbContext db, PortalAccounts accounts, PasswordLinks links, CurrentUser by, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public Task<Result> OpenAccountAsync(NouveauInput input, CancellationToken cancellation) => db.TransactAsync(
        async () =>
        {
            var details = AccountDetails.Create(input.DisplayName, input.Organisation, input.Email);
            if (!details.IsSuccess)
            {
                return details.WithoutValue();
            }

            var created = await accounts.CreateAsync(details.Value, input.Roles, null, by.Actor, clock.GetUtcNow(), cancellation);
            return created.IsSuccess ? await InviteAsync(created.Value, cancellation) : created.WithoutValue();
        },
        cancellation);

    /// <summary>Refused once a password was chosen: the person then asks for a new one herself.</summary>
    public async Task<Result> InviteAsync(PortalUser user, CancellationToken cancellation)
    {
        if (!user.AwaitsPassword || user.IsDeactivated)
        {
            return Result.Refused("Cette personne n’attend pas d’invitation : elle a déjà choisi son mot de passe, ou son compte est désactivé.");
        }

        var now = clock.GetUtcNow();
        var text = AccountMails.Invitation(user, by.DisplayName, await links.CreateAsync(user), portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(user.Email!, text, now));
        db.Record(new JournalEvent(JournalKinds.AccountInvited, by.Actor, user.Id, ""));
        await db.CommitAsync(now, cancellation);
        return Result.Success;
    }
}
