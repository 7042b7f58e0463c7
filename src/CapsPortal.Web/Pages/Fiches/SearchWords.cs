using System.Globalization;
using System.Text;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>
/// What a person looks for: words that must all be there, and words between quotation marks that must follow each other.
/// The small words that the server's French dictionary keeps count only between quotation marks.
/// </summary>
public sealed class SearchWords
{
    /// <summary>In characters, as typed.</summary>
    public const int MaxLength = 200;

    /// <summary>A shorter beginning would match half of the dictionary.</summary>
    private const int ShortestBeginning = 3;

    private static readonly HashSet<string> SmallWords =
    [
        "a", "au", "aux", "avec", "c", "ce", "ces", "cette", "chez", "comme", "d", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et",
        "eux", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m", "ma", "mais", "me", "mes", "mon", "n", "ne", "nos",
        "notre", "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "s", "sa", "sans", "se", "ses", "son", "sont", "sur", "t", "ta",
        "te", "tes", "toi", "ton", "tu", "un", "une", "vos", "votre", "vous", "y",
    ];

    private readonly List<IReadOnlyList<string>> _terms = [];

    private SearchWords()
    {
    }

    /// <summary>Nothing to look for: nothing was typed, or small words and signs only.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Whether the last word may be the beginning of a longer one.</summary>
    public bool EndsWithBeginning => !IsEmpty && _terms[^1] is [{ Length: >= ShortestBeginning }];

    /// <summary>Reads anything: signs separate words, and a quotation mark left open closes at the end.</summary>
    public static SearchWords Read(string? typed)
    {
        var words = new SearchWords();
        var parts = (Shortened(typed) ?? "").Replace('«', '"').Replace('»', '"').Replace('“', '"').Replace('”', '"').Split('"');
        for (var part = 0; part < parts.Length; part++)
        {
            var found = WordsOf(parts[part]);
            if (part % 2 == 1)
            {
                words.AddPhrase(found);
            }
            else
            {
                words._terms.AddRange(found.Where(IsTelling).Select(word => new[] { word }));
            }
        }

        return words;
    }

    /// <summary>The text as a search keeps it: without spaces around, and not too long.</summary>
    public static string? Shortened(string? typed)
    {
        if (typed?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        var end = Math.Min(text.Length, MaxLength);
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    /// <summary>What PostgreSQL's to_tsquery reads. Words hold letters and digits only: there is nothing to escape.</summary>
    /// <param name="lastAsBeginning">« diab » then finds « diabète ».</param>
    public string ToTsQuery(bool lastAsBeginning = false) =>
        string.Join(" & ", _terms.Select(term => string.Join(" <-> ", term.Select(word => $"'{word}'"))))
        + (lastAsBeginning && EndsWithBeginning ? ":*" : "");

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c) || IsAccent(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString().Normalize());
                word.Clear();
            }
        }

        return words;
    }

    private static bool IsTelling(string word) =>
        !SmallWords.Contains(string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => !IsAccent(c))));

    // Some machines write an accented letter as two signs.
    private static bool IsAccent(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private void AddPhrase(List<string> words)
    {
        if (words.Any(IsTelling))
        {
            _terms.Add(words);
        }
    }
}
