using CapsPortal.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// Two states of a text as one: what went is struck out, what came is underlined, and both are said to those who do not
/// see it. <c>&lt;word-difference before="…" after="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("word-difference", Attributes = "before,after", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordDifferenceTagHelper : TagHelper
{
    public string? Before { get; set; }

    public string? After { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var run in WordDifference.Between(Before, After))
        {
            if (!run.Added && !run.Removed)
            {
                output.Content.Append(run.Text);
                continue;
            }

            var marked = new TagBuilder(run.Added ? "ins" : "del");
            var spoken = new TagBuilder("span");
            spoken.AddCssClass("visually-hidden");
            spoken.InnerHtml.Append(run.Added ? " ajouté\u00A0: " : " retiré\u00A0: ");
            marked.InnerHtml.AppendHtml(spoken).Append(run.Text);
            output.Content.AppendHtml(marked);
        }
    }
}
