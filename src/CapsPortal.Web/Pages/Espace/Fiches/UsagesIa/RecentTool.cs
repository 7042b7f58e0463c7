using CapsPortal.Domain.AiUse;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>A tool that the current person declared lately, and what they last said of it.</summary>
public sealed record RecentTool(
    string? ToolId, string Name, ToolAccess Access, string? Provider, string? HostingCountry, RequestCount Requests)
{
    /// <summary>How many declarations are looked back at.</summary>
    private const int Reach = 100;

    /// <summary>The tools of this person's sheets, the last used first, each once.</summary>
    public static async Task<IReadOnlyList<RecentTool>> OfAsync(CapsDbContext db, CurrentUser user, CancellationToken cancellation)
    {
        var declared = await db.Sheets.RunBy(user)
            .SelectMany(s => s.Declarations)
            .OrderByDescending(d => d.DeclaredAt)
            .Take(Reach)
            .Select(d => new RecentTool(
                d.Report.Use.ToolId, d.Report.Use.ToolName, d.Report.Access, d.Report.Provider, d.Report.HostingCountry, d.Report.Requests))
            .ToListAsync(cancellation);
        return [.. declared.DistinctBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
