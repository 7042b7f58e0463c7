using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Names without capitals: « avec sophie martin », « par karim », « g. fontaine » as a signature.</summary>
internal static class LowerCaseNames
{
    private static readonly WordList Before = new(["par", "avec", "chez", "et", "de", "a", "pour", "merci", "contact", "voir", "que", "est"]);

    private static readonly WordList BeforeAlone = new(["par", "avec", "chez"]);

    /// <summary>A person whose name begins at this word; <paramref name="last"/> is its last word.</summary>
    /// <param name="previousEnd">Where the name found before ends: « par helene lefevre et remi ».</param>
    public static bool TryRead(SourceText source, ReadOnlySpan<Word> words, int i, int previousEnd, out NameMention mention, out int last)
    {
        mention = default;
        last = i;
        var word = words[i];
        var folded = source.FoldedOf(word.Span);
        if (folded.Length == 1)
        {
            return TryInitial(source, words, i, out mention, out last);
        }

        if (folded.Length < 4 || !FirstNames.TryGet(folded, out var first) || first.IsWord || first.IsRare || first.IsTown || CommonWords.Contains(folded) || IsTied(source, word))
        {
            return false;
        }

        var before = NameContext.WordBefore(source, words, i);
        var after = NameContext.WordAfter(source, words, i);
        if (after.Length > 3 && words[i + 1].Shape == WordShape.Lower && Surnames.Contains(after) && !IsTied(source, words[i + 1])
            && (!CommonWords.Contains(after) || Before.Contains(before) || NameContext.IsActing(source, words, i + 1)) && !Towns.Contains(after))
        {
            last = i + 1;
            mention = new NameMention(new TextSpan(word.Start, words[last].End - word.Start), NameRules.LowerCase, first.Gender, folded.ToString(), after.ToString());
            return true;
        }

        var joins = before is "et" && previousEnd > 0 && word.Start - previousEnd == 4;
        if (!joins && !BeforeAlone.Contains(before))
        {
            return false;
        }

        mention = new NameMention(word.Span, NameRules.LowerCase, first.Gender, folded.ToString(), "");
        return true;
    }

    /// <summary>« g. fontaine » alone on its line.</summary>
    private static bool TryInitial(SourceText source, ReadOnlySpan<Word> words, int i, out NameMention mention, out int last)
    {
        mention = default;
        last = i + 1;
        if (last >= words.Length || words[last].Shape != WordShape.Lower || words[last].Length < 4 || source.Folded.AsSpan(words[i].End, words[last].Start - words[i].End) is not ". "
            || !Surnames.Contains(source.FoldedOf(words[last].Span)) || !NameContext.BeginsLine(source, words[i].Start)
            || (words[last].End < source.Folded.Length && source.Folded[words[last].End] is not ('\n' or '\r')))
        {
            return false;
        }

        mention = new NameMention(
            new TextSpan(words[i].Start, words[last].End - words[i].Start), NameRules.LowerCase, Gender.Unknown, source.FoldedOf(words[i].Span).ToString(), source.FoldedOf(words[last].Span).ToString());
        return true;
    }

    /// <summary>Part of an address, a file name or a compound.</summary>
    private static bool IsTied(SourceText source, Word word)
    {
        var left = word.Start > 0 ? source.Folded[word.Start - 1] : ' ';
        var right = word.End < source.Folded.Length ? source.Folded[word.End] : ' ';
        return left is not (' ' or '\n' or '(' or '\'' or '«' or '"' or '\t') || right is '@' or '_' or '/' or '-' or '\''
            || (right == '.' && word.End + 1 < source.Folded.Length && char.IsLetterOrDigit(source.Folded[word.End + 1]));
    }
}
