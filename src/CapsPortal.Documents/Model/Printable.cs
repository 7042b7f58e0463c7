using System.Globalization;
using System.Text;

namespace CapsPortal.Documents.Model;

/// <summary>
/// Drops what a reader cannot see and could be deceived by: control characters, and the marks
/// that reorder text on screen. Ill-formed UTF-16 becomes U+FFFD.
/// </summary>
internal static class Printable
{
    public static string Text(string text)
    {
        var clean = true;
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || Hidden(c))
            {
                clean = false;
                break;
            }
        }

        if (clean)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
            {
                result.Append(' ');
            }
            else if (!rune.IsBmp || !Hidden((char)rune.Value))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static bool Hidden(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
}
