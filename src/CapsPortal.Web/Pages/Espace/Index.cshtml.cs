using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace;

/// <summary>« Mon espace »: what waits for the accompagnateur·ice, then her sheets.</summary>
public sealed class IndexModel(CapsDbContext db, CurrentUser user) : PageModel
{
    public const int PageSize = 20;
    private const int WaitingAtMost = 5;

    /// <summary>As it stands in the address, where anything may stand.</summary>
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.QueryKey)]
    public string? PageAsked { get; set; }

    public int PageNumber { get; private set; } = 1;

    public IReadOnlyList<SheetRow> Sheets { get; private set; } = [];

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var mine = db.Sheets.RunBy(user);
        Total = await mine.CountAsync(cancellation);
        PageNumber = PagerTagHelper.Read(PageAsked, PageCount);
        var newestFirst = mine.OrderByDescending(s => s.ChangedAt).ThenBy(s => s.Id);
        Sheets = await Rows(newestFirst.Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync(cancellation);
        var open = await Rows(newestFirst.Where(s => s.State == SheetState.InProgress || s.State == SheetState.SentBack).Take(PageSize))
            .ToListAsync(cancellation);
        Waiting = [.. open.Where(r => r.Waiting is not null).Take(WaitingAtMost).Select(r => new WaitingItem(r.Waiting!.Sentence, Url.Page(r.Waiting.Page, new { id = r.Id.Value })!))];
    }

    private IQueryable<SheetRow> Rows(IQueryable<Sheet> sheets)
    {
        var me = user.Id;
        return sheets.IgnoreAutoIncludes().Select(s => new SheetRow(
            s.Id, s.Card.Title, s.Card.Structure, s.State, s.CurrentStage, s.ChangedAt,
            s.Contributors.Count,
            s.Plan.NoneIsPlanned || s.Plan.AllLines.Any(l => l.RemovedInVersion == null),
            db.EngagementCharters.Any(c => c.SheetId == s.Id && c.ReplacedAt == null && c.CancelledAt == null && c.Signatures.Any(g => g.UserId == me && g.SignedAt == null))));
    }
}
