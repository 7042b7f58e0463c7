using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>
/// Puts the plan of the current sheet to its contributors, for the first time or after a change. What has not changed
/// keeps its answer: only those who have something new to answer are written to.
/// </summary>
public sealed class AskConsentHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, Invitations invitations, OutboxNudge outbox, TimeProvider clock)
{
    /// <returns>The people who were sent a link; none when the plan lost a line and nothing else.</returns>
    public async Task<Result<IReadOnlyList<Contributor>>> HandleAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        // The second of two presses sees what the first one did.
        await db.Entry(sheet.Plan).ReloadAsync(cancellation);
        var isNew = sheet.Plan.HasUnaskedChange;
        var asked = sheet.AskAboutPlan();
        if (!asked.IsSuccess)
        {
            return asked;
        }

        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        var linked = await db.AccessLinks
            .Where(l => l.SheetId == sheet.Id && l.EndedAt == null && l.ExpiresAt > now)
            .Select(l => l.ContributorId)
            .ToListAsync(cancellation);
        var invited = sheet.Contributors
            .Where(c => StillAsked.Of(sheet, charter, consents, c.Id).Lines.Count > 0 && (isNew || !linked.Contains(c.Id)))
            .ToList();
        if (invited.Count == 0 && !isNew)
        {
            return Result.Refused(sheet.Plan.Lines.Any()
                ? "Chaque personne a répondu, ou a déjà reçu son lien. Pour en envoyer un autre, choisissez « Renvoyer » à côté de son nom."
                : "Aucun usage de l’IA n’est prévu : il n’y a pas d’accord à demander. Envoyez directement la charte d’engagement.");
        }

        await invitations.SendAsync(sheet, charter, invited, user.Actor, now, cancellation);
        db.Record(new JournalEvent(
            JournalKinds.ConsentAsked, user.Actor, sheet.Id.Value, $"plan {sheet.Plan.AskedVersion} contributors {string.Join(' ', invited.Select(c => c.Id.Value))}"));
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Of<IReadOnlyList<Contributor>>(invited);
    }
}
