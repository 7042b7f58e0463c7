using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

internal enum ControlKind
{
    Line,
    File,
    Text,
    Tick,
    Select,
    Radios,
    Checkboxes,
}

/// <summary>What a person fills, inside a field. A control written by a page inside a field finds it in the tag helpers' context.</summary>
internal sealed record FieldControl(
    string Name,
    string Id,
    ControlKind Kind,
    string TypeOfLine,
    IReadOnlyList<string> Values,
    IReadOnlyList<Choice> Choices,
    int? Limit,
    int? Rows,
    bool Required,
    bool Invalid,
    string DescribedBy,
    string Prompt,
    IReadOnlyList<TagHelperAttribute> Attributes)
{
    public bool IsGroup => Kind is ControlKind.Radios or ControlKind.Checkboxes;

    private string Value => Values.Count == 0 ? "" : Values[0];

    public IHtmlContent Write() => Kind switch
    {
        ControlKind.Text => TextArea(),
        ControlKind.Select => Select(),
        ControlKind.Radios or ControlKind.Checkboxes => Group(),
        _ => Input(),
    };

    /// <summary>A lone box to tick: its label is beside it. The hidden field says « not ticked ».</summary>
    public IHtmlContent WriteTick(string label, IHtmlContent help)
    {
        var ticked = Values.Any(v => bool.TryParse(v, out var yes) && yes);
        var box = Box("checkbox", Id, "true", ticked);
        Describe(box);
        PassOn(box);
        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        unticked.Attributes["type"] = "hidden";
        unticked.Attributes["name"] = Name;
        unticked.Attributes["value"] = "false";
        return new HtmlContentBuilder().AppendHtml(WithLabel(box, label, help)).AppendHtml(unticked);
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Kind == ControlKind.File ? "file" : TypeOfLine;
        Common(input);
        // A password is never sent back, nor cut when it is pasted.
        if (Kind == ControlKind.Line && TypeOfLine != "password")
        {
            input.Attributes["value"] = Value;
            if (Limit is { } limit)
            {
                input.Attributes["maxlength"] = limit.ToString(CultureInfo.InvariantCulture);
            }
        }

        return input;
    }

    // No maxlength here: a browser would cut a pasted text without a word. The portal says what is too long, and keeps it.
    private TagBuilder TextArea()
    {
        var area = new TagBuilder("textarea");
        Common(area);
        area.Attributes["rows"] = Rows!.Value.ToString(CultureInfo.InvariantCulture);
        if (Limit is { } limit)
        {
            area.Attributes["data-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        }

        // HTML drops the first line break of a textarea, and a browser sends two characters for each, of which a page may hold one.
        area.InnerHtml.AppendHtml("\n").Append(Value.ReplaceLineEndings("\n"));
        return area;
    }

    private TagBuilder Select()
    {
        var select = new TagBuilder("select");
        Common(select);
        select.InnerHtml.AppendHtml(Option(new Choice("", Prompt)));
        foreach (var group in Choices.GroupBy(c => c.Group))
        {
            var options = new HtmlContentBuilder();
            foreach (var choice in group)
            {
                options.AppendHtml(Option(choice));
            }

            if (group.Key is null)
            {
                select.InnerHtml.AppendHtml(options);
                continue;
            }

            var heading = new TagBuilder("optgroup");
            heading.Attributes["label"] = group.Key;
            heading.InnerHtml.AppendHtml(options);
            select.InnerHtml.AppendHtml(heading);
        }

        return select;
    }

    private TagBuilder Option(Choice choice)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = choice.Value;
        if (Values.Contains(choice.Value))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(choice.Label);
        return option;
    }

    private TagBuilder Group()
    {
        var group = new TagBuilder("div");
        group.AddCssClass("choices");
        for (var i = 0; i < Choices.Count; i++)
        {
            // The first one bears the field's own id: the error summary leads to it.
            var id = i == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{i}");
            var box = Box(Kind == ControlKind.Radios ? "radio" : "checkbox", id, Choices[i].Value, Values.Contains(Choices[i].Value));
            if (Kind == ControlKind.Radios && Required)
            {
                box.Attributes["required"] = "required";
            }

            if (Invalid)
            {
                box.Attributes["aria-invalid"] = "true";
            }

            IHtmlContent help = HtmlString.Empty;
            if (Choices[i].Help is { } text)
            {
                var paragraph = new TagBuilder("p");
                paragraph.AddCssClass("help");
                paragraph.Attributes["id"] = $"{id}-precision";
                paragraph.InnerHtml.Append(text);
                box.Attributes["aria-describedby"] = $"{id}-precision";
                help = paragraph;
            }

            PassOn(box);
            group.InnerHtml.AppendHtml(WithLabel(box, Choices[i].Label, help));
        }

        return group;
    }

    private TagBuilder Box(string type, string id, string value, bool ticked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = type;
        box.Attributes["id"] = id;
        box.Attributes["name"] = Name;
        box.Attributes["value"] = value;
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    private static TagBuilder WithLabel(TagBuilder box, string text, IHtmlContent help)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = box.Attributes["id"];
        label.InnerHtml.Append(text);
        var choice = new TagBuilder("div");
        choice.AddCssClass("choice");
        choice.InnerHtml.AppendHtml(box).AppendHtml(label).AppendHtml(help);
        return choice;
    }

    private void Common(TagBuilder control)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (Required)
        {
            control.Attributes["required"] = "required";
        }

        Describe(control);
        PassOn(control);
    }

    private void Describe(TagBuilder control)
    {
        if (DescribedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = DescribedBy;
        }

        if (Invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private void PassOn(TagBuilder control)
    {
        foreach (var attribute in Attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }
    }
}
