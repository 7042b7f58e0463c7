using System.Globalization;

namespace CapsPortal.Screening;

/// <summary>What is written instead of a number or an address: « [téléphone] », then « [téléphone 2] » for another one.</summary>
internal sealed class UsualWords(string folded)
{
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string For(Candidate candidate)
    {
        if (candidate.Replacement is { } given)
        {
            return given;
        }

        var words = WordsOf(candidate.Rule.Category);
        var key = words + LettersAndDigits(folded.AsSpan(candidate.Start, candidate.Length));
        if (!_values.TryGetValue(key, out var number))
        {
            number = _counts.GetValueOrDefault(words) + 1;
            _counts[words] = number;
            _values[key] = number;
        }

        return number == 1 ? $"[{words}]" : string.Create(CultureInfo.InvariantCulture, $"[{words} {number}]");
    }

    private static string LettersAndDigits(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = c;
            }
        }

        return new string(kept[..length]);
    }

    private static string WordsOf(FindingCategory category) => category switch
    {
        FindingCategory.FullName => "personne",
        FindingCategory.Birth => "date de naissance",
        FindingCategory.PostalAddress => "adresse",
        FindingCategory.Email => "adresse électronique",
        FindingCategory.Phone => "téléphone",
        FindingCategory.ProfessionalId => "identifiant",
        FindingCategory.SocialSecurityNumber => "numéro de sécurité sociale",
        FindingCategory.CompanyNumber => "numéro SIRET",
        FindingCategory.BankAccount => "IBAN",
        FindingCategory.NumberPlate => "plaque",
        FindingCategory.IpAddress => "adresse IP",
        FindingCategory.SocialAccount => "compte",
        _ => category.Label(),
    };
}
