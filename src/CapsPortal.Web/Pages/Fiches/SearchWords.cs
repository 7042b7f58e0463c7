using System.Globalization;
using System.Text;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>What a person typed to search, bounded, without the small words that the server's French dictionary keeps.</summary>
public static class SearchWords
{
    public const int MaxLength = 200;

    private static readonly HashSet<string> SmallWords =
    [
        "a", "au", "aux", "avec", "c", "ce", "ces", "cette", "chez", "comme", "d", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et",
        "eux", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m", "ma", "mais", "me", "mes", "mon", "n", "ne", "nos",
        "notre", "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "s", "sa", "sans", "se", "ses", "son", "sont", "sur", "t", "ta",
        "te", "tes", "toi", "ton", "tu", "un", "une", "vos", "votre", "vous", "y",
    ];

    /// <summary>The words to look for, joined by spaces; empty when there are none.</summary>
    public static string Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in (text.Length > MaxLength ? text[..MaxLength] : text) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return string.Join(' ', words.Where(w => !SmallWords.Contains(Plain(w))));
    }

    private static string Plain(string word) => string.Concat(word
        .ToLowerInvariant()
        .Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
