using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>A piece whose markup is long enough to stand in a partial of Pages/Shared.</summary>
public abstract class PieceTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected async Task ShowAsync(TagHelperOutput output, string partial, object model)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync(partial, model));
    }
}

/// <summary>« Fil des étapes »: <c>&lt;stage-rail stages="Model.Stages" sheet-id="Model.Id" /&gt;</c>.</summary>
[HtmlTargetElement("stage-rail", Attributes = "stages,sheet-id", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageRailTagHelper(IHtmlHelper html) : PieceTagHelper(html)
{
    public required IReadOnlyList<StageOnRail> Stages { get; set; }

    public SheetId SheetId { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ShowAsync(output, "_StageRail", new StageRail(SheetId, Stages));
}

/// <summary>A verdict with its reasons, each leading to the charter's line: <c>&lt;verdict assessment="assessment" used-on="report.UsedOn" /&gt;</c>.</summary>
[HtmlTargetElement("verdict", Attributes = "assessment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AssessmentTagHelper(IHtmlHelper html, CharterLibrary charter) : PieceTagHelper(html)
{
    public required Assessment Assessment { get; set; }

    /// <summary>The day of use, which tells the edition; without it, the one in force today.</summary>
    public DateOnly? UsedOn { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var edition = UsedOn is { } day ? charter.Editions.InForceOn(day) : charter.Current;
        return ShowAsync(output, "_Assessment", new JudgedByEdition(Assessment, edition, edition.Id == charter.Current.Id));
    }
}

/// <summary>« Conseil de la charte »: <c>&lt;charter-advice use="use" edition="Model.Edition" /&gt;</c>. A line without advice shows nothing.</summary>
[HtmlTargetElement("charter-advice", Attributes = "use,edition", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CharterAdviceTagHelper(IHtmlHelper html) : PieceTagHelper(html)
{
    public required GuidedUse Use { get; set; }

    public required CharterEdition Edition { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var advice = new CharterAdvice(Use, Edition);
        if (!advice.SaysSomething)
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }

        return ShowAsync(output, "_CharterAdvice", advice);
    }
}
