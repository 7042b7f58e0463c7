using System.Globalization;
using System.Text;

namespace CapsPortal.Domain.Sheets;

/// <summary>The readable end of an address: lower-case ASCII letters and digits, words joined by one hyphen.</summary>
public static class Slug
{
    /// <summary>« Café santé » → « cafe-sante ». Never empty: a title without a letter gives « fiche ».</summary>
    public static string From(string title, int maxLength)
    {
        var plain = title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        var slug = new StringBuilder();
        foreach (var c in plain.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        if (slug.Length > maxLength)
        {
            slug.Length = maxLength;
        }

        return slug.ToString().Trim('-') is { Length: > 0 } found ? found : "fiche";
    }
}
