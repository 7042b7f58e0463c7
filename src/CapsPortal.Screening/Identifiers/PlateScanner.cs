using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>French number plates: AB-123-CD since 2009, and 123 ABC 45 where the words speak of a vehicle.</summary>
internal static class PlateScanner
{
    private static readonly Rule Current = new(
        "plaque-siv", FindingCategory.NumberPlate, FindingLevel.Blocking, "Plaque d’immatriculation : deux lettres, trois chiffres, deux lettres.");

    private static readonly Rule Former = new(
        "plaque-ancienne", FindingCategory.NumberPlate, FindingLevel.Blocking, "Ancienne plaque d’immatriculation, près de mots qui parlent d’un véhicule.");

    private static readonly string[] Vehicles =
    [
        "plaque", "plaques", "immatricule", "immatriculee", "immatricules", "immatriculation", "immat", "vehicule", "vehicules", "voiture", "voitures", "auto",
        "camion", "camionnette", "minibus", "fourgon", "utilitaire", "scooter", "moto", "bus", "berlingo", "kangoo", "clio", "partner",
    ];

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var words = source.WordSpan;
        var inColumn = source.Cells.Where(cell => cell.Kind == ColumnKind.Plate).Select(cell => cell.Span.Start).ToHashSet();
        for (var i = 0; i < words.Length; i++)
        {
            if (TryCurrent(source, words, i, out var end))
            {
                found.Add(new Candidate(Current, words[i].Start, end - words[i].Start));
            }
            else if (words[i].Shape == WordShape.Number && TryFormer(source, words, i, out end)
                && (inColumn.Contains(words[i].Start) || Around.HasAny(Around.Before(source, words[i].Start, 50), Vehicles)))
            {
                found.Add(new Candidate(Former, words[i].Start, end - words[i].Start));
            }
        }
    }

    private static bool TryCurrent(SourceText source, ReadOnlySpan<Word> words, int i, out int end)
    {
        var text = source.Original.AsSpan();
        var first = words[i];
        end = first.End;
        if (first.Length == 7)
        {
            return IsSeries(text, first.Start) && IsFigures(text, first.Start + 2, 3) && IsSeries(text, first.Start + 5);
        }

        if (first.Length != 2 || i + 2 >= words.Length || words[i + 1].Length != 3 || words[i + 2].Length != 2 || !IsFigures(text, words[i + 1].Start, 3))
        {
            return false;
        }

        end = words[i + 2].End;
        var dashed = IsGap(source, first, words[i + 1], '-') && IsGap(source, words[i + 1], words[i + 2], '-');
        var spaced = IsGap(source, first, words[i + 1], ' ') && IsGap(source, words[i + 1], words[i + 2], ' ');
        if (dashed || spaced)
        {
            var upper = IsSeries(text, first.Start) && IsSeries(text, words[i + 2].Start);
            // Written small, it needs the words that announce it.
            return upper || (dashed && first.Shape == WordShape.Lower && Around.HasAny(Around.Before(source, first.Start, 50), Vehicles));
        }

        return false;
    }

    private static bool TryFormer(SourceText source, ReadOnlySpan<Word> words, int i, out int end)
    {
        var text = source.Original.AsSpan();
        var first = words[i];
        end = first.End;
        if (first.Length > 4)
        {
            var digits = 0;
            while (digits < first.Length && char.IsAsciiDigit(text[first.Start + digits]))
            {
                digits++;
            }

            var letters = 0;
            while (digits + letters < first.Length && char.IsAsciiLetterUpper(text[first.Start + digits + letters]))
            {
                letters++;
            }

            return digits is >= 1 and <= 4 && letters is 2 or 3 && IsDepartment(source, first.Start + digits + letters, first.End);
        }

        if (i + 2 >= words.Length || !IsFigures(text, first.Start, first.Length) || words[i + 1].Length is not (2 or 3)
            || words[i + 1].Shape != WordShape.Capitals || !IsDepartment(source, words[i + 2].Start, words[i + 2].End))
        {
            return false;
        }

        end = words[i + 2].End;
        return (IsGap(source, first, words[i + 1], ' ') || IsGap(source, first, words[i + 1], '-'))
            && (IsGap(source, words[i + 1], words[i + 2], ' ') || IsGap(source, words[i + 1], words[i + 2], '-'));
    }

    private static bool IsDepartment(SourceText source, int start, int end)
    {
        var part = source.Folded.AsSpan(start, end - start);
        return (part.Length == 2 && char.IsAsciiDigit(part[0]) && (char.IsAsciiDigit(part[1]) || (part[0] == '2' && part[1] is 'a' or 'b')))
            || (part.Length == 3 && part.StartsWith("97") && char.IsAsciiDigit(part[2]));
    }

    private static bool IsGap(SourceText source, Word left, Word right, char with) =>
        right.Start == left.End + 1 && source.Folded[left.End] == with;

    /// <summary>Two capitals: neither I, O, U, which look like figures, nor SS.</summary>
    private static bool IsSeries(ReadOnlySpan<char> text, int start)
    {
        var pair = text.Slice(start, 2);
        return IsLetter(pair[0]) && IsLetter(pair[1]) && pair is not "SS";

        static bool IsLetter(char c) => char.IsAsciiLetterUpper(c) && c is not ('I' or 'O' or 'U');
    }

    private static bool IsFigures(ReadOnlySpan<char> text, int start, int length) =>
        !text.Slice(start, length).ContainsAnyExceptInRange('0', '9');
}
