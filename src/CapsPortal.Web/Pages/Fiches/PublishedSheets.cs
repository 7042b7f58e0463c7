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

    public static IQueryable<Publication> NewestFirst(this IQueryable<Publication> publications) =>
        publications.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);

    /// <summary>Those that answer the query, best first: a word of the title weighs more than one of the text.</summary>
    /// <param name="query">From <see cref="SearchWords.ToTsQuery"/>.</param>
    public static IQueryable<Publication> Matching(this IQueryable<Publication> publications, string query) => publications
        .Where(p => EF.Property<NpgsqlTsVector>(p, PublicationConfiguration.SearchVector)
            .Matches(EF.Functions.ToTsQuery(PublicationConfiguration.TextSearch, query)))
        .OrderByDescending(p => EF.Property<NpgsqlTsVector>(p, PublicationConfiguration.SearchVector)
            .Rank(EF.Functions.ToTsQuery(PublicationConfiguration.TextSearch, query)))
        .ThenByDescending(p => p.PublishedAt)
        .ThenByDescending(p => p.Id);

    public static async Task<IReadOnlyList<PublishedSheetCard>> ToCardsAsync(this IQueryable<Publication> publications, CancellationToken cancellation)
    {
        var rows = await publications
            .Select(p => new { p.Slug, p.Card, p.Summary, p.PublishedAt })
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(p => new PublishedSheetCard(
                p.Card.Title, $"/fiches/{p.Slug}", Excerpt(p.Summary, ExcerptLength), p.Card.Theme, p.Card.Territory, p.Card.Period, p.PublishedAt.ParisDate())),
        ];
    }

    /// <summary>The beginning of a text, cut between two words.</summary>
    public static string Excerpt(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length);
        var end = cut > 0 ? cut : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd(',', ';', ':', '.', ' ', '\u00a0', '\u202f') + "…";
    }
}
