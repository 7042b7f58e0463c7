using System.Buffers;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>Dates and places of birth: « née le 12/03/1987 à Guéret », « DDN : 03.09.51 », « né en 1954 » of a person.</summary>
internal static class BirthScanner
{
    private const int FarthestColon = 60;
    private const int MostPlaceWords = 6;
    private const int PersonWindow = 12;

    private static readonly Rule Date = new(
        "naissance-date", FindingCategory.Birth, FindingLevel.Blocking, "Date de naissance.");

    private static readonly Rule Year = new(
        "naissance-annee", FindingCategory.Birth, FindingLevel.Warning, "Année de naissance d’une personne.");

    private static readonly Rule Place = new(
        "naissance-lieu", FindingCategory.Birth, FindingLevel.Blocking, "Lieu de naissance.");

    private const string PlaceReplacement = "[lieu de naissance]";

    private static readonly SearchValues<char> ColonOrStop = SearchValues.Create(":.;!?\n");

    private static readonly WordList Born = new(["ne", "nee", "nes", "nees", "naquit"]);

    private static readonly WordList Persons = WordList.Of("born-persons.txt");

    private static readonly WordList Things = WordList.Of("born-things.txt");

    private static readonly WordList Links = new(["de", "du", "des", "d", "la", "le", "les", "l", "sur", "sous", "en", "et", "aux"]);

    public static void Scan(SourceText source, List<Candidate> found)
    {
        foreach (var cell in source.Cells)
        {
            if (cell.Kind == ColumnKind.Birth && WrittenDates.LengthAt(source.Folded, cell.Span.Start) is var length && length > 0)
            {
                found.Add(new Candidate(Date, cell.Span.Start, length));
            }
        }

        var words = source.WordSpan;
        for (var i = 0; i < words.Length; i++)
        {
            var folded = source.FoldedOf(words[i].Span);
            if (Born.Contains(folded) && !IsNegation(source, words, i))
            {
                AfterBorn(source, words, i, found);
            }
            else if (folded is "naissance" or "ddn" or "naiss" || (folded is "n" && IsDotted(source, words, i)))
            {
                AfterBirth(source, words, i, found);
            }
        }
    }

    /// <summary>After « né(e) »: a date and a place, in any order.</summary>
    private static void AfterBorn(SourceText source, ReadOnlySpan<Word> words, int born, List<Candidate> found)
    {
        var i = SkipEnding(source, words, born);
        var hasDate = false;
        TextSpan? pending = null;
        for (var turn = 0; turn < 2 && i < words.Length; turn++)
        {
            if (TryDate(source, words, ref i, out var date, out var isYear))
            {
                if (!isYear || IsPerson(source, words, born, i))
                {
                    found.Add(new Candidate(isYear ? Year : Date, date.Start, date.Length));
                    hasDate = true;
                }
            }
            else if (hasDate && TryFieldOfPlace(source, words, i, out var field))
            {
                found.Add(new Candidate(Place, field.Start, field.Length, PlaceReplacement));
            }
            else if (TryPlace(source, words, ref i, out var place))
            {
                pending = place;
            }
        }

        if (pending is { } told && (hasDate || IsPerson(source, words, born, i)))
        {
            found.Add(new Candidate(Place, told.Start, told.Length, PlaceReplacement));
        }
    }

