using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CapsPortal.Web.Data;

/// <summary>
/// One act at a time on what is agreed about a sheet: links, answers, charter versions, signatures. Two people who sign
/// at the same instant go one after the other, whatever the node, and only one of them signs last.
/// </summary>
public static class AgreementsTransaction
{
    /// <summary>
    /// Waits for the sheet's turn, then opens the transaction; the caller commits it. It is taken before the journal's
    /// own lock, always in that order, so that no two acts wait for each other.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginAgreementsAsync(this CapsDbContext db, SheetId sheet, CancellationToken cancellation)
    {
        var transaction = await db.BeginOrJoinAsync(cancellation);
        var key = $"agreements {sheet.Value}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellation);
        return transaction;
    }

    /// <summary>The last version of the sheet's engagement charter that was not taken back. Null before the first.</summary>
    public static Task<EngagementCharter?> CurrentOf(this IQueryable<EngagementCharter> charters, SheetId sheet, CancellationToken cancellation) =>
        charters.Where(c => c.SheetId == sheet && c.CancelledAt == null).OrderByDescending(c => c.Version).FirstOrDefaultAsync(cancellation);
}
