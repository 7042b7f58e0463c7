using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>Numbers that a register, an employer or a service gives to a person: RPPS, ADELI, FINESS, staff and file numbers.</summary>
internal static class ProfessionalIdScanner
{
    private const int Rpps = 11;
    private const int ShortId = 9;
    private const int MostWordsBefore = 6;
    private const int LongestCell = 24;

    private static readonly Rule ValidKey = new(
        "identifiant-cle-valide", FindingCategory.ProfessionalId, FindingLevel.Blocking, "Numéro RPPS, ADELI ou FINESS : les mots l’annoncent.");

    private static readonly Rule BareRpps = new(
        "rpps-sans-contexte", FindingCategory.ProfessionalId, FindingLevel.Warning, "Onze chiffres dont le début et la clé sont ceux d’un numéro RPPS.");

    private static readonly Rule Announced = new(
        "identifiant-annonce", FindingCategory.ProfessionalId, FindingLevel.Blocking, "Numéro annoncé comme celui d’une personne, d’un dossier ou d’un agent.");

    private static readonly string[] Registers = ["rpps", "adeli", "finess", "am", "assurance maladie", "numero de prescripteur"];

    /// <summary>Words right before a number that make it the number of a person.</summary>
    private static readonly string[] PersonalNumbers = Lists.EmbeddedList.Read("announcing-ids.txt").Select(line => line.Entry).ToArray();

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        var words = source.WordSpan;
        Span<char> digits = stackalloc char[Rpps + 1];
        Span<int> offsets = stackalloc int[Rpps + 1];
        foreach (var cell in source.Cells)
        {
            if (cell.Kind == ColumnKind.PersonalId && source.FoldedOf(cell.Span) is var written && written.ContainsAnyInRange('0', '9') && written[0] != '[' && cell.Span.Length <= LongestCell)
            {
                found.Add(new Candidate(Announced, cell.Span.Start, cell.Span.Length));
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Shape == WordShape.Number && Around.BeginsNumber(folded, word.Start)
                && TryRegister(source, word.Start, DigitRun.Read(folded, word.Start, digits, offsets, " ."), found))
            {
                continue;
            }

            if (HasDigit(folded, word) && !IsDate(source, words, i) && TryAnnounced(source, words, i, out var first, out var last))
            {
                found.Add(new Candidate(Announced, words[first].Start, words[last].End - words[first].Start));
                i = last;
            }
        }
    }

    private static bool TryRegister(SourceText source, int start, DigitRun run, List<Candidate> found)
    {
        if (run.Count is not (Rpps or ShortId) || !Around.EndsNumber(source.Folded, run.EndOf(run.Count)))
        {
            return false;
        }

        var announced = Around.HasAny(Around.Before(source, start, 28), Registers) && !Around.HasAny(Around.Before(source, start, 12), ["siren", "siret"]);
        var bare = run.Count == Rpps && (run.Digits.StartsWith("10") || run.Digits.StartsWith("81")) && run.IsEven(Rpps) && Keys.Luhn(run.Digits)
            && !Around.HasAny(Around.Before(source, start, 20), ["siren", "siret", "tel", "isbn", "fr"]);
        if (announced || bare)
        {
            found.Add(new Candidate(announced ? ValidKey : BareRpps, start, run.EndOf(run.Count) - start));
        }

        return announced || bare;
    }

    /// <summary>« matricule 45872 », « n° de dossier : D-4587/23 »: the number, and the parts joined to it.</summary>
    private static bool TryAnnounced(SourceText source, ReadOnlySpan<Word> words, int i, out int first, out int last)
    {
        last = i;
        var folded = source.Folded.AsSpan();
        first = FirstOfNumber(source, words, i);
        var before = Around.Before(source, words[first].Start, 50).TrimEnd(" :°#=-(");
        if (!EndsWithAnnouncement(before))
        {
            return false;
        }

        var digits = CountDigits(folded, words[i]);
        while (last + 1 < words.Length && words[last + 1].Start == words[last].End + 1
            && (folded[words[last].End] is '-' or '/' or '.' or '_' || (folded[words[last].End] == ' ' && words[last + 1].Shape == WordShape.Number && words[last + 1].Length <= 4))
            && (HasDigit(folded, words[last + 1]) || words[last + 1].Length <= 3))
        {
            last++;
            digits += CountDigits(folded, words[last]);
        }

        return digits >= 3;
    }

    private static bool EndsWithAnnouncement(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || !char.IsLetter(before[^1]))
        {
            return false;
        }

        before = TrimNumberWords(before);
        foreach (var expression in PersonalNumbers)
        {
            if (before.EndsWith(expression, StringComparison.Ordinal)
                && (before.Length == expression.Length || !char.IsLetterOrDigit(before[before.Length - expression.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« matricule n », « dossier numéro », « matricule est le »: what may stand between the announcement and the number.</summary>
    private static ReadOnlySpan<char> TrimNumberWords(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<string> between = ["n", "no", "num", "numero", "est", "le", "est le", "suivant", "interne"];
        for (var turn = 0; turn < MostWordsBefore; turn++)
        {
            var trimmed = before;
            foreach (var word in between)
            {
                if (before.EndsWith(word, StringComparison.Ordinal) && before.Length > word.Length && before[before.Length - word.Length - 1] == ' ')
                {
                    trimmed = before[..^word.Length].TrimEnd(" :°#=-(.");
                    break;
                }
            }

            if (trimmed.Length == before.Length)
            {
                break;
            }

            before = trimmed;
        }

        return before;
    }

    /// <summary>« DOM/26/1193 » begins at « DOM »: short parts joined before count.</summary>
    private static int FirstOfNumber(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var first = i;
        while (first > 0 && i - first < 3 && words[first].Start == words[first - 1].End + 1 && source.Folded[words[first - 1].End] is '-' or '/' or '.' or '_' && words[first - 1].Length <= 6)
        {
            first--;
        }

        return first;
    }

    private static bool IsDate(SourceText source, ReadOnlySpan<Word> words, int i) =>
        i + 1 < words.Length && words[i].Length <= 2 && words[i + 1].Shape == WordShape.Lower && source.Folded[words[i].End] == ' ';

    private static bool HasDigit(ReadOnlySpan<char> folded, Word word) =>
        folded.Slice(word.Start, word.Length).ContainsAnyInRange('0', '9');

    private static int CountDigits(ReadOnlySpan<char> folded, Word word)
    {
        var count = 0;
        foreach (var c in folded.Slice(word.Start, word.Length))
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
