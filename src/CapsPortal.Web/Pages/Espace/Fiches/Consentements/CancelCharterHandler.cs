using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Takes back the charter that was sent, while nobody has signed it, and tells those who were invited.</summary>
public sealed class CancelCharterHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <param name="version">The version on screen: another one is left alone.</param>
    public async Task<Result> HandleAsync(int version, CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (charter is null || charter.Version != version)
        {
            return Result.Refused("Cette version n’est plus la dernière : rien n’a été annulé.");
        }

        var outcome = charter.Cancel(now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Record(new JournalEvent(JournalKinds.CharterCancelled, user.Actor, sheet.Id.Value, $"charter {charter.Id.Value} version {version}"));
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        foreach (var contributor in sheet.Contributors.Where(c => charter.SignatureOf(c.Id) is not null))
        {
            var mail = CharterCancelledMail.Compose(sheet, contributor, accompagnateur, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(contributor.Email, mail, now, sheet.Id));
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }
}
