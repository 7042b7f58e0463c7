using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>The portal's signs, drawn on a 20 × 20 grid in the colour of the text. A sign never stands without a word.</summary>
public static class Icon
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["check"] = "M4 10.5l4 4 8-9",
        ["attention"] = "M10 4v8M10 15.6v.1",
        ["cross"] = "M5 5l10 10M15 5L5 15",
        ["arrow"] = "M4 10h12M11 5l5 5-5 5",
        ["search"] = "M13 13l4 4M3.5 8.5a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
        ["copy"] = "M7 7h9v9H7zM4 13V4h9",
        ["error"] = "M10 6v5M10 13.9v.1M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z",
    };

    public static IHtmlContent Draw(string name) => new HtmlString(
        $"""<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="{Paths[name]}"/></svg>""");
}

/// <summary><c>&lt;icon name="arrow" /&gt;</c></summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Draw(Name));
    }
}
