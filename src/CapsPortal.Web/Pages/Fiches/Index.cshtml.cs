using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>The published sheets: all of them, or those that a search finds.</summary>
public sealed class IndexModel(CapsDbContext db) : PageModel
{
    public const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "territoire")]
    public string? Territory { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-n")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<PublishedSheetCard> Cards { get; private set; } = [];

    public IReadOnlyList<(string Value, int Count)> Themes { get; private set; } = [];

    public IReadOnlyList<(string Value, int Count)> Territories { get; private set; } = [];

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query) || !string.IsNullOrEmpty(Theme) || !string.IsNullOrEmpty(Territory);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query = Query?.Length > SearchWords.MaxLength ? Query[..SearchWords.MaxLength] : Query;
        Themes = await db.Publications.Select(p => p.Card.Theme).FacetAsync(cancellation);
        Territories = await db.Publications.Select(p => p.Card.Territory).FacetAsync(cancellation);
        var words = SearchWords.Of(Query);
        if (words.Length == 0 && !string.IsNullOrWhiteSpace(Query))
        {
            return;
        }

        var found = Filtered(db.Publications).Matching(words);
        Total = await found.CountAsync(cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Cards = await found.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToCardsAsync(cancellation);
    }

    private IQueryable<Publication> Filtered(IQueryable<Publication> publications)
    {
        var byTheme = string.IsNullOrEmpty(Theme) ? publications : publications.Where(p => p.Card.Theme == Theme);
        return string.IsNullOrEmpty(Territory) ? byTheme : byTheme.Where(p => p.Card.Territory == Territory);
    }
}
