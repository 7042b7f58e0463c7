using System.Globalization;
using CapsPortal.Documents.Model;
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
/// copy for each signatory. All of it goes in with the signature's own commit.
/// </summary>
public sealed class CharterSealing(CapsDbContext db, PortalCertificate certificate, IOptions<PortalOptions> portal)
{
    public async Task SealAsync(EngagementCharter charter, Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        var seal = await certificate.SealAsync(cancellation);
        var document = CharterDocuments.CompleteOf(charter, sheet, consents, accompagnateur, seal.Fingerprint);
        var file = StoredFile.Pdf(FileName(sheet, charter), PdfWriter.Write(document, now, seal), now);
        db.Files.Add(file);
        charter.AttachSealedFile(file.Id);
        db.Record(new JournalEvent(
            JournalKinds.CharterSealed,
            "system",
            sheet.Id.Value,
            $"charter {charter.Id.Value} version {charter.Version} text {charter.ContentHash} file {file.Id} sha256 {file.Hash}"));
        await ReplaceEarlierAsync(charter, now, cancellation);
        HandOut(charter, sheet, accompagnateur, file, now);
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
        var forAccompagnateur = CharterSignedMail.ComposeForAccompagnateur(sheet, charter, accompagnateur.Name, file.Hash, portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, forAccompagnateur, now, sheet.Id, attachment: file.Id));
        foreach (var contributor in sheet.Contributors.Where(c => charter.SignatureOf(c.Id) is not null))
        {
            var mail = CharterSignedMail.ComposeForContributor(sheet, charter, contributor.Name, file.Hash, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(contributor.Email, mail, now, sheet.Id, attachment: file.Id));
        }
    }
}
