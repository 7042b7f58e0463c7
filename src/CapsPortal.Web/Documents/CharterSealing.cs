using System.Globalization;
using System.Security.Cryptography;
using CapsPortal.Documents.Pdf;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Documents;

/// <summary>
/// Once the last signature is given: makes the sealed PDF from the frozen text and the evidence, keeps it, and queues a
/// copy for each signatory. Without a timestamp authority all of it goes in with the signature's own commit. With one,
/// the charter waits for its timestamp: <see cref="SealWaitingAsync"/> asks for it outside any transaction, again and
/// again, and after a day seals without it and says so.
/// </summary>
public sealed class CharterSealing(
    CapsDbContext db,
    PortalCertificate certificate,
    TimestampAuthority authority,
    OutboxNudge outbox,
    IOptions<PortalOptions> portal,
    TimeProvider clock,
    ILogger<CharterSealing> logger)
{
    /// <summary>How long a complete charter waits for a timestamp before it is sealed without one.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(1);

    /// <summary>Seals a charter just completed, in the transaction under way, or leaves it to wait for its timestamp.</summary>
    public async Task SealAsync(EngagementCharter charter, Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        await ReplaceEarlierAsync(charter, now, cancellation);
        if (!authority.IsConfigured)
        {
            var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
            HandOut(charter, sheet, accompagnateur, await MakeAsync(charter, sheet, accompagnateur, timestamped: false, now, cancellation), now);
        }
    }

    /// <summary>Seals the charters that wait for a timestamp. One that cannot be stamped keeps waiting, and hinders no other.</summary>
    public async Task SealWaitingAsync(CancellationToken cancellation)
    {
        var waiting = await db.EngagementCharters.AsNoTracking()
            .Where(c => c.CompletedAt != null && c.SealedFileId == null)
            .OrderBy(c => c.CompletedAt)
            .ToListAsync(cancellation);
        foreach (var charter in waiting)
        {
            db.ChangeTracker.Clear();
            var waited = clock.GetUtcNow() - charter.CompletedAt!.Value;
            if (waited >= Patience || !authority.IsConfigured)
            {
                await SealOneAsync(charter, timestamped: false, cancellation);
            }
            else if (IsTimeToAsk(waited))
            {
                await TryOneAsync(charter, cancellation);
            }
        }
    }

    /// <summary>The job runs each minute: an authority that is down is asked after 1, 2, 4, 8… minutes, then each hour.</summary>
    public static bool IsTimeToAsk(TimeSpan waited)
    {
        var minutes = (int)waited.TotalMinutes;
        return minutes % 60 == 0 || (minutes < 60 && int.IsPow2(minutes));
    }

    private async Task TryOneAsync(EngagementCharter charter, CancellationToken cancellation)
    {
        try
        {
            await SealOneAsync(charter, timestamped: true, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or CryptographicException && !cancellation.IsCancellationRequested)
        {
            logger.LogWarning("The timestamp of charter {CharterId} was not obtained: {Failure}", charter.Id.Value, failure.GetType().Name);
        }
    }

    private async Task SealOneAsync(EngagementCharter waiting, bool timestamped, CancellationToken cancellation)
    {
        var sheet = await db.Sheets.AsNoTracking().SingleAsync(s => s.Id == waiting.SheetId, cancellation);
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var now = clock.GetUtcNow();
        var file = await MakeAsync(waiting, sheet, accompagnateur, timestamped, now, cancellation);
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.SingleAsync(c => c.Id == waiting.Id, cancellation);
        if (charter.SealedFileId is not null)
        {
            // Another node was faster; its copy is the one.
            return;
        }

        HandOut(charter, sheet, accompagnateur, file, now);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
    }

    private async Task<StoredFile> MakeAsync(
        EngagementCharter charter, Sheet sheet, Accompagnateur accompagnateur, bool timestamped, DateTimeOffset now, CancellationToken cancellation)
    {
        // A copy that waited for its timestamp states the answers of the day it was completed.
        var consents = await db.Consents.AsNoTracking()
            .Where(c => c.SheetId == sheet.Id && c.AnsweredAt <= charter.CompletedAt)
            .ToListAsync(cancellation);
        var seal = await certificate.SealAsync(cancellation);
        var evidence = new CharterEvidence(
            seal.Fingerprint, timestamped ? authority.Name : null, $"{portal.Value.PublicAddress}/verifier?empreinte={charter.ContentHash}");
        var document = CharterDocuments.CompleteOf(charter, sheet, consents, accompagnateur, evidence);
        var bytes = PdfWriter.Write(document, now, timestamped ? seal.WithTimestamps(authority.Ask) : seal);
        return StoredFile.Pdf(FileName(sheet, charter), bytes, now, timestamped);
    }

    /// <summary>What everyone had signed holds until everyone has signed what comes after it.</summary>
    private async Task ReplaceEarlierAsync(EngagementCharter charter, DateTimeOffset now, CancellationToken cancellation)
    {
        var earlier = await db.EngagementCharters
            .Where(c => c.SheetId == charter.SheetId && c.Version < charter.Version && c.CompletedAt != null && c.ReplacedAt == null)
            .ToListAsync(cancellation);
        foreach (var replaced in earlier)
        {
            replaced.ReplaceBy(charter, now);
            db.Record(new JournalEvent(
                JournalKinds.CharterReplaced, "system", charter.SheetId.Value, $"charter {replaced.Id.Value} version {replaced.Version} by version {charter.Version}"));
        }
    }

    private static string FileName(Sheet sheet, EngagementCharter charter) =>
        string.Create(CultureInfo.InvariantCulture, $"charte-engagement-v{charter.Version}-{Slug.From(sheet.Card.Title, 60)}.pdf");

    private void HandOut(EngagementCharter charter, Sheet sheet, Accompagnateur accompagnateur, StoredFile file, DateTimeOffset now)
    {
        db.Files.Add(file);
        charter.AttachSealedFile(file.Id);
        db.Record(new JournalEvent(
            JournalKinds.CharterSealed,
            "system",
            sheet.Id.Value,
            $"charter {charter.Id.Value} version {charter.Version} text {charter.ContentHash} file {file.Id} sha256 {file.Hash} level {(file.IsTimestamped ? "B-T" : "B-B")}"));
        var forAccompagnateur = CharterSignedMail.ComposeForAccompagnateur(sheet, charter, accompagnateur.Name, file.Hash, portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, forAccompagnateur, now, sheet.Id, attachment: file.Id));
        foreach (var contributor in sheet.Contributors.Where(c => charter.SignatureOf(c.Id) is not null))
        {
            var mail = CharterSignedMail.ComposeForContributor(sheet, charter, contributor.Name, file.Hash, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(contributor.Email, mail, now, sheet.Id, attachment: file.Id));
        }
    }
}

/// <summary>What the page of evidence says of the seal.</summary>
/// <param name="TimestampAuthority">Null for a seal without a timestamp.</param>
/// <param name="VerificationAddress">Where anyone checks the text, by its digest.</param>
public sealed record CharterEvidence(string SealFingerprint, string? TimestampAuthority, string VerificationAddress);
