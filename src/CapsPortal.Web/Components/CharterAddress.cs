using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Components;

/// <summary>Where the guide shows a line, a principle or a tool of the charter: its anchors are the stable ids.</summary>
public static class CharterAddress
{
    /// <param name="charterId">A line of the grid, a principle, « rgpd », « signature », a tool.</param>
    /// <param name="edition">The edition by which the use was judged.</param>
    /// <param name="isCurrent">The guide shows the current edition unless the address names another.</param>
    public static string Of(string charterId, CharterEdition edition, bool isCurrent)
    {
        var page = edition.Grid.Find(charterId) is { } line ? $"/charte/{line.Stage.Slug()}"
            : edition.FindTool(charterId) is not null ? "/charte/outils"
            : "/charte";
        return $"{page}{(isCurrent ? "" : $"?edition={edition.Id}")}#{charterId}";
    }
}
