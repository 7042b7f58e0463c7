using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// Copies the text of an element: <c>&lt;copy-button of="mention"&gt;Copier la mention&lt;/copy-button&gt;</c>.
/// Shown only where script runs; without it, the text is there to be selected.
/// </summary>
[HtmlTargetElement("copy-button", Attributes = "of")]
public sealed class CopyButtonTagHelper : TagHelper
{
    /// <summary>The id of the element whose text is copied.</summary>
    public required string Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = await output.GetChildContentAsync();
        output.TagName = "button";
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "button button-secondary");
        output.Attributes.SetAttribute("data-copy", Of);
        output.Attributes.Add(new TagHelperAttribute("hidden"));
        output.Content.AppendHtml(Icon.Draw("copy")).AppendHtml("<span role=\"status\">").AppendHtml(label).AppendHtml("</span>");
    }
}
