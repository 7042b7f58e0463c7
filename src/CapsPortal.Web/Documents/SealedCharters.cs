using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Documents;

/// <summary>The engagement charters that everyone signed, as they were sealed.</summary>
public static class SealedCharters
{
    /// <summary>The version asked for, or the last one; null while it is not complete.</summary>
    public static Task<StoredFile?> FindAsync(CapsDbContext db, SheetId sheet, int? version, CancellationToken cancellation) =>
        db.EngagementCharters
            .Where(c => c.SheetId == sheet && c.SealedFileId != null && (version == null || c.Version == version))
            .OrderByDescending(c => c.Version)
            .Select(c => db.Files.AsNoTracking().First(f => f.Id == c.SealedFileId))
            .FirstOrDefaultAsync(cancellation);
}
