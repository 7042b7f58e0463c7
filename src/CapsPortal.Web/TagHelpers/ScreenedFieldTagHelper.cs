using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// A text in which personal data is pointed out, under the field, as it is written: <c>&lt;field for="…" label="…" screened /&gt;</c>.
/// Without script, what the page was opened or refused with is screened as it is drawn. Nothing is ever refused for it.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label,screened")]
public sealed class ScreenedFieldTagHelper(
    ScreeningNotices notices, CurrentUser user, CurrentSheet sheet, IUrlHelperFactory urls, IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public bool Screened { get; set; }

    /// <summary>Before the field, which gives its control the attributes that it finds.</summary>
    public override int Order => -1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var url = urls.GetUrlHelper(ViewContext);
        var address = ViewContext.RouteData.Values[PersonalLinkFilter.RouteKey] is { } secret ? url.Page("/Contribution/Signalement", new { secret })
            : user.IsSignedIn && sheet.IfAny is { } named ? url.Page("/Espace/Fiches/Signalement", new { id = named.Id.Value })
            : user.IsSignedIn ? url.Page("/Reperage/Signalement")
            : null;
        if (!Screened || address is null)
        {
            return;
        }

        output.Attributes.SetAttribute("data-screened", address);
        output.PostContent.AppendHtml("""<div class="screening-beneath" role="status">""");
        if (await notices.OfAsync(Written(), ViewContext.HttpContext.RequestAborted) is { } notice)
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.PostContent.AppendHtml(await html.PartialAsync("_ScreeningNotice", notice));
        }

        output.PostContent.AppendHtml("</div>");
    }

    private string? Written()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        return ViewContext.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : For.Model as string;
    }
}
