using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>What goes with a street: flat and building before or after, box, postcode and town.</summary>
internal static class AddressParts
{
    private const int MostTownWords = 7;
    private const int MostComplements = 4;

    private static readonly WordList Complements = new(
        ["bat", "batiment", "apt", "appt", "app", "appartement", "esc", "escalier", "etage", "porte", "hall", "logement", "bp", "cs", "tsa", "res", "residence", "lot"]);

    private static readonly WordList Links = new(["de", "du", "des", "d", "la", "le", "les", "l", "sur", "sous", "en", "et", "aux", "au", "a", "les", "lez", "lès"]);

    /// <summary>The index of the first word of « Bât. C, apt 12, » right before a street; the street's own first word if there is none.</summary>
    public static int FirstOfComplement(SourceText source, ReadOnlySpan<Word> words, int street)
    {
        var first = street;
        for (var turn = 0; turn < MostComplements && first > 1; turn++)
        {
            // The value (« 12 », « C », « Les Tilleuls »), then the word that names it.
            var value = first - 1;
            if (!IsSeparator(Between(source, words, value)))
            {
                break;
            }

            // « 3e étage, ».
            if (source.FoldedOf(words[value].Span) is "etage" && words[value - 1].Shape == WordShape.Number && IsTight(Between(source, words, value - 1)))
            {
                first = value - 1;
                continue;
            }

            var name = value - 1;
            while (name > 0 && value - name < 4 && !Complements.Contains(source.FoldedOf(words[name].Span)) && IsTight(Between(source, words, name)))
            {
                name--;
            }

            if (!Complements.Contains(source.FoldedOf(words[name].Span)) || !IsTight(Between(source, words, name)))
            {
                break;
            }

            first = name;
        }

        return first;
    }

    /// <summary>The index of the last word of « , bât. B, BP 12⏎23000 Guéret cedex 9 » or « à Guéret » after a street; the street's own last word if there is none.</summary>
    public static int LastOfTown(SourceText source, ReadOnlySpan<Word> words, int last)
    {
        var at = last;
        for (var turn = 0; turn < MostComplements && at + 2 < words.Length; turn++)
        {
            if (!IsSeparator(Between(source, words, at)) || !Complements.Contains(source.FoldedOf(words[at + 1].Span)) || !IsTight(Between(source, words, at + 1)))
            {
                break;
            }

            at += 2;
            last = at;
        }

        if (at + 1 >= words.Length || !IsSeparator(Between(source, words, at)))
        {
            return last;
        }

        if (IsPostcode(source, words, at + 1, out var postcode))
        {
            var town = LastOfTownName(source, words, postcode);
            return town > postcode ? town : LastOfLowerTown(source, words, postcode);
        }

        // « 12 rue des Lilas, Guéret », « … à Guéret (23) ».
        var link = source.FoldedOf(words[at + 1].Span) is "a" ? at + 1 : at;
        var named = LastOfTownName(source, words, link);
        if (named <= link || !Towns.Contains(source.Folded.AsSpan(words[link + 1].Start, words[named].End - words[link + 1].Start)))
        {
            return last;
        }

        return named + 1 < words.Length && IsPostcode(source, words, named + 1, out postcode) && Between(source, words, named) is " (" or ", " or " " ? postcode : named;
    }

    private static bool IsPostcode(SourceText source, ReadOnlySpan<Word> words, int i, out int last)
    {
        last = i;
        var folded = source.FoldedOf(words[i].Span);
        if (folded.Length == 5 && char.IsAsciiDigit(folded[0]) && !folded[2..].ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        // « 23 000 » and « F-23000 ».
        if (folded.Length == 2 && char.IsAsciiDigit(folded[0]) && i + 1 < words.Length && words[i + 1].Length == 3 && Between(source, words, i) is " "
            && !source.FoldedOf(words[i + 1].Span).ContainsAnyExceptInRange('0', '9'))
        {
            last = i + 1;
            return true;
        }

        return folded is "f" && i + 1 < words.Length && Between(source, words, i) is "-" && IsPostcode(source, words, i + 1, out last);
    }

    private static int LastOfTownName(SourceText source, ReadOnlySpan<Word> words, int before)
    {
        var last = before;
        for (var i = before + 1; i < words.Length && i - before <= MostTownWords; i++)
        {
            var between = Between(source, words, i - 1);
            if (!(between is " " or "-" or "'" or "  " || (between is ". " && words[i - 1].Length <= 3) || (i == before + 1 && between is ", " or " - " or " – ")))
            {
                break;
            }

            var folded = source.FoldedOf(words[i].Span);
            if (words[i].Shape is WordShape.Capitalised or WordShape.Capitals
                || (words[i].Shape == WordShape.Number && last > before && source.FoldedOf(words[last].Span) is "cedex") || folded is "cedex")
            {
                last = i;
            }
            else if (!Links.Contains(folded) && words[i].Shape != WordShape.Initial)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>« 63490 sauxillanges »: without a capital, a town that is known; the postcode if there is none.</summary>
    private static int LastOfLowerTown(SourceText source, ReadOnlySpan<Word> words, int postcode)
    {
        var last = postcode;
        for (var i = postcode + 1; i < words.Length && i - postcode <= MostTownWords && Between(source, words, i - 1) is " " or "-" or "'"; i++)
        {
            if (Towns.Contains(source.Folded.AsSpan(words[postcode + 1].Start, words[i].End - words[postcode + 1].Start)))
            {
                last = i;
            }
        }

        return last;
    }

    /// <summary>A space, a comma, a dash or one line break.</summary>
    private static bool IsSeparator(ReadOnlySpan<char> between)
    {
        if (between.Length == 0 || between.Count('\n') > 1 || between.Trim().Length > 2 || (between.Length > 6 && !between.Contains('\n')) || between.Length > 80)
        {
            return false;
        }

        foreach (var c in between)
        {
            if (c is not (' ' or ',' or '-' or '\n' or '\r' or '\t' or '.' or '(' or '|' or ';'))
            {
                return false;
            }
        }

        return !between.StartsWith(". ");
    }

    private static bool IsTight(ReadOnlySpan<char> between) => between is " " or ". " or "." or " n°" or "-";

    private static ReadOnlySpan<char> Between(SourceText source, ReadOnlySpan<Word> words, int left) =>
        source.Folded.AsSpan(words[left].End, words[left + 1].Start - words[left].End);
}
