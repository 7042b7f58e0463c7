using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>SIREN (9 figures), SIRET (14) and French VAT numbers, by their keys.</summary>
internal static class CompanyNumberScanner
{
    private const int Siren = 9;
    private const int Siret = 14;

    private static readonly Rule SiretRule = new(
        "siret-cle-valide", FindingCategory.CompanyNumber, FindingLevel.Blocking, "Numéro SIRET : sa clé est juste.");

    private static readonly Rule SirenRule = new(
        "siren-cle-valide", FindingCategory.CompanyNumber, FindingLevel.Blocking, "Numéro SIREN : sa clé est juste et les mots l’annoncent.");

    private static readonly Rule BareSirenRule = new(
        "siren-sans-contexte", FindingCategory.CompanyNumber, FindingLevel.Warning, "Neuf chiffres groupés par trois, dont la clé est celle d’un SIREN.");

    private static readonly Rule VatRule = new(
        "tva-cle-valide", FindingCategory.CompanyNumber, FindingLevel.Blocking, "Numéro de TVA intracommunautaire : il contient un SIREN et sa clé est juste.");

    private static readonly string[] Announcing =
        ["siren", "siret", "sirene", "rcs", "registre du commerce", "entreprise n°", "numero d'entreprise", "repertoire"];

    private static readonly string[] OtherNumbers = ["finess", "adeli", "rpps", "matricule", "dossier", "tel", "telephone", "budget", "montant", "isbn", "issn", "doi"];

    private static readonly string[] Units = ["€", "eur", "euro", "euros", "francs", "habitants", "personnes", "ko", "octets", "%"];

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        Span<char> figures = stackalloc char[Siret + 1];
        Span<int> offsets = stackalloc int[Siret + 1];
        foreach (var word in source.WordSpan)
        {
            if (word.Shape == WordShape.Number)
            {
                if (Around.BeginsNumber(folded, word.Start))
                {
                    Judge(source, word.Start, DigitRun.Read(folded, word.Start, figures, offsets, " .-"), found);
                }
            }
            else if (word.Length >= 2 && folded[word.Start] == 'f' && folded[word.Start + 1] == 'r')
            {
                JudgeVat(source, word.Start, figures, offsets, found);
            }
        }
    }

    private static void Judge(SourceText source, int start, DigitRun run, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        if (run.Count == Siret && Around.EndsNumber(folded, run.EndOf(Siret)) && HasKey(run.Digits))
        {
            if (run.IsGrouped(3, 3, 3, 5) || HasKey(run.Digits[..Siren]) || Around.HasAny(Around.Before(source, start), Announcing))
            {
                found.Add(new Candidate(SiretRule, start, run.EndOf(Siret) - start));
            }

            return;
        }

        // Fourteen figures with a wrong key are no SIREN, unless a postcode follows one.
        if (run.Count == Siret && Around.HasAny(Around.Before(source, start, 20), ["siret"]))
        {
            return;
        }

        if (run.Count < Siren || !HasKey(run.Digits[..Siren]) || !Around.EndsNumber(folded, run.EndOf(Siren)))
        {
            return;
        }

        var before = Around.Before(source, start, 40);
        if (Around.HasAny(before, Announcing))
        {
            found.Add(new Candidate(SirenRule, start, run.EndOf(Siren) - start));
        }
        else if (run.Count == Siren && run.IsGrouped(3, 3, 3) && !(start > 1 && folded[start - 1] == ' ' && char.IsDigit(folded[start - 2])) && folded[run.EndOf(3)] == ' '
            && !Around.HasAny(before, OtherNumbers) && !Around.HasAny(Around.After(source, run.EndOf(Siren), 12), Units))
        {
            found.Add(new Candidate(BareSirenRule, start, run.EndOf(Siren) - start));
        }
    }

    private static void JudgeVat(SourceText source, int start, Span<char> figures, Span<int> offsets, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        var first = start + 2;
        if (first < folded.Length && folded[first] == ' ')
        {
            first++;
        }

        var run = DigitRun.Read(folded, first, figures[..12], offsets[..12], " ");
        if (run.Count != 11 || !Around.EndsNumber(folded, run.EndOf(11)) || !HasKey(run.Digits[2..]))
        {
            return;
        }

        var key = ((run.Digits[0] - '0') * 10) + run.Digits[1] - '0';
        if (key == (12 + (3 * Keys.Mod97(run.Digits[2..]))) % 97)
        {
            found.Add(new Candidate(VatRule, start, run.EndOf(11) - start));
        }
    }

    /// <summary>Luhn; the establishments of La Poste may have a sum of figures divisible by five instead.</summary>
    private static bool HasKey(ReadOnlySpan<char> digits)
    {
        if (Keys.Luhn(digits))
        {
            return !digits.ContainsOnly('0');
        }

        var sum = 0;
        foreach (var digit in digits)
        {
            sum += digit - '0';
        }

        return digits.Length == Siret && digits.StartsWith("356000000") && sum % 5 == 0;
    }

    private static bool ContainsOnly(this ReadOnlySpan<char> digits, char digit) => !digits.ContainsAnyExcept(digit);
}
