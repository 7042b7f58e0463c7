using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>A page as it came, with what a person can do on it.</summary>
public sealed class PortalPage(PortalBrowser browser, HttpResponseMessage response, IHtmlDocument document)
{
    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    public IHtmlDocument Document => document;

    /// <summary>Where one is, after redirections: path and query.</summary>
    public string Path => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>What a person reads, runs of white space as one space.</summary>
    public PortalBrowser Browser => browser;

    public string Text => Squeeze(document.Body?.TextContent ?? "");

    /// <summary>Follows the link that bears this text.</summary>
    public Task<PortalPage> FollowAsync(string linkText) => browser.OpenAsync(
        document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(link => Squeeze(link.TextContent) == linkText)?.Href
        ?? throw new InvalidOperationException($"No link « {linkText} » on {Path}."));

    /// <summary>Fills fields, each named by its label or its name, then presses the button that bears this text.</summary>
    /// <remarks>A check box takes « true » or « false »; a choice takes its value or its words; several boxes of one name are told apart by their labels.</remarks>
    public Task<PortalPage> SubmitAsync(string button, params (string Field, string Value)[] fields)
    {
        var pressed = document.QuerySelectorAll("button, input[type=submit]").OfType<IHtmlElement>()
            .FirstOrDefault(candidate => Squeeze(candidate is IHtmlInputElement input ? input.Value : candidate.TextContent) == button)
            ?? throw new InvalidOperationException($"No button « {button} » on {Path}.");
        var form = pressed switch
        {
            IHtmlButtonElement element => element.Form,
            IHtmlInputElement element => element.Form,
            _ => null,
        } ?? throw new InvalidOperationException($"The button « {button} » is in no form.");
        foreach (var (field, value) in fields)
        {
            Fill(form, field, value);
        }

        return browser.SendAsync(form, pressed);
    }

    /// <summary>What is written in a field, named by its label or its name.</summary>
    public string ValueOf(string field) => Find(document.DocumentElement, field) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? "true" : "false",
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException($"« {field} » is a {other.LocalName}, which holds no value."),
    };

    /// <summary>The value of the first hidden field of this name.</summary>
    public string ValueOfHidden(string name) => document.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").First(input => input.Name == name).Value;

    /// <summary>The refusal tied to a field, named by its label or its name; null when it has none. One that a closed drawer hides is a failure.</summary>
    public string? ErrorAt(string field)
    {
        var control = Find(document.DocumentElement, field);
        var described = control.HasAttribute("aria-describedby") ? control : control.Closest("fieldset[aria-describedby]");
        var error = (described?.GetAttribute("aria-describedby") ?? "").Split(' ')
            .Select(document.GetElementById)
            .FirstOrDefault(element => element?.ClassList.Contains("field-error") == true);
        return error?.Closest("details:not([open])") is null
            ? error is null ? null : Squeeze(error.TextContent)
            : throw new InvalidOperationException($"The refusal at « {field} » on {Path} is hidden: {Squeeze(error.TextContent)}");
    }

    private void Fill(IHtmlFormElement form, string field, string value)
    {
        var radio = form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")
            .FirstOrDefault(choice => choice.Name == field && (choice.Value == value || LabelsOf(choice).Contains(value)));
        if (radio is not null)
        {
            foreach (var other in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(choice => choice.Name == field))
            {
                other.IsChecked = other == radio;
            }

            return;
        }

        switch (Find(form, field))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(option => option.Value == value || Squeeze(option.Text) == value)
                    ?? throw new InvalidOperationException($"« {field} » offers no « {value} ».");
                select.Value = option.Value;
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = bool.Parse(value);
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case var other:
                throw new InvalidOperationException($"« {field} » on {Path} is a {other.LocalName}, which takes no value.");
        }
    }

    private static bool IsWritable(IElement candidate) =>
        candidate.GetAttribute("type") != "hidden" || candidate.Closest("[data-drawing]") is not null;

    private IElement Find(IElement within, string field)
    {
        var fields = within.QuerySelectorAll("input:not([type=hidden]), textarea, select").OfType<IHtmlElement>().ToList();
        // What a script writes is in a hidden field, found by its name alone.
        return within.QuerySelectorAll("input, textarea, select").FirstOrDefault(candidate => candidate.GetAttribute("name") == field && IsWritable(candidate))
            ?? fields.FirstOrDefault(candidate => LabelsOf(candidate).Contains(field))
            ?? throw new InvalidOperationException($"No field « {field} » on {Path}; there are: {string.Join(", ", fields.Select(candidate => candidate.GetAttribute("name")))}.");
    }

    private IEnumerable<string> LabelsOf(IElement field) => document.QuerySelectorAll<IHtmlLabelElement>("label")
        .Where(label => label.Contains(field) || (field.Id is not null && label.HtmlFor == field.Id))
        .Select(label => Squeeze(label.TextContent));

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
