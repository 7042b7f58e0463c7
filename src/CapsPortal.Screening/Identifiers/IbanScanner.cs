using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>International bank account numbers: two letters, a key modulo 97, a length that depends on the country.</summary>
internal static class IbanScanner
{
    private const int Longest = 34;

    private static readonly Rule ValidKey = new(
        "iban-cle-valide", FindingCategory.BankAccount, FindingLevel.Blocking, "Numéro de compte bancaire (IBAN) : sa clé est juste.");

    private static readonly WordMap<int> Lengths = new(new Dictionary<string, int>
    {
        ["ad"] = 24,
        ["ae"] = 23,
        ["al"] = 28,
        ["at"] = 20,
        ["ba"] = 20,
        ["be"] = 16,
        ["bg"] = 22,
        ["br"] = 29,
        ["ch"] = 21,
        ["cy"] = 28,
        ["cz"] = 24,
        ["de"] = 22,
        ["dk"] = 18,
        ["dz"] = 26,
        ["ee"] = 20,
        ["es"] = 24,
        ["fi"] = 18,
        ["fr"] = 27,
        ["gb"] = 22,
        ["ge"] = 22,
        ["gr"] = 27,
        ["hr"] = 21,
        ["hu"] = 28,
        ["ie"] = 22,
        ["il"] = 23,
        ["is"] = 26,
        ["it"] = 27,
        ["lb"] = 28,
        ["li"] = 21,
        ["lt"] = 20,
        ["lu"] = 20,
        ["lv"] = 21,
        ["ma"] = 28,
        ["mc"] = 27,
        ["md"] = 24,
        ["me"] = 22,
        ["mk"] = 19,
        ["mr"] = 27,
        ["mt"] = 31,
        ["mu"] = 30,
        ["nl"] = 18,
        ["no"] = 15,
        ["pl"] = 28,
        ["pt"] = 25,
        ["ro"] = 24,
        ["rs"] = 22,
        ["sa"] = 24,
        ["se"] = 24,
        ["si"] = 19,
        ["sk"] = 24,
        ["sm"] = 27,
        ["sn"] = 28,
        ["tn"] = 24,
        ["tr"] = 26,
        ["ua"] = 29,
        ["va"] = 22,
        ["xk"] = 20,
    });

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        Span<char> account = stackalloc char[Longest];
        foreach (var word in source.WordSpan)
        {
            if (word.Length >= 2 && word.Shape != WordShape.Number && Lengths.TryGetValue(folded.Slice(word.Start, 2), out var length)
                && Read(folded, word.Start, account[..length]) is var end && end > 0
                && Around.EndsNumber(folded, end) && HasKey(account[..length]))
            {
                found.Add(new Candidate(ValidKey, word.Start, end - word.Start));
            }
        }
    }

    /// <summary>Where the account ends, or 0.</summary>
    private static int Read(ReadOnlySpan<char> folded, int start, Span<char> account)
    {
        var i = start;
        for (var count = 0; count < account.Length; count++)
        {
            var gap = 0;
            while (i < folded.Length && folded[i] is ' ' or '-' or '.' && gap++ < 2)
            {
                i++;
            }

            var fits = i < folded.Length && (count is 2 or 3 ? char.IsAsciiDigit(folded[i]) : char.IsAsciiLetterOrDigit(folded[i]));
            if (!fits)
            {
                return 0;
            }

            account[count] = folded[i++];
        }

        return i;
    }

    private static bool HasKey(ReadOnlySpan<char> account)
    {
        Span<char> turned = stackalloc char[Longest];
        account[4..].CopyTo(turned);
        account[..4].CopyTo(turned[(account.Length - 4)..]);
        return Keys.Mod97(turned[..account.Length]) == 1;
    }
}
