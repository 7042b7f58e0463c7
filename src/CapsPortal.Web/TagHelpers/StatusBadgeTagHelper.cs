using CapsPortal.Domain.Sheets;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>The state of a sheet, in words: <c>&lt;status-badge state="sheet.State" /&gt;</c>.</summary>
[HtmlTargetElement("status-badge", Attributes = "state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBadgeTagHelper : TagHelper
{
    public required SheetState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", State switch
        {
            SheetState.Submitted => "badge badge-here",
            SheetState.SentBack => "badge badge-attention",
            SheetState.Published => "badge badge-done",
            _ => "badge",
        });
        output.Content.Append(State.Label());
    }
}
