using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// What every form that posts needs. The portal refuses in its own words, at the right place: a browser's bubbles would
/// come first and say less. And on a page that another form's handler drew, a form without a handler of its own goes to
/// the page itself: without an action, a browser would send it to that other handler.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper : TagHelper
{
    private const string Handler = "handler";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate"))
        {
            output.Attributes.Add(new TagHelperAttribute("novalidate"));
        }

        var request = ViewContext.HttpContext.Request;
        if (request.Query.ContainsKey(Handler) && !context.AllAttributes.Any(a => a.Name is "action" or "asp-page" or "asp-page-handler"))
        {
            var query = QueryString.Create(request.Query.Where(parameter => parameter.Key != Handler));
            output.Attributes.SetAttribute("action", request.PathBase + request.Path + query);
        }
    }
}
