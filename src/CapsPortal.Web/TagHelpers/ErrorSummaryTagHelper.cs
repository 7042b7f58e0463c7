using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// What was refused, at the top of a form: each line leads to its field. It takes focus when the page opens, without
/// script. Nothing is written while nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = ViewContext.ModelState
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (Field: entry.Key, Message: error.ErrorMessage)))
            .Where(line => line.Message.Length > 0)
            .Distinct()
            .ToList();
        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        var heading = lines.Count == 1 ? "Il y a 1 erreur à corriger" : $"Il y a {lines.Count} erreurs à corriger";
        output.Content.AppendHtml("<h2>").Append(heading).AppendHtml("</h2>\n<ul>\n");
        foreach (var (field, message) in lines)
        {
            var item = new TagBuilder("li");
            if (field.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field, "_")}";
                link.InnerHtml.Append(message);
                item.InnerHtml.AppendHtml(link);
            }

            output.Content.AppendHtml(item).AppendHtml("\n");
        }

        output.Content.AppendHtml("</ul>");
    }
}
