using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>A select that a page writes inside a field: it takes the field's help, error and obligation.</summary>
[HtmlTargetElement("select", ParentTag = "field")]
public sealed class SelectInFieldTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = (FieldControl)context.Items[typeof(FieldControl)];
        output.Attributes.SetAttribute("id", field.Id);
        if (field.Required)
        {
            output.Attributes.SetAttribute("required", "required");
        }

        if (field.DescribedBy.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        }

        if (field.Invalid)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}
