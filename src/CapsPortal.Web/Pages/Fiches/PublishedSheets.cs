using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Data.Configurations;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>The published sheets as everyone finds them.</summary>
public static class PublishedSheets
{
    private const int ExcerptLength = 260;

    /// <summary>Those that hold all the words, best first; without words, the newest first.</summary>
    public static IQueryable<Publication> Matching(this IQueryable<Publication> publications, string words)
    {
        if (words.Length == 0)
        {
            return publications.OrderByDescending(p => p.PublishedAt);
        }

        return publications
            .Where(p => EF.Property<NpgsqlTsVector>(p, PublicationConfiguration.SearchVector)
                .Matches(EF.Functions.PlainToTsQuery(PublicationConfiguration.TextSearch, words)))
            .OrderByDescending(p => EF.Property<NpgsqlTsVector>(p, PublicationConfiguration.SearchVector)
                .Rank(EF.Functions.PlainToTsQuery(PublicationConfiguration.TextSearch, words)))
            .ThenByDescending(p => p.PublishedAt);
    }

    public static async Task<IReadOnlyList<PublishedSheetCard>> ToCardsAsync(this IQueryable<Publication> publications, CancellationToken cancellation)
    {
        var rows = await publications
            .Select(p => new { p.Slug, p.Card, p.Summary, p.PublishedAt })
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(p => new PublishedSheetCard(
                p.Card.Title, $"/fiches/{p.Slug}", Excerpt(p.Summary), p.Card.Theme, p.Card.Territory, p.Card.Period, p.PublishedAt.ParisDate())),
        ];
    }

    /// <summary>The values of a filter with the number of sheets of each.</summary>
    public static async Task<IReadOnlyList<(string Value, int Count)>> FacetAsync(
        this IQueryable<string> values, CancellationToken cancellation)
    {
        var counted = await values.GroupBy(v => v).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(cancellation);
        return [.. counted.Select(g => (g.Key, g.Count))];
    }

    private static string Excerpt(string summary)
    {
        if (summary.Length <= ExcerptLength)
        {
            return summary;
        }

        var cut = summary.LastIndexOf(' ', ExcerptLength);
        return summary[..(cut > 0 ? cut : ExcerptLength)].TrimEnd(',', ';', ':', '.', ' ', '\u00a0', '\u202f') + "…";
    }
}
