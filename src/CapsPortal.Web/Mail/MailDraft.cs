using System.Net;
using System.Text;
using CapsPortal.Documents.French;

namespace CapsPortal.Web.Mail;

/// <summary>
/// A mail of the portal: who is greeted, what is said, one thing to do at most, why it comes and whom to write to.
/// The plain text says all that the HTML says. Spaces and apostrophes become those of printed French.
/// </summary>
public sealed record MailDraft(
    string Subject, string Greeting, IReadOnlyList<string> Paragraphs, MailAction? Action, string Why, string Contact)
{
    public MailText Write()
    {
        var typeset = this with
        {
            Subject = OnOneLine(FrenchTypography.Apply(Subject)),
            Greeting = FrenchTypography.Apply(Greeting),
            Paragraphs = [.. Paragraphs.Select(FrenchTypography.Apply)],
            Why = FrenchTypography.Apply(Why),
        };
        return new MailText(typeset.Subject, typeset.WriteText(), typeset.WriteHtml());
    }

    /// <summary>A title typed on two lines, or very long, must not break the mail's header.</summary>
    private static string OnOneLine(string subject)
    {
        var line = string.Join(' ', subject.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= OutgoingMail.SubjectMaxLength)
        {
            return line;
        }

        var end = OutgoingMail.SubjectMaxLength - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    private string WriteText()
    {
        var text = new StringBuilder().Append(Greeting).Append("\n\n");
        foreach (var paragraph in Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (Action is not null)
        {
            text.Append(Action.Label).Append("\u00a0:\n").Append(Action.Address).Append("\n\n");
        }

        return text.Append("-- \n").Append(Why).Append('\n').Append("Une question\u00a0? Écrivez à ").Append(Contact).Append('\n').ToString();
    }

    private string WriteHtml()
    {
        // Mail programs ignore style sheets: the few styles stand on the elements.
        var html = new StringBuilder()
            .Append("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").Append(Encode(Subject))
            .Append("</title></head><body style=\"margin:0;padding:24px;background:#FBFAF6;color:#1B2A33;font:17px/1.6 Verdana,Arial,sans-serif\">")
            .Append("<div style=\"max-width:36em;margin:0 auto;background:#FFFFFF;border:1px solid #D5D2C7;border-radius:6px;padding:24px\">")
            .Append("<p>").Append(Encode(Greeting)).Append("</p>");
        foreach (var paragraph in Paragraphs)
        {
            html.Append("<p>").Append(Encode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        if (Action is not null)
        {
            html.Append("<p><a style=\"display:inline-block;background:#0B5D55;color:#FFFFFF;padding:12px 20px;border-radius:6px;text-decoration:none\" href=\"")
                .Append(Encode(Action.Address)).Append("\">").Append(Encode(Action.Label)).Append("</a></p>")
                .Append("<p style=\"color:#4F5D65;font-size:15px\">Si le bouton ne répond pas, copiez cette adresse\u00a0:<br>").Append(Encode(Action.Address)).Append("</p>");
        }

        return html.Append("<p style=\"color:#4F5D65;font-size:15px;border-top:1px solid #D5D2C7;padding-top:16px\">").Append(Encode(Why))
            .Append("<br>Une question\u00a0? Écrivez à ").Append(Encode(Contact)).Append("</p></div></body></html>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>The one thing that a mail asks for.</summary>
public sealed record MailAction(string Label, string Address);
