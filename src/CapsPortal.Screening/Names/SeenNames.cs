using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Finds again, alone, the surnames and first names that the text gave once for sure.</summary>
internal static class SeenNames
{
    private const int CancellationStride = 4096;

    public static List<NameMention> Find(SourceText source, List<NameMention> mentions, List<TextSpan> hidden, CancellationToken cancellation)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var firstNames = new Dictionary<string, (Gender Gender, bool IsSure)>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Surname.Length > 2 && mention.Rule != NameRules.SurnameAlone && !NameLists.NotNames.Contains(mention.Surname))
            {
                surnames.Add(LastPart(mention.Surname));
            }

            if (mention.First.Length > 2 && !NameLists.NotNames.Contains(mention.First))
            {
                var isSure = mention.Rule.Level == FindingLevel.Blocking;
                firstNames[mention.First] = firstNames.TryGetValue(mention.First, out var known) ? (known.Gender, known.IsSure || isSure) : (mention.Gender, isSure);
            }
        }

        var covered = new List<TextSpan>(mentions.Count + hidden.Count);
        covered.AddRange(mentions.Select(mention => mention.Span));
        covered.AddRange(hidden);
        covered.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return surnames.Count + firstNames.Count == 0 ? [] : Find(source, covered, surnames, firstNames, cancellation);
    }

    private static List<NameMention> Find(
        SourceText source, List<TextSpan> covered, HashSet<string> surnames, Dictionary<string, (Gender Gender, bool IsSure)> firstNames, CancellationToken cancellation)
    {
        var found = new List<NameMention>();
        var words = source.WordSpan;
        var knownSurnames = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var knownFirstNames = firstNames.GetAlternateLookup<ReadOnlySpan<char>>();
        var next = 0;
        for (var i = 0; i < words.Length;)
        {
            if (i % CancellationStride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            while (next < covered.Count && covered[next].End <= words[i].Start)
            {
                next++;
            }

            if (words[i].Shape is WordShape.Lower or WordShape.Number or WordShape.Initial || (next < covered.Count && covered[next].Start < words[i].End))
            {
                i++;
                continue;
            }

            var unit = NameChain.ReadUnit(source, words, i);
            var span = new TextSpan(words[i].Start, words[unit.Last].End - words[i].Start);
            var folded = source.FoldedOf(span);
            var isSurname = knownSurnames.Contains(folded);
            var known = (Gender: Gender.Unknown, IsSure: true);
            var isFirstName = !isSurname && knownFirstNames.TryGetValue(folded, out known);
            var gender = known.Gender;
            if (isSurname)
            {
                span = WithFirstNames(source, words, unit.First, span, firstNames, next > 0 ? covered[next - 1].End : 0, out gender);
            }

            if ((isSurname || isFirstName) && !(next < covered.Count && covered[next].Start < span.End) && IsPerson(source, words, unit, span, isFirstName))
            {
                var before = isSurname && span.Start < words[i].Start ? source.Folded[span.Start..words[i].Start].Trim() : "";
                found.Add(new NameMention(span, isFirstName && !known.IsSure ? NameRules.SeenUnsure : NameRules.Seen, gender, isFirstName ? folded.ToString() : before, isSurname ? folded.ToString() : ""));
            }

            i = unit.Last + 1;
        }

        return found;
    }

    /// <summary>« Thi Lan » before « Nguyen »: first names that stand right before a surname seen elsewhere.</summary>
    private static TextSpan WithFirstNames(
        SourceText source, ReadOnlySpan<Word> words, int surname, TextSpan span, Dictionary<string, (Gender Gender, bool IsSure)> firstNames, int floor, out Gender gender)
    {
        gender = Gender.Unknown;
        for (var first = surname - 1; first >= 0 && surname - first <= 3; first--)
        {
            if (words[first].Start < floor || words[first].Shape is WordShape.Lower or WordShape.Number || words[first + 1].Start - words[first].End != 1
                || source.Folded[words[first].End] is not (' ' or '-'))
            {
                break;
            }

            if (firstNames.TryGetValue(source.Folded[words[first].Start..words[surname - 1].End], out var known))
            {
                gender = known.Gender;
                return new TextSpan(words[first].Start, span.End - words[first].Start);
            }
        }

        return span;
    }

    private static bool IsPerson(SourceText source, ReadOnlySpan<Word> words, NameUnit unit, TextSpan span, bool isFirstName)
    {
        var before = NameContext.WordBefore(source, words, unit.First);
        var isWord = unit.Is(NameKinds.Word);
        if (NameContext.IsNamedAfter(source, words, unit.First) || NameContext.IsCited(source, span.Start, span.End) || (isFirstName && before is "le" or "la" or "les" or "du" or "des" or "l"))
        {
            return false;
        }

        if (isWord && (NameContext.BeginsSentence(source, span.Start) ? !NameLists.PersonVerbs.Contains(NameContext.WordAfter(source, words, unit.Last)) : unit.Is(NameKinds.Capitals)))
        {
            return false;
        }

        return !(before is "a" or "en" or "vers" or "sur" or "de" && Towns.Contains(source.FoldedOf(span)));
    }

    /// <summary>« Tour » of « de La Tour », « Dupont-Moretti » whole.</summary>
    private static string LastPart(string surname)
    {
        var space = surname.LastIndexOf(' ');
        var apostrophe = surname.StartsWith("d'", StringComparison.Ordinal) ? 1 : -1;
        var cut = Math.Max(space, apostrophe);
        return surname[(cut + 1)..];
    }
}
