using System.Linq.Expressions;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.TagHelpers;
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

    /// <summary>One of <see cref="Themes"/>; any other is taken for none.</summary>
    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? Theme { get; set; }

    /// <summary>One of <see cref="Territories"/>; any other is taken for none.</summary>
    [BindProperty(SupportsGet = true, Name = "territoire")]
    public string? Territory { get; set; }

    /// <summary>As it stands in the address, where anything may stand.</summary>
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.QueryKey)]
    public string? PageAsked { get; set; }

    public int PageNumber { get; private set; } = 1;

    public IReadOnlyList<PublishedSheetCard> Cards { get; private set; } = [];

    public IReadOnlyList<string> Themes { get; private set; } = [];

    public IReadOnlyList<string> Territories { get; private set; } = [];

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Nothing was found with the words as typed: the last one was taken for the beginning of a longer one.</summary>
    public bool IsWidened { get; private set; }

    /// <summary>Only words that every text holds were typed, or signs.</summary>
    public bool SaysNothing { get; private set; }

    public bool IsFiltered => Query is not null || Theme is not null || Territory is not null;

    public string Count => Total switch { 0 => "Aucune fiche", 1 => "1 fiche", var n => $"{n:N0} fiches" };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query = SearchWords.Shortened(Query);
        Themes = await ValuesAsync(p => p.Card.Theme, cancellation);
        Territories = await ValuesAsync(p => p.Card.Territory, cancellation);
        Theme = Themes.FirstOrDefault(t => t == Theme);
        Territory = Territories.FirstOrDefault(t => t == Territory);
        var words = SearchWords.Read(Query);
        SaysNothing = Query is not null && words.IsEmpty;
        if (SaysNothing)
        {
            return;
        }

        var found = Answering(words, lastAsBeginning: false);
        Total = await found.CountAsync(cancellation);
        if (Total == 0 && words.EndsWithBeginning)
        {
            found = Answering(words, lastAsBeginning: true);
            Total = await found.CountAsync(cancellation);
            IsWidened = Total > 0;
        }

        PageNumber = PagerTagHelper.Read(PageAsked, PageCount);
        Cards = await found.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToCardsAsync(cancellation);
    }

    private Task<List<string>> ValuesAsync(Expression<Func<Publication, string>> of, CancellationToken cancellation) =>
        db.Publications.Select(of).Distinct().OrderBy(value => value).ToListAsync(cancellation);

    private IQueryable<Publication> Answering(SearchWords words, bool lastAsBeginning)
    {
        var chosen = db.Publications.Where(p => (Theme == null || p.Card.Theme == Theme) && (Territory == null || p.Card.Territory == Territory));
        return words.IsEmpty ? chosen.NewestFirst() : chosen.Matching(words.ToTsQuery(lastAsBeginning));
    }
}
