using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>How a term tells something of a person.</summary>
internal enum TermKind
{
    /// <summary>« diabétique », « en prison »: after « est », or beside the noun or the name.</summary>
    State,

    /// <summary>« diabète »: with « son », « a un », « souffre de », « de Mme X ».</summary>
    Condition,

    /// <summary>« sous méthadone », « d'origine malienne »: beside a person, or anywhere in the clause of one.</summary>
    Circumstance,

    /// <summary>« a renoncé à se faire soigner »: a verb whose subject is a person.</summary>
    Act,

    /// <summary>« dialogue de sourds »: tells nothing, and hides what it contains.</summary>
    Decoy,
}

/// <param name="IsCertain">False when the term has other senses: then a warning, and only with a person in the sentence.</param>
/// <param name="IsDenial">The term says what is not done: « n'est pas vaccinée ».</param>
internal sealed record SensitiveTerm(string Text, FindingCategory Category, TermKind Kind, bool IsCertain, bool IsDenial);

/// <summary>The sensitive lexicons, ready to be searched.</summary>
internal sealed class SensitiveLexicon
{
    private static readonly (string File, FindingCategory Category)[] Files =
    [
        ("sante", FindingCategory.Health),
        ("traitements", FindingCategory.Health),
        ("prevention-et-soins", FindingCategory.Health),
        ("genetique-biometrique", FindingCategory.GeneticOrBiometric),
        ("origine", FindingCategory.Origin),
        ("politique", FindingCategory.Politics),
        ("religion-philosophie", FindingCategory.ReligionOrPhilosophy),
        ("syndicat", FindingCategory.TradeUnion),
        ("orientation-vie-sexuelle", FindingCategory.SexualLife),
        ("infractions", FindingCategory.Offence),
    ];

    private readonly List<SensitiveTerm> _terms = [];

    public SensitiveLexicon(Vocabulary vocabulary)
    {
        Finder = new PhraseFinder(vocabulary);
        // Most of the time of a first check goes into reading terms: on all cores.
        foreach (var (category, entries) in Files.AsParallel().AsOrdered().Select(source => (source.Category, LexiconFile.Read(source.File))))
        {
            foreach (var entry in entries)
            {
                _terms.Add(TermOf(entry, category));
                Finder.Add(entry.Pattern, _terms.Count - 1);
            }
        }
    }

    public PhraseFinder Finder { get; }

    public IReadOnlyList<SensitiveTerm> Terms => _terms;

    private static SensitiveTerm TermOf(LexiconEntry entry, FindingCategory category)
    {
        var kind = entry.Kind.TrimEnd('?') switch
        {
            "état" => TermKind.State,
            "affection" => TermKind.Condition,
            "circonstance" => TermKind.Circumstance,
            "acte" or "refus" => TermKind.Act,
            "leurre" => TermKind.Decoy,
            _ => throw new FormatException($"{entry.Kind} is no kind of term: {entry.Term}"),
        };
        return new SensitiveTerm(entry.Term, category, kind, !entry.Kind.EndsWith('?'), entry.Kind.StartsWith("refus", StringComparison.Ordinal));
    }
}
