using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Documents;

/// <summary>The engagement charters that everyone signed, as they were sealed.</summary>
public static class SealedCharters
{
    /// <summary>The version asked for, or the last one; null while it is not complete.</summary>
    /// <param name="signatory">When given, only the versions that this contributor signed.</param>
    public static Task<StoredFile?> FindAsync(
        CapsDbContext db, SheetId sheet, int? version, ContributorId? signatory, CancellationToken cancellation) =>
        db.EngagementCharters
            .Where(c => c.SheetId == sheet && c.SealedFileId != null)
            .Where(c => version == null || c.Version == version)
            .Where(c => signatory == null || c.Signatures.Any(s => s.ContributorId == signatory))
            .OrderByDescending(c => c.Version)
            .Join(db.Files.AsNoTracking(), c => c.SealedFileId, f => f.Id, (_, file) => file)
            .FirstOrDefaultAsync(cancellation);
}
