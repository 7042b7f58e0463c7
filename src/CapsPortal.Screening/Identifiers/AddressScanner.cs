using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>Postal addresses: a number and a way, or a box, with the postcode and the town that follow.</summary>
internal static class AddressScanner
{
    private const int LongestName = 9;

    private static readonly Rule Street = new(
        "adresse-numero-voie", FindingCategory.PostalAddress, FindingLevel.Blocking, "Adresse : un numéro et une voie.");

    private static readonly Rule Box = new(
        "adresse-boite", FindingCategory.PostalAddress, FindingLevel.Blocking, "Adresse : une boîte ou un service postal.");

    private static readonly Rule NamedPlace = new(
        "adresse-lieu-dit", FindingCategory.PostalAddress, FindingLevel.Blocking, "Adresse : un lieu-dit, un code postal et une commune.");

    private static readonly WordMap<bool> Ways = WordMap<bool>.Of("ways.txt", note => note == "nom");

    private static readonly WordList NumberSuffixes = new(["bis", "ter", "quater", "a", "b", "c", "d", "e", "f"]);

    /// <summary>Words of a street's name that need no capital.</summary>
    private static readonly WordList Links = new(
        ["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "en", "sur", "sous", "saint", "sainte", "st", "ste", "pres", "dit"]);

    private static readonly WordList Months = new(
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"]);

    private static readonly WordList Boxes = new(["bp", "cs", "tsa", "cedex"]);

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var words = source.WordSpan;
        for (var i = 0; i < words.Length; i++)
        {
            var folded = source.FoldedOf(words[i].Span);
            var last = 0;
            var rule = Street;
            if (words[i].Shape == WordShape.Number)
            {
                last = ReadStreet(source, words, i);
            }
            else if (Boxes.Contains(folded) && words[i].Shape == WordShape.Capitals && !folded.SequenceEqual("cedex"))
            {
                rule = Box;
                last = ReadBox(source, words, i);
            }
            else if (folded is "lieu" or "lieudit" or "bourg" or "hameau")
            {
                rule = NamedPlace;
                last = ReadNamedPlace(source, words, i);
            }

            if (last <= 0)
            {
                continue;
            }

            var first = AddressParts.FirstOfComplement(source, words, i);
            last = AddressParts.LastOfTown(source, words, last);
            if (!IsWorkOfArt(source, words[first].Start, words[last].End))
            {
                found.Add(new Candidate(rule, words[first].Start, words[last].End - words[first].Start));
            }

            i = last;
        }
    }

    /// <summary>The index of the last word of « 12 bis, rue des Lilas », or 0.</summary>
    private static int ReadStreet(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var number = source.FoldedOf(words[i].Span);
        var digits = number.IndexOfAnyExceptInRange('0', '9');
        if ((digits < 0 ? number.Length : digits) > 4 || (digits >= 0 && !NumberSuffixes.Contains(number[digits..])) || !Around.BeginsNumber(source.Folded, words[i].Start))
        {
            return 0;
        }

        var way = i + 1;
        // « 12-14 rue », « 12/14 rue », « 12 et 14 rue ».
        if (way + 1 < words.Length && words[way].Shape == WordShape.Number && Between(source, words, i).Trim(' ') is "-" or "/")
        {
            way++;
        }

        if (way < words.Length && NumberSuffixes.Contains(source.FoldedOf(words[way].Span)) && IsLoose(Between(source, words, way - 1)))
        {
            way++;
        }

        if (way + 1 >= words.Length || !IsLoose(Between(source, words, way - 1)) || !TryWay(source, words, way, out var wayEnd, out var needsCapital))
        {
            return 0;
        }

        return ReadName(source, words, wayEnd, needsCapital);
    }

    private static bool TryWay(SourceText source, ReadOnlySpan<Word> words, int way, out int last, out bool needsCapital)
    {
        last = way;
        if (way + 1 < words.Length && words[way + 1].Start == words[way].End + 1
            && Ways.TryGetValue(source.Folded.AsSpan(words[way].Start, words[way + 1].End - words[way].Start), out needsCapital))
        {
            last = way + 1;
            return true;
        }

        return Ways.TryGetValue(source.FoldedOf(words[way].Span), out needsCapital);
    }

    /// <summary>The last word of the way's name: links, then words with a capital, or one word without.</summary>
    private static int ReadName(SourceText source, ReadOnlySpan<Word> words, int way, bool needsCapital)
    {
        var last = 0;
        var lower = 0;
        var linked = false;
        for (var i = way + 1; i < words.Length && i - way <= LongestName; i++)
        {
            var between = Between(source, words, i - 1);
            if (!(between is " " or "-" or "'" or "  " or "- " || (i == way + 1 && between is ". " or "." or " : ") || (between is ". " && words[i - 1].Length <= 3 && words[i - 1].Shape != WordShape.Lower)))
            {
                break;
            }

            var folded = source.FoldedOf(words[i].Span);
            if (Links.Contains(folded))
            {
                // « 12 rue des Lilas à Guéret »: the town goes with it, a sentence that goes on does not.
                linked = true;
                continue;
            }

            var isNumber = words[i].Shape == WordShape.Number;
            if (isNumber && !IsDateOfName(source, words, i) && !(i > 0 && Months.Contains(source.FoldedOf(words[i - 1].Span))))
            {
                break;
            }

            if (words[i].Shape == WordShape.Lower && !Months.Contains(folded))
            {
                var joined = between is "-" or "'" && last == i - 1;
                if (needsCapital || !(joined || lower == 0 && last == 0 || lower is > 0 and < 3 && linked && CommonWords.Contains(folded)))
                {
                    break;
                }

                lower++;
            }

            linked = false;
            last = i;
        }

        return last;
    }

    /// <summary>« 8 mai 1945 », « 11 Novembre ».</summary>
    private static bool IsDateOfName(SourceText source, ReadOnlySpan<Word> words, int i) =>
        i + 1 < words.Length && words[i].Length <= 3 && Months.Contains(source.FoldedOf(words[i + 1].Span));

    private static int ReadBox(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length || words[i + 1].Shape != WordShape.Number || Between(source, words, i).Trim(' ').Length > 1)
        {
            return 0;
        }

        var next = After(source, words[i + 1].End);
        var follows = AddressParts.LastOfTown(source, words, i + 1) > i + 1;
        return follows || (words[i + 1].Length >= 2 && next is not ('/' or ',' or '%')) ? i + 1 : 0;
    }

    /// <summary>« lieu-dit La Croix, 23000 Guéret », « le bourg, 23150 Ahun »: only with its postcode.</summary>
    private static int ReadNamedPlace(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (source.FoldedOf(words[i].Span) is "lieu")
        {
            if (i + 1 >= words.Length || source.FoldedOf(words[i + 1].Span) is not "dit")
            {
                return 0;
            }

            i++;
        }

        var last = i;
        while (last + 1 < words.Length && last - i < LongestName && Between(source, words, last) is " " or "-" or "'" or " : " or " «"
            && (words[last + 1].Shape is WordShape.Capitalised or WordShape.Capitals || Links.Contains(source.FoldedOf(words[last + 1].Span))))
        {
            last++;
        }

        return AddressParts.LastOfTown(source, words, last) > last ? last : 0;
    }

    private static bool IsWorkOfArt(SourceText source, int start, int end) =>
        source.Folded.AsSpan(start, end - start).StartsWith("36 quai des orfevres") || source.Folded.AsSpan(start, end - start).StartsWith("36, quai des orfevres");

    private static bool IsLoose(ReadOnlySpan<char> between) => between is " " or ", " or "," or "  " or " , " or "-" or "";

    private static ReadOnlySpan<char> Between(SourceText source, ReadOnlySpan<Word> words, int left) =>
        source.Folded.AsSpan(words[left].End, words[left + 1].Start - words[left].End);

    private static char After(SourceText source, int end) => end < source.Folded.Length ? source.Folded[end] : ' ';
}