    /// <summary>After « date de naissance », « DDN », « lieu de naissance ».</summary>
    private static void AfterBirth(SourceText source, ReadOnlySpan<Word> words, int birth, List<Candidate> found)
    {
        var before = Around.Before(source, words[birth].Start, 24);
        var i = birth + 1;
        if (Around.HasAny(before, ["lieu", "commune", "ville", "pays", "departement"]) && !Around.HasAny(before, ["date"]))
        {
            if (i < words.Length && Gap(source, words[birth].End, words[i].Start) && TryPlaceName(source, words, i, out var place))
            {
                found.Add(new Candidate(Place, place.Start, place.Length, PlaceReplacement));
            }

            return;
        }

        i = AfterColon(source, words, birth);
        if (TryDate(source, words, ref i, out var date, out var isYear))
        {
            var announced = source.FoldedOf(words[birth].Span) is "ddn" || Around.HasAny(before, ["date", "annee", "jour"]) || !isYear;
            if (announced)
            {
                found.Add(new Candidate(isYear ? Year : Date, date.Start, date.Length));
                if (TryPlace(source, words, ref i, out var place) || TryFieldOfPlace(source, words, i, out place)
                    || (Around.HasAny(before, ["lieu"]) && i < words.Length && Gap(source, words[i - 1].End, words[i].Start) && TryPlaceName(source, words, i, out place)))
                {
                    found.Add(new Candidate(Place, place.Start, place.Length, PlaceReplacement));
                }
            }
        }
    }

    /// <summary>« Date de naissance de l'intervenant pour le badge : », « sa naissance, la voici : »: the word after the colon, or the next word.</summary>
    private static int AfterColon(SourceText source, ReadOnlySpan<Word> words, int birth)
    {
        var rest = source.Folded.AsSpan(words[birth].End, Math.Min(FarthestColon, source.Folded.Length - words[birth].End));
        var colon = rest.IndexOfAny(ColonOrStop);
        var i = birth + 1;
        if (colon < 0 || rest[colon] != ':')
        {
            return i;
        }

        while (i < words.Length && words[i].Start < words[birth].End + colon)
        {
            if (Things.Contains(source.FoldedOf(words[i].Span)))
            {
                return birth + 1;
            }

            i++;
        }

        return i;
    }

    /// <summary>« Lieu : Montluçon » on the line after the date, or the cell after it.</summary>
    private static bool TryFieldOfPlace(SourceText source, ReadOnlySpan<Word> words, int i, out TextSpan place)
    {
        place = default;
        if (i >= words.Length)
        {
            return false;
        }

        var between = source.Folded.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        if (between.Contains('\n') && source.FoldedOf(words[i].Span) is "lieu" or "ville" or "commune" or "a" && i + 1 < words.Length
            && between.Length < 8 && source.Folded.AsSpan(words[i].End, words[i + 1].Start - words[i].End).Trim() is ":")
        {
            return TryPlaceName(source, words, i + 1, out place);
        }

        return between is "\t" or " | " or "|" or ";" && TryPlaceName(source, words, i, out place)
            && (place.End >= source.Folded.Length || source.Folded[place.End] is '\t' or '\n' or '|' or ';' || source.Folded.AsSpan(place.End).StartsWith(" |"));
    }

    /// <summary>« né(e) », « né·e », « née le », « nés ».</summary>
    private static int SkipEnding(SourceText source, ReadOnlySpan<Word> words, int born)
    {
        var i = born + 1;
        while (i < words.Length && words[i].Start - words[i - 1].End == 1 && source.Folded[words[i].Start - 1] is '(' or '·' or '.' or '-'
            && source.FoldedOf(words[i].Span) is "e" or "s" or "es")
        {
            i++;
        }

        return i;
    }

    private static bool TryDate(SourceText source, ReadOnlySpan<Word> words, ref int i, out TextSpan date, out bool isYear)
    {
        date = default;
        isYear = false;
        var at = i;
        while (at < words.Length && at - i < 3 && source.FoldedOf(words[at].Span) is "le" or "en" or "du" or "au" or "vers" or "est" or "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche")
        {
            at++;
        }

        if (at >= words.Length || (i > 0 && !Gap(source, words[i - 1].End, words[i].Start)) || (at > i && !Gap(source, words[at - 1].End, words[at].Start)))
        {
            return false;
        }

        var length = WrittenDates.LengthAt(source.Folded, words[at].Start);
        if (length == 0 && WrittenDates.IsYear(source.FoldedOf(words[at].Span)))
        {
            length = 4;
            isYear = true;
        }

        if (length == 0)
        {
            return false;
        }

        date = new TextSpan(words[at].Start, length);
        while (at < words.Length && words[at].Start < date.End)
        {
            at++;
        }

        i = at;
        return true;
    }

