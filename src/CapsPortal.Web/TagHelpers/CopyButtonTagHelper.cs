using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// Copies the text of an element: <c>&lt;copy-button target="mention" label="Copier la mention" /&gt;</c>.
/// Shown only where script runs; without it, the text is there to be selected.
/// </summary>
[HtmlTargetElement("copy-button", Attributes = "target,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyButtonTagHelper : TagHelper
{
    /// <summary>The id of the element whose text is copied.</summary>
    public required string Target { get; set; }

    /// <summary>The id of the element that holds the same text as HTML: what a word processor takes from the clipboard.</summary>
    public string? Html { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "button secondary");
        output.Attributes.SetAttribute("data-copy", Target);
        if (Html is not null)
        {
            output.Attributes.SetAttribute("data-copy-html", Html);
        }

        output.Attributes.Add(new TagHelperAttribute("hidden"));
        output.Content.AppendHtml(Icon.Draw("copy")).AppendHtml("<span role=\"status\">").Append(Label).AppendHtml("</span>");
    }
}
