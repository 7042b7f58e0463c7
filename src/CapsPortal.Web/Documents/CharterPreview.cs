using CapsPortal.Documents.Model;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Documents;

/// <summary>The text of the engagement charter that would be sent now. Preparing it for good freezes the same text.</summary>
public sealed class CharterPreview(CapsDbContext db, StartingTexts texts, TimeProvider clock)
{
    public async Task<(int Version, Document Text)> OfAsync(Sheet sheet, CancellationToken cancellation)
    {
        var version = (await db.EngagementCharters.Where(c => c.SheetId == sheet.Id).MaxAsync(c => (int?)c.Version, cancellation) ?? 0) + 1;
        var clauses = await CharterClauses.OfAsync(db, texts, sheet, cancellation);
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        return (version, CharterDocuments.TextOf(sheet, version, clauses, accompagnateur, clock.GetUtcNow()));
    }
}
