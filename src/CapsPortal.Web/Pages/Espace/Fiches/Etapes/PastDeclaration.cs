using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Etapes;

/// <summary>One declaration's past: what it said, version after version.</summary>
/// <param name="Versions">Oldest first.</param>
public sealed record PastDeclaration(IReadOnlyList<PastVersion> Versions)
{
    public UseOfTool Use => Versions[^1].Version.Report.Use;

    public bool IsRemoved => Versions[^1].Version.Change == DeclarationChange.Removed;

    /// <summary>The past of the stage's declarations, the last changed first.</summary>
    public static async Task<IReadOnlyList<PastDeclaration>> OfAsync(CapsDbContext db, Sheet sheet, Stage stage, CancellationToken cancellation)
    {
        var versions = await db.PastDeclarations.AsNoTracking()
            .Where(v => EF.Property<SheetId>(v, "SheetId") == sheet.Id && v.Report.Use.Stage == stage)
            .OrderBy(v => v.ChangedAt)
            .ToListAsync(cancellation);
        var people = versions.Select(v => v.ChangedById.Value).Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => new UserId(u.Id), u => u.DisplayName, cancellation);
        return [.. versions
            .GroupBy(v => v.DeclarationId)
            .OrderByDescending(past => past.Last().ChangedAt)
            .Select(past => new PastDeclaration([.. past.Select(v => new PastVersion(v, names.GetValueOrDefault(v.ChangedById, "un compte supprimé")))]))];
    }
}

/// <param name="ChangedBy">The name of the person who corrected or removed it.</param>
public sealed record PastVersion(DeclarationVersion Version, string ChangedBy);
