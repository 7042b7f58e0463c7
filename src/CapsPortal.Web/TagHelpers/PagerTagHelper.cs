using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// The pages of a long list, through the query parameter « page-n » of the current address; the other parameters stay.
/// Nothing is written for a single page.
/// </summary>
[HtmlTargetElement("pager", Attributes = "page-number,page-count", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    public const string QueryKey = "page-n";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>From 1.</summary>
    public int PageNumber { get; set; }

    public int PageCount { get; set; }

    /// <summary>The page that an address asks for, where anything may stand: the first when it is no number, the last when it is too great.</summary>
    public static int Read(string? asked, int pageCount) =>
        Math.Clamp(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, pageCount);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageCount <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages");
        output.Content.AppendHtml("<ul>");
        if (PageNumber > 1)
        {
            output.Content.AppendHtml(Item(PageNumber - 1, "Précédente", "Page précédente", "prev"));
        }

        var previous = 0;
        foreach (var page in Shown())
        {
            if (page > previous + 1)
            {
                output.Content.AppendHtml("<li><span aria-hidden=\"true\">…</span></li>");
            }

            output.Content.AppendHtml(Item(page, page.ToString(CultureInfo.InvariantCulture), $"Page {page}"));
            previous = page;
        }

        if (PageNumber < PageCount)
        {
            output.Content.AppendHtml(Item(PageNumber + 1, "Suivante", "Page suivante", "next"));
        }

        output.Content.AppendHtml("</ul>");
    }

    private IEnumerable<int> Shown() =>
        new[] { 1, PageNumber - 1, PageNumber, PageNumber + 1, PageCount }.Where(p => p >= 1 && p <= PageCount).Distinct();

    private TagBuilder Item(int page, string text, string spoken, string? relation = null)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Address(page);
        link.Attributes["aria-label"] = spoken;
        if (page == PageNumber)
        {
            link.Attributes["aria-current"] = "page";
        }

        if (relation is not null)
        {
            link.Attributes["rel"] = relation;
        }

        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(p => p.Key != QueryKey).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? "")));
        if (page > 1)
        {
            query.Add(QueryKey, page.ToString(CultureInfo.InvariantCulture));
        }

        return $"{request.PathBase}{request.Path}{query}";
    }
}
