using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>Telephone numbers in figures: French, overseas and foreign; not help lines, nor figures of another number.</summary>
internal static class PhoneScanner
{
    private const int French = 10;
    private const int Longest = 18;

    private static readonly Rule FrenchRule = new(
        "telephone-francais", FindingCategory.Phone, FindingLevel.Blocking, "Numéro de téléphone français à dix chiffres.");

    private static readonly Rule InternationalRule = new(
        "telephone-international", FindingCategory.Phone, FindingLevel.Blocking, "Numéro de téléphone avec l’indicatif d’un pays.");

    private static readonly Rule MisreadRule = new(
        "telephone-mal-lu", FindingCategory.Phone, FindingLevel.Warning, "Numéro de téléphone dont le zéro est devenu un O.");

    private static readonly string[] OtherNumbers = ["isbn", "issn", "doi", "isrc", "iban", "bic", "siret", "siren", "ean", "rpps", "finess", "dossier", "matricule"];

    private static readonly WordList HelpLines = WordList.Of("help-lines.txt");

    private static readonly string[] Units = ["€", "eur", "euro", "euros", "francs", "habitants", "personnes", "octets", "%", "milliards", "millions"];

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        Span<char> digits = stackalloc char[Longest];
        Span<int> offsets = stackalloc int[Longest];
        foreach (var word in source.WordSpan)
        {
            var start = word.Start;
            if (word.Shape != WordShape.Number)
            {
                if (folded[start] == 'o' && word.Length is 2 or 10 && word.Length < 11 && char.IsAsciiDigit(folded[start + 1]))
                {
                    JudgeMisread(source, start, digits, offsets, found);
                }

                continue;
            }

            var plus = PlusBefore(folded, start);
            if (plus >= 0)
            {
                JudgeInternational(source, plus, start, 0, digits, offsets, found);
            }
            else if (folded[start] == '0' && !IsInsideNumber(folded, start))
            {
                if (start + 1 < folded.Length && folded[start + 1] == '0')
                {
                    JudgeInternational(source, start, start, 2, digits, offsets, found);
                }
                else
                {
                    JudgeFrench(source, start, DigitRun.Read(folded, start, digits, offsets, " .-/"), found);
                }
            }
        }
    }

    private static void JudgeFrench(SourceText source, int start, DigitRun run, List<Candidate> found)
    {
        if (run.Count < French || run.Digits[1] is '0' or '8' || !HasPhoneGroups(run) || !Ends(source, run, French))
        {
            return;
        }

        var followsFigures = start > 1 && source.Folded[start - 1] == ' ' && char.IsDigit(source.Folded[start - 2]);
        if (followsFigures && !run.IsGrouped(2, 2, 2, 2, 2) && !run.IsGrouped(French))
        {
            return;
        }

        if (!HelpLines.Contains(run.Digits[..French]) && !Around.HasAny(Around.Before(source, start, 20), OtherNumbers))
        {
            found.Add(new Candidate(FrenchRule, start, run.EndOf(French) - start));
        }
    }

    private static void JudgeMisread(SourceText source, int start, Span<char> digits, Span<int> offsets, List<Candidate> found)
    {
        var run = DigitRun.Read(source.Folded, start + 1, digits[..9], offsets[..9], " .-/");
        if (run.Count == 9 && run.Digits[0] is not ('0' or '8') && Ends(source, run, 9) && (run.IsGrouped(1, 2, 2, 2, 2) || run.IsEven(9)))
        {
            found.Add(new Candidate(MisreadRule, start, run.EndOf(9) - start));
        }
    }

    /// <summary>« 06 12 34 56 78 », « 0612345678 », « 0612 345 678 », « 06 123 456 78 », « 0 612 345 678 », or evenly spaced.</summary>
    private static bool HasPhoneGroups(DigitRun run) =>
        run.IsEven(French) || run.IsGrouped(2, 2, 2, 2, 2) || run.IsGrouped(4, 2, 2, 2) || run.IsGrouped(4, 3, 3) || run.IsGrouped(2, 2, 3, 3)
        || run.IsGrouped(2, 3, 3, 2) || run.IsGrouped(1, 3, 3, 3) || run.IsGrouped(4, 6) || run.IsGrouped(2, 8) || run.IsGrouped(2, 4, 4)
        || run.IsGrouped(1, 3, 2, 2, 2) || run.IsGrouped(2, 2, 2, 4) || run.IsGrouped(2, 2, 4, 2) || run.IsGrouped(3, 3, 4) || run.IsGrouped(4, 4, 2);

    /// <param name="prefix">How many digits come before the country's code: 2 for « 00 », none after « + ».</param>
    private static void JudgeInternational(
        SourceText source, int start, int firstDigit, int prefix, Span<char> digits, Span<int> offsets, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        var run = DigitRun.Read(folded, firstDigit, digits, offsets, " .-/()");
        var number = run.Digits[Math.Min(prefix, run.Count)..];
        if (number.Length < 8 || number[0] == '0')
        {
            return;
        }

        var length = LengthOf(number);
        var total = prefix + length;
        if (length == 0 || run.Count < total || !Ends(source, run, total) || Around.HasAny(Around.After(source, run.EndOf(total), 14), Units)
            || (length < 10 && run.IsGrouped(3, 3, 3)))
        {
            return;
        }

        var end = run.EndOf(total);
        if (start > 0 && folded[start - 1] == '(' && folded.Slice(start, end - start).IndexOf(')') >= 0)
        {
            start--;
        }

        found.Add(new Candidate(InternationalRule, start, end - start));
    }

    /// <summary>How many digits the number has with its country's code, or 0. A French number may keep its zero: « +33 (0)6… ».</summary>
    private static int LengthOf(ReadOnlySpan<char> number)
    {
        if (number.StartsWith("33"))
        {
            var zero = number.Length > 2 && number[2] == '0' ? 1 : 0;
            return number.Length >= 11 + zero && number[2 + zero] != '8' ? 11 + zero : 0;
        }

        foreach (var (code, local) in (ReadOnlySpan<(string Code, int Local)>)
            [("262", 9), ("590", 9), ("594", 9), ("596", 9), ("508", 6), ("681", 6), ("687", 6), ("689", 8)])
        {
            if (number.StartsWith(code))
            {
                var zero = number.Length > 3 && number[3] == '0' ? 1 : 0;
                return number.Length >= 3 + zero + local ? 3 + zero + local : 0;
            }
        }

        return number.Length <= 15 ? number.Length : 0;
    }

    private static bool Ends(SourceText source, DigitRun run, int count) =>
        (run.Count == count || run.OffsetOf(count) > run.EndOf(count)) && Around.EndsNumber(source.Folded, run.EndOf(count));

    /// <summary>Where the « + » of this number is, or -1.</summary>
    private static int PlusBefore(ReadOnlySpan<char> folded, int start)
    {
        var i = start - 1;
        if (i > 0 && folded[i] == ' ')
        {
            i--;
        }

        return i >= 0 && folded[i] == '+' && (i == 0 || !char.IsLetterOrDigit(folded[i - 1])) ? i : -1;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> folded, int start) =>
        start > 1 && folded[start - 1] is '.' or '-' or '/' or ',' or '_' or '=' && char.IsLetterOrDigit(folded[start - 2]) && !char.IsLetter(folded[start - 2]);
}
