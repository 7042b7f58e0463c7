using CapsPortal.Domain.AiUse.Conformity;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>A verdict as sign, word and colour: <c>&lt;verdict is="@assessment.Verdict" /&gt;</c>.</summary>
[HtmlTargetElement("verdict", Attributes = "is", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VerdictTagHelper : TagHelper
{
    public required Verdict Is { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, icon) = Is switch
        {
            Verdict.Conforme => ("conforme", "check"),
            Verdict.PointDeVigilance => ("vigilance", "attention"),
            Verdict.EcartALaCharte => ("ecart", "cross"),
            _ => throw new InvalidOperationException($"No sign is known for the verdict {Is}."),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"verdict verdict-{name}");
        output.Content.AppendHtml(Icon.Draw(icon)).AppendHtml("<span>").Append(Is.Label()).AppendHtml("</span>");
    }
}
