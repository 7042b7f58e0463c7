using CapsPortal.Web.Data;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Retours;

/// <summary>What people say of the charter's lines and tools.</summary>
public sealed class IndexModel(CapsDbContext db) : PageModel
{
    public const int PageSize = 20;
    public const string Open = "ouverts";
    public const string Closed = "clos";
    public const string Any = "tous";

    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    /// <summary>The id of the line or tool; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sur { get; set; }

    public static IReadOnlyList<Choice> States { get; } = [new(Open, "Ouverts"), new(Closed, "Clos"), new(Any, "Tous")];

    /// <summary>The lines and tools of which somebody spoke.</summary>
    public IReadOnlyList<Choice> Subjects { get; private set; } = [];

    public IReadOnlyList<FeedbackRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Remove(nameof(Etat));
        Etat = Etat is Closed or Any ? Etat : Open;
        Sur = string.IsNullOrEmpty(Sur) ? null : Sur;
        Subjects = (await db.Feedbacks.GroupBy(f => f.SubjectId).Select(g => new { g.Key, Name = g.Max(f => f.SubjectName)! }).ToListAsync(cancellation))
            .OrderBy(s => s.Name, StringComparer.CurrentCulture).Select(s => new Choice(s.Key, s.Name)).ToList();

        var found = db.Feedbacks
            .Where(f => Sur == null || f.SubjectId == Sur)
            .Where(f => Etat == Any || (f.ClosedAt == null) == (Etat == Open));
        Total = await found.CountAsync(cancellation);
        PageCount = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = PagerTagHelper.Read(Request.Query[PagerTagHelper.QueryKey], PageCount);
        Rows = await FeedbackRow.ListAsync(
            db, found.OrderByDescending(f => f.CreatedAt).Skip((PageNumber - 1) * PageSize).Take(PageSize), cancellation);
    }
}
