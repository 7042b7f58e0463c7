using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Verifier;

/// <summary>
/// What the portal knows of a document that it made, found by the digest of its bytes, or of the text that was signed.
/// Nothing that the document does not say itself.
/// </summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="MadeAt">When the portal made and sealed it.</param>
public sealed record KnownDocument(string Name, DateTimeOffset MadeAt)
{
    /// <summary>Since when a later version stands in its place; null while it is the last.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>Since when it is withdrawn from the portal.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The address of the published sheet, when it is one.</summary>
    public string? Slug { get; init; }

    /// <summary>The digest is that of the signed text, which the page of evidence prints, and says nothing of a file.</summary>
    public bool IsText { get; init; }

    /// <summary>The seal bears the timestamp of an authority.</summary>
    public bool IsTimestamped { get; init; }

    public static async Task<KnownDocument?> FindAsync(CapsDbContext db, string sha256, CancellationToken cancellation) =>
        await CharterAsync(db, sha256, cancellation)
        ?? await SheetAsync(db, sha256, cancellation)
        ?? await ReceiptAsync(db, sha256, cancellation)
        ?? await TextAsync(db, sha256, cancellation);

    private static async Task<KnownDocument?> CharterAsync(CapsDbContext db, string sha256, CancellationToken cancellation) => await db.Files
        .Where(f => f.Hash == sha256)
        .Join(db.EngagementCharters, f => f.Id, c => c.SealedFileId, (f, c) => new { f.CreatedAt, f.IsTimestamped, c.Version, c.ReplacedAt, c.SheetId })
        .Join(db.Sheets, c => c.SheetId, s => s.Id, (c, s) => new KnownDocument(CharterName(c.Version, s.Card.Title), c.CreatedAt)
        {
            ReplacedAt = c.ReplacedAt,
            IsTimestamped = c.IsTimestamped,
        })
        .FirstOrDefaultAsync(cancellation);

    private static async Task<KnownDocument?> SheetAsync(CapsDbContext db, string sha256, CancellationToken cancellation) => await db.Files
        .Where(f => f.Hash == sha256)
        .Join(db.Publications.IgnoreQueryFilters(), f => f.Id, p => p.FileId, (f, p) => new KnownDocument($"la fiche publiée « {p.Card.Title} »", f.CreatedAt)
        {
            WithdrawnAt = p.WithdrawnAt,
            Slug = p.WithdrawnAt == null ? p.Slug : null,
        })
        .FirstOrDefaultAsync(cancellation);

    private static async Task<KnownDocument?> ReceiptAsync(CapsDbContext db, string sha256, CancellationToken cancellation) => await db.Files
        .Where(f => f.Hash == sha256)
        .Join(db.ConsentReceipts, f => f.Id, r => r.FileId, (f, r) => new { f.CreatedAt, r.SheetId })
        .Join(db.Sheets, r => r.SheetId, s => s.Id, (r, s) => new KnownDocument($"un reçu de réponses sur l’IA, pour la fiche « {s.Card.Title} »", r.CreatedAt))
        .FirstOrDefaultAsync(cancellation);

    private static async Task<KnownDocument?> TextAsync(CapsDbContext db, string sha256, CancellationToken cancellation) => await db.EngagementCharters
        .Where(c => c.ContentHash == sha256)
        .Join(db.Sheets, c => c.SheetId, s => s.Id, (c, s) => new KnownDocument(CharterName(c.Version, s.Card.Title), c.PreparedAt)
        {
            ReplacedAt = c.ReplacedAt,
            WithdrawnAt = c.CancelledAt,
            IsText = true,
        })
        .FirstOrDefaultAsync(cancellation);

    private static string CharterName(int version, string title) => $"la charte d’engagement (version {version}) de la fiche « {title} »";
}