    private static bool TryPlace(SourceText source, ReadOnlySpan<Word> words, ref int i, out TextSpan place)
    {
        place = default;
        if (i + 1 >= words.Length || source.FoldedOf(words[i].Span) is not ("a" or "au" or "aux" or "en") || !Gap(source, words[i - 1].End, words[i].Start)
            || !TryPlaceName(source, words, i + 1, out place))
        {
            return false;
        }

        while (i < words.Length && words[i].Start < place.End)
        {
            i++;
        }

        return true;
    }

    private static bool TryPlaceName(SourceText source, ReadOnlySpan<Word> words, int first, out TextSpan place)
    {
        place = default;
        var last = -1;
        for (var i = first; i < words.Length && i - first < MostPlaceWords; i++)
        {
            if (i > first && source.Folded.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is not (" " or "-" or "'"))
            {
                break;
            }

            if (words[i].Shape is WordShape.Capitalised or WordShape.Capitals)
            {
                last = i;
            }
            else if (!Links.Contains(source.FoldedOf(words[i].Span)))
            {
                break;
            }
        }

        if (last < 0)
        {
            return false;
        }

        // « Douala (Cameroun) », « Guéret (23) ».
        if (last + 1 < words.Length && words[last + 1].Shape != WordShape.Lower && source.Folded.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is " ("
            && words[last + 1].End < source.Folded.Length && source.Folded[words[last + 1].End] == ')')
        {
            place = new TextSpan(words[first].Start, words[last + 1].End + 1 - words[first].Start);
            return true;
        }

        place = new TextSpan(words[first].Start, words[last].End - words[first].Start);
        return true;
    }

    /// <summary>The nearest word that tells says a person: « un participant né en 1954 », not « le projet, né en 2015 ».</summary>
    private static bool IsPerson(SourceText source, ReadOnlySpan<Word> words, int born, int after)
    {
        for (var i = after; i < words.Length && i < after + 5; i++)
        {
            if (Things.Contains(source.FoldedOf(words[i].Span)) && source.Folded.AsSpan(words[born].End, words[i].Start - words[born].End).IndexOfAny('.', '\n') < 0)
            {
                return false;
            }
        }

        for (var i = born - 1; i >= 0 && i > born - PersonWindow && source.Folded.AsSpan(words[i].End, words[i + 1].Start - words[i].End).IndexOfAny('\n', '!', '?') < 0; i--)
        {
            var folded = source.FoldedOf(words[i].Span);
            if (Things.Contains(folded))
            {
                return false;
            }

            var isName = words[i].Shape is WordShape.Capitalised or WordShape.Capitals && FirstNames.Contains(folded);
            if (Persons.Contains(folded) || isName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« ne » is « né » or the negation: « je ne suis ».</summary>
    private static bool IsNegation(SourceText source, ReadOnlySpan<Word> words, int i) =>
        source.OriginalOf(words[i].Span) is "ne" or "Ne" && !(i + 1 < words.Length && source.FoldedOf(words[i + 1].Span) is "le" or "en" && WrittenDateFollows(source, words, i + 2));

    private static bool WrittenDateFollows(SourceText source, ReadOnlySpan<Word> words, int i) =>
        i < words.Length && WrittenDates.LengthAt(source.Folded, words[i].Start) > 0;

    /// <summary>« d.d.n. ».</summary>
    private static bool IsDotted(SourceText source, ReadOnlySpan<Word> words, int i) =>
        i > 1 && Around.Before(source, words[i].Start, 4).EndsWith("d.d.");

    private static bool Gap(SourceText source, int end, int start)
    {
        var gap = source.Folded.AsSpan(end, start - end);
        if (gap.Length > 6)
        {
            return false;
        }

        foreach (var c in gap)
        {
            if (c is not (' ' or ':' or ',' or '(' or ')' or '.' or '-' or '\t' or '|' or ';' or '='))
            {
                return false;
            }
        }

        return true;
    }
}
