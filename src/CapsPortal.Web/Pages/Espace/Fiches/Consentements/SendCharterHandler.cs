using System.Text;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>
/// Sends the engagement charter of the current sheet for signature. Prepares a version when none says what the sheet says
/// now; an earlier one that everyone signed stays in force until everyone has signed the new one.
/// </summary>
public sealed class SendCharterHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, Invitations invitations, CharterPreview preview, OutboxNudge outbox, TimeProvider clock)
{
    /// <summary>
    /// Sends a link to each person who has not signed and has no link for this version yet, so that pressing twice
    /// invites nobody twice. Refuses while there is nobody to invite or nothing to ask.
    /// </summary>
    /// <returns>The people who were sent a link.</returns>
    public async Task<Result<IReadOnlyList<Contributor>>> HandleAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var asked = sheet.AskAboutPlan();
        if (!asked.IsSuccess)
        {
            return asked;
        }

        var charter = await PreparedAsync(sheet, now, cancellation);
        var linked = db.Entry(charter).State == EntityState.Added ? [] : await db.AccessLinks
            .Where(l => l.SheetId == sheet.Id && l.EndedAt == null && l.ExpiresAt > now && l.CreatedAt >= charter.PreparedAt)
            .Select(l => l.ContributorId)
            .ToListAsync(cancellation);
        var invited = sheet.Contributors.Where(c => charter.SignatureOf(c.Id)?.IsSigned == false && !linked.Contains(c.Id)).ToList();
        if (invited.Count == 0)
        {
            return Result.Refused(charter.CompletedAt is not null
                ? "Tout le monde a signé : il n’y a personne à inviter."
                : "Chaque personne a déjà reçu son lien. Pour en envoyer un autre, choisissez « Renvoyer » à côté de son nom.");
        }

        await invitations.SendAsync(sheet, charter, invited, user.Actor, now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Of<IReadOnlyList<Contributor>>(invited);
    }

    private async Task<EngagementCharter> PreparedAsync(Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var earlier = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (earlier is { IsRefused: false } && earlier.Matches(sheet))
        {
            return earlier;
        }

        var (version, text) = await preview.OfAsync(sheet, cancellation);
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var charter = EngagementCharter.Prepare(
            sheet, version, Encoding.UTF8.GetString(DocumentJson.Serialize(text)), DocumentJson.Sha256Hex(text), sheet.OwnerId, accompagnateur.Name, now);
        if (earlier is { CompletedAt: null })
        {
            earlier.ReplaceBy(charter, now);
        }

        db.EngagementCharters.Add(charter);
        db.Record(new JournalEvent(
            JournalKinds.CharterPrepared,
            user.Actor,
            sheet.Id.Value,
            $"charter {charter.Id.Value} version {version} plan {charter.PlanVersion} text {charter.ContentHash}"));
        return charter;
    }
}
