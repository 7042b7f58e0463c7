using System.Text;
using CapsPortal.Documents.Markdown;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Pdf;
using CapsPortal.Documents.PlainText;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Documents;

/// <summary>
/// Makes the public copy of a sheet that the committee accepted: its document, its sealed PDF, its address.
/// All of it goes in with the decision's own commit.
/// </summary>
public sealed class SheetPublishing(CapsDbContext db, PortalCertificate certificate)
{
    /// <summary>Held until the commit, so that two sheets of the same title get two addresses.</summary>
    private const long AddressLock = 0x4341_5055;

    /// <param name="sheet">Accepted, with the mention that its submission froze. A transaction is under way.</param>
    public async Task<Publication> PublishAsync(Sheet sheet, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var mention = sheet.FrozenMention ?? throw new InvalidOperationException("A submitted sheet has a mention.");
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var document = SheetDocuments.SheetOf(sheet, mention, (accompagnateur.Name, accompagnateur.Organisation), now.ParisDate());
        var seal = await certificate.SealAsync(cancellation);

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AddressLock})", cancellation);
        var slug = await FreeSlugAsync(sheet.Card.Title, cancellation);
        var file = StoredFile.Pdf($"{slug}.pdf", PdfWriter.Write(document, now, seal), now);
        var publication = Publication.Of(
            sheet, slug, SummaryOf(sheet), PlainTextWriter.Write(document), Encoding.UTF8.GetString(DocumentJson.Serialize(document)), file.Id,
            PublishedUses.Of(sheet, mention, accompagnateur.Name), now);
        db.Files.Add(file);
        db.Publications.Add(publication);
        db.Record(new JournalEvent(
            JournalKinds.SheetPublished, actor, sheet.Id.Value, $"publication {publication.Id.Value} file {file.Id} sha256 {file.Hash}"));
        return publication;
    }

    private static string SummaryOf(Sheet sheet) => PlainTextWriter
        .Write(MarkdownReader.Read(sheet.FindSection(SectionTemplate.SummaryKey)?.Text ?? "", 2))
        .ReplaceLineEndings(" ")
        .Trim();

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellation)
    {
        // Room is kept for the number that tells two same titles apart.
        var slug = Slug.From(title, Publication.SlugMaxLength - 8);
        var taken = await db.Publications.IgnoreQueryFilters().Where(p => p.Slug.StartsWith(slug)).Select(p => p.Slug).ToHashSetAsync(cancellation);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count).Select(n => $"{slug}-{n}").First(candidate => !taken.Contains(candidate))
            : slug;
    }
}
