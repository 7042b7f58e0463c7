using CapsPortal.Screening.Identifiers;
using CapsPortal.Screening.Lexicons;
using CapsPortal.Screening.Names;
using CapsPortal.Screening.QuasiIdentifiers;
using CapsPortal.Screening.Sensitive;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening;

/// <summary>
/// Finds personal and sensitive data in a text, on this machine, without AI. Deterministic, thread-safe, in a time that
/// grows as the text does; it keeps nothing.
/// </summary>
public static class Screener
{
    private static readonly Action<SourceText, List<Candidate>>[] IdentifierScanners =
    [
        NirScanner.Scan, CompanyNumberScanner.Scan, IbanScanner.Scan, PlateScanner.Scan, IpAddressScanner.Scan, ProfessionalIdScanner.Scan,
        EmailScanner.Scan, SpelledEmailScanner.Scan, PhoneScanner.Scan, SpelledPhoneScanner.Scan, SocialAccountScanner.Scan,
        AddressScanner.Scan, BirthScanner.Scan,
    ];

    /// <summary>The findings, in the order of the text. They never overlap.</summary>
    public static IReadOnlyList<Finding> Screen(string text, CancellationToken cancellation = default)
    {
        var source = new SourceText(text);
        var candidates = new List<Candidate>();
        foreach (var scan in IdentifierScanners)
        {
            cancellation.ThrowIfCancellationRequested();
            scan(source, candidates);
        }

        var names = NameScanner.Scan(source, cancellation);
        candidates.AddRange(names.Mentions.Select(mention => new Candidate(mention.Rule, mention.Start, mention.Span.Length + mention.Lead)));

        cancellation.ThrowIfCancellationRequested();
        var reading = new Reading(source, names.AsPersons(), ScreeningLexicons.Vocabulary);
        SensitiveScanner.Scan(reading, candidates, cancellation);
        QuasiIdentifierScanner.Scan(reading, candidates, cancellation);

        GenericWords.Spare(source, candidates);
        var kept = Overlaps.Settle(candidates);
        return Replacements.For(source, kept, names);
    }
}
