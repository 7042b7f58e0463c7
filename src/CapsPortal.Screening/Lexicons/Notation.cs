using System.Text;

namespace CapsPortal.Screening.Lexicons;

/// <summary>
/// The notation of a lexicon's terms: « (a|b) » is one or the other, « (s) » is there or not, « {word} » stands for a list
/// given before, « … » for up to three words.
/// </summary>
internal static class Notation
{
    /// <summary>A term that would give more is a mistake of whoever wrote it.</summary>
    private const int MaxPhrases = 6000;

    /// <summary>Every phrase that a term stands for, folded, its words parted by one space.</summary>
    public static IReadOnlyList<string> Phrases(string term, IReadOnlyDictionary<string, string> lists)
    {
        var position = 0;
        var phrases = Sequence(Named(term, lists), ref position);
        if (position < Named(term, lists).Length)
        {
            throw new FormatException($"A parenthesis is closed that was not opened: {term}");
        }

        return [.. phrases.SelectMany(Spellings).Distinct(StringComparer.Ordinal)];
    }

    private static string Named(string term, IReadOnlyDictionary<string, string> lists)
    {
        var open = term.IndexOf('{');
        if (open < 0)
        {
            return term;
        }

        var close = term.IndexOf('}', open);
        if (close < 0 || !lists.TryGetValue(term[(open + 1)..close], out var members))
        {
            throw new FormatException($"No list of that name was given before: {term}");
        }

        return Named($"{term[..open]}({members}){term[(close + 1)..]}", lists);
    }

    private static List<string> Sequence(string term, ref int position)
    {
        List<string> phrases = [""];
        while (position < term.Length && term[position] is not ('|' or ')'))
        {
            List<string> next;
            if (term[position] == '(')
            {
                next = Alternatives(term, ref position);
            }
            else
            {
                var end = term.IndexOfAny(['(', ')', '|'], position);
                end = end < 0 ? term.Length : end;
                next = [term[position..end]];
                position = end;
            }

            phrases = [.. phrases.SelectMany(start => next.Select(rest => start + rest))];
            if (phrases.Count > MaxPhrases)
            {
                throw new FormatException($"This term stands for too many phrases: {term}");
            }
        }

        return phrases;
    }

    private static List<string> Alternatives(string term, ref int position)
    {
        var phrases = new List<string>();
        var branches = 0;
        do
        {
            position++;
            phrases.AddRange(Sequence(term, ref position));
            branches++;
        }
        while (position < term.Length && term[position] == '|');

        if (position >= term.Length)
        {
            throw new FormatException($"A parenthesis is not closed: {term}");
        }

        position++;
        if (branches == 1)
        {
            phrases.Add("");
        }

        return phrases;
    }

    /// <summary>« sœur » is also typed « soeur ».</summary>
    private static IEnumerable<string> Spellings(string phrase)
    {
        var folded = Fold(phrase);
        yield return folded;
        if (folded.Contains('œ'))
        {
            yield return folded.Replace("œ", "oe", StringComparison.Ordinal);
        }
    }

    private static string Fold(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var c in phrase)
        {
            var plain = Text.SourceText.Fold(c);
            if (char.IsLetterOrDigit(plain) || plain == PhraseTree.Gap)
            {
                folded.Append(plain);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
