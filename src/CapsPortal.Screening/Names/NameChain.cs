using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Reads the capitals that follow each other with nothing but a space, a hyphen or an apostrophe between.</summary>
internal static class NameChain
{
    public const int MostUnits = 8;

    /// <summary>Reads the units from this word on; particles stand as units, none at the end. Returns how many.</summary>
    public static int Read(SourceText source, ReadOnlySpan<Word> words, int first, Span<NameUnit> units, bool lowerParticleFirst = false)
    {
        var count = 0;
        var named = 0;
        for (var i = first; i < words.Length && count < units.Length;)
        {
            if (i > first && !IsSpace(source, words[i - 1], words[i], count > 0 ? units[count - 1] : default))
            {
                break;
            }

            if (IsParticle(source, words, i) && (i > first || lowerParticleFirst || words[i].Shape != WordShape.Lower))
            {
                units[count++] = new NameUnit(i, i, NameKinds.Particle, Gender.Unknown);
                i++;
                continue;
            }

            if (words[i].Shape is WordShape.Lower or WordShape.Number)
            {
                break;
            }

            var unit = ReadUnit(source, words, i);
            units[count++] = unit;
            named = count;
            i = unit.Last + 1;
        }

        return named;
    }

    /// <summary>One capitalised part, with what a hyphen or an apostrophe ties to it.</summary>
    public static NameUnit ReadUnit(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var last = i;
        while (last + 1 < words.Length && words[last + 1].Start == words[last].End + 1 && source.Folded[words[last].End] is '-' or '\''
            && words[last + 1].Shape is not (WordShape.Lower or WordShape.Number) && last - i < 4
            && (source.Folded[words[last].End] == '-' || words[last].Length == 1))
        {
            last++;
        }

        // « Le Floc'h ».
        if (last + 1 < words.Length && words[last + 1].Start == words[last].End + 1 && source.Folded[words[last].End] == '\'' && source.FoldedOf(words[last + 1].Span) is "h")
        {
            last++;
        }

        // « J.-B. »: initials tied by a dot and a hyphen.
        while (last + 1 < words.Length && words[last].Shape == WordShape.Initial && words[last + 1].Shape == WordShape.Initial
            && source.Folded.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is ".-" or "." or "-")
        {
            last++;
        }

        return new NameUnit(i, last, KindsOf(source, words, i, last, out var gender), gender);
    }

    private static NameKinds KindsOf(SourceText source, ReadOnlySpan<Word> words, int first, int last, out Gender gender)
    {
        gender = Gender.Unknown;
        var word = words[first];
        var folded = source.FoldedOf(word.Span);
        if (words[last].Shape == WordShape.Initial && word.Shape == WordShape.Initial)
        {
            return NameKinds.Initial;
        }

        var kinds = word.Shape == WordShape.Capitals && word.Length > 1 ? NameKinds.Capitals : NameKinds.None;
        var whole = source.Folded.AsSpan(word.Start, words[last].End - word.Start);
        if (NameLists.NotNames.Contains(whole) || NameLists.NotNames.Contains(folded))
        {
            return kinds | NameKinds.Word;
        }

        if (FirstNames.TryGet(folded, out var name) && (last == first || TailIsName(source, words, first, last)))
        {
            gender = name.Gender;
            kinds |= NameKinds.FirstName | (name.IsRare ? NameKinds.RareFirstName : 0) | (name.IsTown ? NameKinds.Town : 0);
            kinds |= name.IsWord && last == first ? NameKinds.Word : 0;
        }

        // « Ti-Jo », « Ti-Paul ».
        if (last == first + 1 && folded is "ti" or "tit" && FirstNames.TryGet(source.FoldedOf(words[last].Span), out var little))
        {
            gender = little.Gender;
            kinds |= NameKinds.FirstName;
        }

        // « D'Almeida », « N'Diaye », « O'Brien »; « L'IA », « D'Autres » are words behind an article.
        var tail = source.FoldedOf(words[last].Span);
        var isElided = first != last && word.Length == 1 && folded is "d" or "n" or "m" or "o" && !CommonWords.Contains(tail);
        kinds |= first != last && word.Length == 1 && !isElided ? NameKinds.Word : NameKinds.None;
        if (Surnames.Contains(folded) || isElided)
        {
            kinds |= NameKinds.Surname;
        }

        if (first == last && (kinds & (NameKinds.FirstName | NameKinds.RareFirstName)) != NameKinds.FirstName && CommonWords.Contains(folded))
        {
            kinds |= NameKinds.Word;
        }

        return kinds;
    }

    /// <summary>« Jean-Marc », « Marie-Jo »: a first name, and first names or short forms behind it.</summary>
    private static bool TailIsName(SourceText source, ReadOnlySpan<Word> words, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            var folded = source.FoldedOf(words[i].Span);
            if (!FirstNames.Contains(folded) && (folded.Length > 3 || CommonWords.Contains(folded)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>« de », « d' », or « Le », « Van » before another capital.</summary>
    private static bool IsParticle(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (words[i].Length > 5 || !NameLists.Particles.Contains(source.FoldedOf(words[i].Span)))
        {
            return false;
        }

        var capitalFollows = i + 1 < words.Length && words[i + 1].Shape is not (WordShape.Lower or WordShape.Number)
            && words[i + 1].Start - words[i].End == 1 && source.Folded[words[i].End] is ' ' or '\'';
        // « Van den Berghe ».
        capitalFollows |= i + 2 < words.Length && words[i + 1].Shape == WordShape.Lower && words[i + 1].Length is > 1 and < 4 && words[i + 1].Start - words[i].End == 1
            && NameLists.Particles.Contains(source.FoldedOf(words[i + 1].Span)) && NameLists.SurnameParticles.Contains(source.FoldedOf(words[i].Span))
            && words[i + 2].Shape is WordShape.Capitalised or WordShape.Capitals && words[i + 2].Start - words[i + 1].End == 1;
        return words[i].Shape == WordShape.Lower ? words[i].Length > 1 || capitalFollows : capitalFollows && source.Folded[words[i].End] == ' ';
    }

    private static bool IsSpace(SourceText source, Word left, Word right, NameUnit before)
    {
        var between = source.Folded.AsSpan(left.End, right.Start - left.End);
        return between is " " or "  " or "'" or "' "
            || (before.IsInitial && between is ". " or "." or ".  ")
            || (before.IsParticle && between is "-" or "'");
    }
}
