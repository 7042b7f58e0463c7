using System.Buffers;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>E-mail addresses said aloud or disguised: « sophie point dupont chez exemple point fr », « sophie [at] exemple [dot] fr ».</summary>
internal static class SpelledEmailScanner
{
    private const int MostParts = 8;

    private static readonly SearchValues<char> SpacesAndBrackets = SearchValues.Create(" []()<>{}");

    private static readonly Rule Certain = new(
        "courriel-epele", FindingCategory.Email, FindingLevel.Blocking, "Adresse électronique épelée ou déguisée.");

    private static readonly WordList Ats = new(["arobase", "arobas", "arrobase", "arobaze", "at", "chez"]);

    private static readonly WordList Dots = new(["point", "dot", "pt"]);

    private static readonly WordList Dashes = new(["tiret", "underscore", "dash", "moins"]);

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var words = source.WordSpan;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (!Ats.Contains(source.FoldedOf(words[i].Span)) || !Touches(source, words[i - 1], words[i]) || !Touches(source, words[i], words[i + 1]))
            {
                continue;
            }

            var last = ReadDomain(source, words, i + 1);
            if (last > 0)
            {
                var first = ReadLocalPart(source, words, i - 1);
                var end = words[last].End;
                found.Add(new Candidate(Certain, words[first].Start, end - words[first].Start));
                i = last;
            }
        }
    }

    /// <summary>The index of the domain's last word, or 0: parts joined by « point » or by a dot, the last one a known ending.</summary>
    private static int ReadDomain(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var last = 0;
        for (var parts = 0; parts < MostParts; parts++)
        {
            while (i + 1 < words.Length && IsJoin(source, words[i], words[i + 1], "-_"))
            {
                i++;
            }

            if (parts > 0 && DomainEndings.IsUsual(source.FoldedOf(words[i].Span)))
            {
                last = i;
            }

            var next = NextPart(source, words, i);
            if (next < 0)
            {
                break;
            }

            i = next;
        }

        return last;
    }

    private static int NextPart(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length)
        {
            return -1;
        }

        if (IsJoin(source, words[i], words[i + 1], "."))
        {
            return i + 1;
        }

        return i + 2 < words.Length && Touches(source, words[i], words[i + 1]) && Touches(source, words[i + 1], words[i + 2])
            && IsSpelledJoin(source, words[i + 1]) ? i + 2 : -1;
    }

    private static int ReadLocalPart(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        for (var parts = 0; parts < MostParts && i > 0; parts++)
        {
            if (IsJoin(source, words[i - 1], words[i], ".-_+"))
            {
                i--;
            }
            else if (i > 1 && Touches(source, words[i - 2], words[i - 1]) && Touches(source, words[i - 1], words[i]) && IsSpelledJoin(source, words[i - 1]))
            {
                i -= 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsSpelledJoin(SourceText source, Word word)
    {
        var folded = source.FoldedOf(word.Span);
        return Dots.Contains(folded) || Dashes.Contains(folded);
    }

    /// <summary>Only this one sign stands between the two.</summary>
    private static bool IsJoin(SourceText source, Word left, Word right, string signs) =>
        right.Start == left.End + 1 && signs.Contains(source.Folded[left.End]);

    /// <summary>Spaces and brackets only, on one line.</summary>
    private static bool Touches(SourceText source, Word left, Word right)
    {
        var between = source.Folded.AsSpan(left.End, right.Start - left.End);
        return between.Length is >= 1 and <= 4 && !between.ContainsAnyExcept(SpacesAndBrackets);
    }
}
