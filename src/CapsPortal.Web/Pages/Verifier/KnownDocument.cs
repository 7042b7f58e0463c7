using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Verifier;

/// <summary>What the portal knows of a document that it made, found by the digest of its bytes. Nothing that the document does not say itself.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="MadeAt">When the portal made and sealed it.</param>
/// <param name="ReplacedAt">Since when a later version stands in its place; null while it is the last.</param>
/// <param name="Slug">The address of the published sheet, when it is one.</param>
public sealed record KnownDocument(string Name, DateTimeOffset MadeAt, DateTimeOffset? ReplacedAt, string? Slug)
{
    public static async Task<KnownDocument?> FindAsync(CapsDbContext db, string sha256, CancellationToken cancellation)
    {
        var files = db.Files.AsNoTracking().Where(f => f.Hash == sha256);
        var charter = await files
            .Join(db.EngagementCharters, f => f.Id, c => c.SealedFileId, (f, c) => new { f.CreatedAt, c.Version, c.ReplacedAt, c.SheetId })
            .Join(db.Sheets, c => c.SheetId, s => s.Id, (c, s) => new { c.CreatedAt, c.Version, c.ReplacedAt, s.Card.Title })
            .FirstOrDefaultAsync(cancellation);
        if (charter is not null)
        {
            return new KnownDocument(
                $"la charte d’engagement (version {charter.Version}) de la fiche « {charter.Title} »", charter.CreatedAt, charter.ReplacedAt, null);
        }

        var sheet = await files
            .Join(db.Publications, f => f.Id, p => p.FileId, (f, p) => new { f.CreatedAt, p.Card.Title, p.Slug })
            .FirstOrDefaultAsync(cancellation);
        return sheet is null ? null : new KnownDocument($"la fiche publiée « {sheet.Title} »", sheet.CreatedAt, null, sheet.Slug);
    }
}
