using System.Text.RegularExpressions;

namespace CapsPortal.Documents.French;

/// <summary>
/// Puts the non-breaking spaces and the curly apostrophe of printed French into prose.
/// Addresses, times such as 14:30 and text between back quotes are left as they are.
/// Applying it twice changes nothing more. Repetitions are bounded: a long text costs its length.
/// </summary>
public static partial class FrenchTypography
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    public static string Apply(string text)
    {
        // Even parts are prose, odd ones are what the expression captured: left alone.
        var parts = Untouched().Split(text);
        for (var index = 0; index < parts.Length; index += 2)
        {
            parts[index] = Prose(parts[index]);
        }

        return string.Concat(parts);
    }

    private static string Prose(string text)
    {
        text = Apostrophe().Replace(text, "’");
        text = Opening().Replace(text, $"«{NoBreak}");
        text = Closing().Replace(text, $"{NoBreak}»");
        text = HighSign().Replace(text, $"{NarrowNoBreak}");
        text = Colon().Replace(text, $"{NoBreak}:");
        text = Thousands().Replace(text, $"{NarrowNoBreak}");
        text = Number().Replace(text, $"{NoBreak}");
        return Unit().Replace(text, $"{NoBreak}");
    }

    [GeneratedRegex(@"((?:https?://|mailto:|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|`[^`\n]*`)", RegexOptions.IgnoreCase)]
    private static partial Regex Untouched();

    [GeneratedRegex(@"(?<=\p{L})'(?=[\p{L}\d«]|$)")]
    private static partial Regex Apostrophe();

    [GeneratedRegex("«[ \u00A0\u202F\u2009]*")]
    private static partial Regex Opening();

    [GeneratedRegex("(?<=\\S)[ \u00A0\u202F\u2009]*»|^[ \u00A0\u202F]+»")]
    private static partial Regex Closing();

    /// <summary>Before ; ! ? that follow a word, a number or a closing sign, or that start a text cut from its word by bold.</summary>
    [GeneratedRegex("(?<=[\\p{L}\\d)\\]»”%€’…*°])[ \u00A0\u202F\u2009]*(?=[;!?])|^[ \u00A0\u202F]+(?=[;!?])")]
    private static partial Regex HighSign();

    /// <summary>A colon that ends a clause: a space, the end or a closing mark follows it.</summary>
    [GeneratedRegex("(?<=[\\p{L}\\d)\\]»”%€’…*°])[ \u00A0\u202F\u2009]*:(?=\\s|$|[*_)»])|^[ \u00A0\u202F]+:(?=\\s|$)")]
    private static partial Regex Colon();

    [GeneratedRegex("(?<=(?<![\\d,.])\\d{1,3}(?:[ \u00A0\u202F]\\d{3}){0,4})[ \u00A0](?=\\d{3}(?!\\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<=\b[nN]°|\bp\.|\bart\.) (?=\d)")]
    private static partial Regex Number();

    [GeneratedRegex("(?<=\\d)[ \u202F](?=(?:%|€|k€|M€|h|min|s|j|jours?|mois|ans?|années?|km|m|cm|mm|m²|ha|kg|g|mg|l|L|Wh|kWh|°C|Go|Mo|Ko)(?![\\p{L}\\d]))")]
    private static partial Regex Unit();
}
