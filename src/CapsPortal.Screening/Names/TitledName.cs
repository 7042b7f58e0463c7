using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>The name after a title.</summary>
internal readonly record struct TitledName(string First, string Surname, Gender Gender, int LastWord)
{
    private const int MostParts = 4;

    public static bool TryRead(SourceText source, ReadOnlySpan<Word> words, ReadOnlySpan<NameUnit> units, out TitledName name)
    {
        name = default;
        var taken = 0;
        var parts = 0;
        var hasSurname = false;
        for (var i = 0; i < units.Length && parts < MostParts; i++)
        {
            var unit = units[i];
            if (unit.IsParticle)
            {
                continue;
            }

            var afterParticle = i > 0 && units[i - 1].IsParticle;
            var folded = source.FoldedOf(words[unit.First].Span);
            // « Mme la Présidente », « M. le Maire », « professeur des Écoles », « professeur de SVT ».
            var isMatter = afterParticle && unit.Is(NameKinds.Capitals) && !unit.Is(NameKinds.Surname | NameKinds.FirstName) && folded.Length <= 5 && words[units[i - 1].First].Shape == WordShape.Lower;
            var isFunction = unit.IsOnlyWord && afterParticle && words[units[i - 1].First].Shape == WordShape.Lower && source.FoldedOf(words[units[i - 1].First].Span) is not ("de" or "d");
            if (isFunction || isMatter || (NameLists.NotNames.Contains(folded) && !(parts == 0 && NameLists.Calendar.Contains(folded))) || NameLists.TryHead(folded, out _) && parts > 0 || (parts > 0 && NameLists.Roles.Contains(folded)))
            {
                break;
            }

            // « Mme Dupont Présidente », and « M. Dupont Le Centre »: the name has ended.
            if (hasSurname && (unit.IsOnlyWord || unit.IsInitial || (afterParticle && source.FoldedOf(words[units[i - 1].First].Span) is "a" or "des" or "les")))
            {
                break;
            }

            taken = i + 1;
            parts++;
            hasSurname |= !unit.IsFirstName && !unit.IsInitial;
        }

        if (taken == 0)
        {
            return false;
        }

        name = Split(source, words, units[..taken]);
        return true;
    }

    /// <summary>First names and surname of « Sophie Dupont », « DUPONT Sophie », « S. Dupont », « Dupont », « Sophie D. ».</summary>
    public static TitledName Split(SourceText source, ReadOnlySpan<Word> words, ReadOnlySpan<NameUnit> units)
    {
        var last = units[^1].Last;
        var first = 0;
        while (first < units.Length - 1 && (units[first].IsFirstName || units[first].IsInitial))
        {
            first++;
        }

        // « Jean de La Tour »: the particle belongs to the surname.
        if (first == 0 && units.Length > 1 && units[^1].IsFirstName && !units[0].IsFirstName)
        {
            var end = units.Length - 1;
            while (end > 1 && units[end - 1].IsFirstName)
            {
                end--;
            }

            return new TitledName(Fold(source, words, units[end].First, last), Fold(source, words, units[0].First, units[end - 1].Last), units[end].Gender, last);
        }

        var given = first == 0 ? "" : units[0].IsInitial ? source.Folded[words[units[0].First].Start].ToString() : Fold(source, words, units[0].First, units[first - 1].Last);
        var surname = units[^1].IsInitial && first == units.Length - 1 ? source.Folded[words[units[^1].First].Start].ToString() : Fold(source, words, units[first].First, last);
        return new TitledName(given, surname, given.Length > 1 || units.Length == 1 ? units[0].Gender : Gender.Unknown, last);
    }

    public static string Fold(SourceText source, ReadOnlySpan<Word> words, int first, int last) =>
        source.Folded.Substring(words[first].Start, words[last].End - words[first].Start).Replace("  ", " ", StringComparison.Ordinal);
}
