using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// A field whole: label, help, control, error, wired together for screen readers. The control follows the property's
/// type, <c>rows</c>, and <c>choices</c>, <c>radios</c> or <c>checkboxes</c>; other attributes go to it as they are. A
/// select written inside the element takes the control's place. What was typed is shown again after a refusal, except
/// a password.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Help { get; set; }

    /// <summary>The name in the address, for a form sent by GET whose properties bear another.</summary>
    public string? Name { get; set; }

    /// <summary>Says « (facultatif) » after the label. Everything else is required.</summary>
    public bool Optional { get; set; }

    /// <summary>The type of a one-line control, when the property does not tell it: « email », « password », « date », « tel »…</summary>
    public string? Type { get; set; }

    /// <summary>More than one line: how many are shown at first.</summary>
    public int? Rows { get; set; }

    /// <summary>Limit in characters, when the property's own StringLength or MaxLength does not say it.</summary>
    [HtmlAttributeName("maxlength")]
    public int? MaxLength { get; set; }

    /// <summary>Answers in a drop-down list.</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>Answers of which one is picked.</summary>
    public IEnumerable<Choice>? Radios { get; set; }

    /// <summary>Answers of which several may be ticked.</summary>
    public IEnumerable<Choice>? Checkboxes { get; set; }

    /// <summary>First line of a drop-down list, when nothing is chosen yet.</summary>
    public string Prompt { get; set; } = "Choisissez…";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        FieldOrder.Of(ViewContext.HttpContext).Add(name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ModelState.TryGetValue(name, out var entry);
        var errors = entry?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct().ToList() ?? [];
        var limit = MaxLength ?? DeclaredLimit();
        var help = Rows is not null && limit is not null ? Join(Help, $"{limit:N0} caractères au plus.") : Help;

        var describedBy = new List<string>();
        if (help is not null)
        {
            describedBy.Add($"{id}-aide");
        }

        if (errors.Count > 0)
        {
            describedBy.Add($"{id}-erreur");
        }

        var control = new FieldControl(
            name, id, Kind(), TypeOfLine(), Values(entry), [.. Choices ?? Radios ?? Checkboxes ?? []], limit, Rows, !Optional, errors.Count > 0,
            string.Join(' ', describedBy), Prompt, [.. output.Attributes]);
        context.Items[typeof(FieldControl)] = control;
        var written = await output.GetChildContentAsync();
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-invalid" : "field");
        if (control.IsGroup && describedBy.Count > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', describedBy));
        }

        if (control.Kind != ControlKind.Tick)
        {
            output.Content.AppendHtml(LabelElement(control));
            output.Content.AppendHtml(HelpElement(id, help));
            output.Content.AppendHtml(written.IsEmptyOrWhiteSpace ? control.Write() : written);
        }
        else
        {
            output.Content.AppendHtml(control.WriteTick(Label, HelpElement(id, help)));
        }

        output.Content.AppendHtml(ErrorElement(id, errors));
    }

    private ControlKind Kind()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        return Choices is not null ? ControlKind.Select
            : Radios is not null ? ControlKind.Radios
            : Checkboxes is not null ? ControlKind.Checkboxes
            : Rows is not null ? ControlKind.Text
            : type == typeof(bool) ? ControlKind.Tick
            : typeof(IFormFile).IsAssignableFrom(type) ? ControlKind.File
            : ControlKind.Line;
    }

    private string TypeOfLine()
    {
        var data = For.Metadata.DataTypeName;
        return Type
            ?? (For.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? "date"
            : data == nameof(DataType.Password) ? "password"
            : data == nameof(DataType.EmailAddress) ? "email"
            : "text");
    }

    private IReadOnlyList<string> Values(ModelStateEntry? entry)
    {
        if (entry?.RawValue is not null || entry?.AttemptedValue is not null)
        {
            return entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? ""];
        }

        return For.Model switch
        {
            null => [],
            string text => [text],
            DateOnly date => [date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)],
            System.Collections.IEnumerable items => [.. items.Cast<object?>().Select(Invariant)],
            var value => [Invariant(value)],
        };
    }

    private static string Invariant(object? value) =>
        Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private int? DeclaredLimit() => For.Metadata.ValidatorMetadata
        .Select(v => v switch
        {
            StringLengthAttribute length => length.MaximumLength,
            MaxLengthAttribute length => length.Length,
            _ => (int?)null,
        })
        .FirstOrDefault(limit => limit is not null);

    private static string Join(string? first, string second) => first is null ? second : $"{first} {second}";

    private TagBuilder LabelElement(FieldControl control)
    {
        var label = new TagBuilder(control.IsGroup ? "legend" : "label");
        if (!control.IsGroup)
        {
            label.Attributes["for"] = control.Id;
        }

        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(""" <span class="optional">(facultatif)</span>""");
        }

        return label;
    }

    private static IHtmlContent HelpElement(string id, string? help)
    {
        if (help is null)
        {
            return HtmlString.Empty;
        }

        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass("help");
        paragraph.Attributes["id"] = $"{id}-aide";
        paragraph.InnerHtml.Append(help);
        return paragraph;
    }

    private static IHtmlContent ErrorElement(string id, List<string> errors)
    {
        if (errors.Count == 0)
        {
            return HtmlString.Empty;
        }

        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass("field-error");
        paragraph.Attributes["id"] = $"{id}-erreur";
        paragraph.InnerHtml.AppendHtml(Icon.Draw("error"));
        paragraph.InnerHtml.AppendHtml("""<span><span class="visually-hidden">Erreur : </span>""");
        paragraph.InnerHtml.Append(string.Join(' ', errors));
        paragraph.InnerHtml.AppendHtml("</span>");
        return paragraph;
    }
}
