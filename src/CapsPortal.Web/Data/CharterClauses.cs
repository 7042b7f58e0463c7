using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>The clauses of an engagement charter to prepare: the common ones as last stated, then the sheet's own.</summary>
public static class CharterClauses
{
    public static async Task<IReadOnlyList<EngagementClause>> OfAsync(
        CapsDbContext db, StartingTexts texts, Sheet sheet, CancellationToken cancellation)
    {
        var common = await CommonAsync(db, texts, cancellation);
        return sheet.CharterProvisions is { } own ? [.. common, new EngagementClause("Dispositions propres à cette fiche", own)] : common;
    }

    /// <summary>As the administrator last stated them, else those that come with the portal.</summary>
    public static async Task<IReadOnlyList<EngagementClause>> CommonAsync(CapsDbContext db, StartingTexts texts, CancellationToken cancellation) =>
        (await LastStatedAsync(db, cancellation))?.Clauses ?? texts.EngagementClauses;

    public static Task<EngagementClauses?> LastStatedAsync(CapsDbContext db, CancellationToken cancellation) =>
        db.EngagementClauses.AsNoTracking().OrderByDescending(c => c.Version).FirstOrDefaultAsync(cancellation);
}
