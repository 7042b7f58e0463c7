using CapsPortal.Screening.Sensitive;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening;

/// <summary>The words in square brackets that replacements write: what is already generic is not found again.</summary>
internal static class GenericWords
{
    private const int Longest = 40;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Enum.GetValues<FindingCategory>()
        .Select(category => Replacements.WordsOf(category) ?? SensitiveRules.ReplacementOf(category).Trim('[', ']'))
        .Concat(["lieu de naissance", "personne", "âge", "commune", "profession", "situation familiale"])
        .Select(Fold).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Removes the candidates that touch such words.</summary>
    public static void Spare(SourceText source, List<Candidate> candidates)
    {
        var spans = Find(source);
        if (spans.Count > 0)
        {
            candidates.RemoveAll(candidate => Touches(spans, candidate));
        }
    }

    private static List<TextSpan> Find(SourceText source)
    {
        var spans = new List<TextSpan>();
        var folded = source.Folded.AsSpan();
        for (var from = 0; from < folded.Length;)
        {
            var open = folded[from..].IndexOf('[');
            if (open < 0)
            {
                break;
            }

            open += from;
            from = open + 1;
            var close = folded.Slice(from, Math.Min(Longest, folded.Length - from)).IndexOf(']');
            if (close > 0 && Known.Contains(WithoutNumber(folded.Slice(from, close))))
            {
                spans.Add(new TextSpan(open, close + 2));
                from += close + 1;
            }
        }

        return spans;
    }

    /// <summary>« téléphone 2 », « personne X2 ».</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> words)
    {
        var space = words.LastIndexOf(' ');
        return space > 0 && words.Length - space <= 7 && (char.IsDigit(words[^1]) || words[space..] is " x" or " y" or " z") ? words[..space] : words;
    }

    private static bool Touches(List<TextSpan> spans, Candidate candidate)
    {
        var low = 0;
        var high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= candidate.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < spans.Count && spans[low].Start < candidate.End;
    }

    private static string Fold(string words) => string.Create(words.Length, words, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = SourceText.Fold(original[i]);
        }
    });
}
