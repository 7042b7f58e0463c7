using System.Text;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>
/// Invites the contributors of the current sheet to answer the plan and to sign the charter. Prepares a charter version
/// when none says what the sheet says now; the earlier one is replaced, and its answers to unchanged lines stay.
/// </summary>
public sealed class SendLinksHandler(
    CapsDbContext db,
    CurrentSheet current,
    CurrentUser user,
    PersonalLinks links,
    StartingTexts texts,
    OutboxNudge outbox,
    IOptions<PortalOptions> portal,
    TimeProvider clock)
{
    /// <summary>
    /// Sends a link to each person who has not signed and has no link for this version yet, so that pressing twice
    /// invites nobody twice. Refuses while there is nobody to invite or nothing to ask.
    /// </summary>
    /// <returns>The people who were sent a link.</returns>
    public async Task<Result<IReadOnlyList<Contributor>>> SendToAllAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        if (sheet.Contributors.Count == 0)
        {
            return Result.Refused("Ajoutez d’abord au moins un·e contributeur·ice.");
        }

        if (!sheet.Plan.IsStated)
        {
            return Result.Refused("Dites d’abord quels usages de l’IA sont prévus, ou qu’aucun ne l’est.");
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await PreparedAsync(sheet, now, cancellation);
        var linked = await db.AccessLinks
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

        await InviteAsync(sheet, charter, invited, now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Of<IReadOnlyList<Contributor>>(invited);
    }

    /// <summary>Sends one person a new link; the earlier ones die. Refuses before the first invitation.</summary>
    public async Task<Result> SendAgainAsync(Contributor contributor, CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (charter?.SignatureOf(contributor.Id) is null)
        {
            return Result.Refused($"{contributor.Name} n’est pas encore invité·e : choisissez « Envoyer les liens ».");
        }

        await InviteAsync(sheet, charter, [contributor], now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }

    private async Task<EngagementCharter> PreparedAsync(Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var earlier = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (earlier is { IsRefused: false } && earlier.Matches(sheet))
        {
            return earlier;
        }

        var version = (earlier?.Version ?? 0) + 1;
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var text = CharterDocuments.TextOf(sheet, version, texts.EngagementClauses, accompagnateur, now);
        var charter = EngagementCharter.Prepare(
            sheet, version, Encoding.UTF8.GetString(DocumentJson.Serialize(text)), DocumentJson.Sha256Hex(text), sheet.OwnerId, accompagnateur.Name, now);
        earlier?.ReplaceBy(charter, now);
        db.EngagementCharters.Add(charter);
        db.Record(new JournalEvent(
            JournalKinds.CharterPrepared,
            user.Actor,
            sheet.Id.Value,
            $"charter {charter.Id.Value} version {version} plan {charter.PlanVersion} text {charter.ContentHash}"));
        return charter;
    }

    private async Task InviteAsync(
        Sheet sheet, EngagementCharter charter, IReadOnlyList<Contributor> invited, DateTimeOffset now, CancellationToken cancellation)
    {
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        foreach (var contributor in invited)
        {
            await links.SendAsync(
                sheet,
                contributor,
                link => InvitationMail.Compose(sheet, contributor, charter, accompagnateur, link, portal.Value),
                user.Actor,
                now,
                cancellation);
        }
    }
}
