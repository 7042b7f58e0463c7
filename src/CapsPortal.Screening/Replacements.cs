using System.Globalization;
using CapsPortal.Screening.Names;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening;

/// <summary>
/// What is written instead of a passage: « [téléphone] », then « [téléphone 2] » for another one; for a person, her
/// pseudonym. The same value has the same words through the text.
/// </summary>
internal sealed class Replacements
{
    private readonly string _folded;
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private Replacements(string folded) => _folded = folded;

    public static List<Finding> For(SourceText source, List<Candidate> kept, NamesFound names)
    {
        var mentions = new Dictionary<int, NameMention>();
        foreach (var mention in names.Mentions)
        {
            mentions[mention.Start] = mention;
        }

        var named = kept.FindAll(candidate => candidate.Rule.Category == FindingCategory.FullName).ConvertAll(candidate => mentions[candidate.Start]);
        var labels = new Queue<string>(Persons.Label(named, names.LabelsInUse(source)).Zip(named, (label, mention) => Lead.InFull(source.Original.AsSpan(mention.Start, mention.Lead)) + label));
        var words = new Replacements(source.Folded);
        return kept.ConvertAll(candidate => new Finding(
            candidate.Rule.Category, candidate.Rule.Level, candidate.Start, candidate.Length, candidate.Rule.Id, candidate.Rule.Why,
            candidate.Rule.Category == FindingCategory.FullName ? labels.Dequeue() : words.Of(candidate)));
    }

    private string Of(Candidate candidate)
    {
        if (candidate.Replacement is { } given)
        {
            return given;
        }

        var words = WordsOf(candidate.Rule.Category) ?? candidate.Rule.Category.Label();
        var key = words + LettersAndDigits(_folded.AsSpan(candidate.Start, candidate.Length));
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

    /// <summary>The usual words of the categories that have some.</summary>
    public static string? WordsOf(FindingCategory category) => category switch
    {
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
        FindingCategory.FullName => "personne",
        FindingCategory.QuasiIdentifier => category.Label(),
        _ => null,
    };
}
