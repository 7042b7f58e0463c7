using CapsPortal.Screening;

namespace CapsPortal.Web.Screening;

/// <summary>What is said under a field as it is written: a word, never a refusal.</summary>
/// <param name="Passages">The first of them, each once.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ScreeningNotice(IReadOnlyList<ScreenedPassage> Passages, int Total)
{
    /// <summary>The longest text that is screened as it is written, in UTF-16 code units.</summary>
    public const int MaxLength = 60_000;

    private const int MostShown = 8;
    private const int MostLetters = 60;

    public int Others => Total - Passages.Count;

    /// <summary>Null when nothing is found.</summary>
    public static ScreeningNotice? Of(string text, IReadOnlyList<Finding> findings)
    {
        var passages = findings
            .DistinctBy(finding => (finding.Category, text.Substring(finding.Start, finding.Length)))
            .Select(finding => new ScreenedPassage(Brief(text.Substring(finding.Start, finding.Length)), finding.Category, finding.Why, finding.Replacement))
            .ToList();
        return passages.Count == 0 ? null : new ScreeningNotice([.. passages.Take(MostShown)], passages.Count);
    }

    private static string Brief(string passage)
    {
        if (passage.Length <= MostLetters)
        {
            return passage;
        }

        var end = char.IsHighSurrogate(passage[MostLetters - 1]) ? MostLetters - 1 : MostLetters;
        return $"{passage[..end].TrimEnd()}…";
    }
}

/// <param name="Words">The passage, or its beginning.</param>
public sealed record ScreenedPassage(string Words, FindingCategory Category, string Why, string Replacement);
