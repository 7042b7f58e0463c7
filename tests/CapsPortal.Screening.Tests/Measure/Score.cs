namespace CapsPortal.Screening.Tests.Measure;

/// <summary>How findings compare with marks, as Corpus/README.md counts.</summary>
internal sealed class Score
{
    private static readonly HashSet<string> TouchedIsFound =
    [
        .. new[]
        {
            FindingCategory.Health, FindingCategory.GeneticOrBiometric, FindingCategory.Origin, FindingCategory.Politics,
            FindingCategory.ReligionOrPhilosophy, FindingCategory.TradeUnion, FindingCategory.SexualLife, FindingCategory.Offence,
            FindingCategory.QuasiIdentifier,
        }.Select(category => category.Id()),
    ];

    private readonly Dictionary<string, Tally> _tallies = [];
    private int _documents;
    private int _coveredDocuments;

    /// <summary>Passages that nothing of their category found.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>Findings that touch no mark of their category.</summary>
    public List<string> InVain { get; } = [];

    /// <summary>Of the documents that hold a mark, those whose every mark is covered, by whatever category.</summary>
    public (int Covered, int All) Documents => (_coveredDocuments, _documents);

    public static Score Of(IReadOnlyList<MarkedText> texts, Func<MarkedText, IReadOnlyList<Passage>> find)
    {
        var score = new Score();
        foreach (var text in texts)
        {
            score.Count(text, find(text));
        }

        return score;
    }

    public static Score OfScreener(IReadOnlyList<MarkedText> texts) =>
        Of(texts, text => [.. Screener.Screen(text.Text).Select(f => new Passage(f.Category.Id(), f.Start, f.Length))]);

    public Tally this[params IEnumerable<FindingCategory> categories] =>
        categories.Aggregate(Tally.None, (sum, category) => sum + _tallies.GetValueOrDefault(category.Id(), Tally.None));

    private void Count(MarkedText text, IReadOnlyList<Passage> findings)
    {
        foreach (var mark in text.Marks)
        {
            var found = TouchedIsFound.Contains(mark.Category)
                ? findings.Any(f => f.Category == mark.Category && f.Touches(mark))
                : IsCovered(text, mark, findings.Where(f => f.Category == mark.Category));
            Add(mark.Category, new Tally(1, found ? 1 : 0, 0, 0));
            if (!found)
            {
                Missed.Add($"{text.Name} {mark.Category} « {text.Words(mark)} »");
            }
        }

        foreach (var finding in findings)
        {
            var right = text.Marks.Any(m => m.Category == finding.Category && m.Touches(finding));
            Add(finding.Category, new Tally(0, 0, 1, right ? 1 : 0));
            if (!right)
            {
                InVain.Add($"{text.Name} {finding.Category} « {text.Words(finding)} »");
            }
        }

        if (text is { IsDocument: true, Marks.Count: > 0 })
        {
            _documents++;
            _coveredDocuments += text.Marks.All(m => TouchedIsFound.Contains(m.Category)
                ? findings.Any(f => f.Touches(m))
                : IsCovered(text, m, findings)) ? 1 : 0;
        }
    }

    private void Add(string category, Tally tally) => _tallies[category] = _tallies.GetValueOrDefault(category, Tally.None) + tally;

    /// <summary>Whether each letter and digit of the passage stands in one of the findings.</summary>
    private static bool IsCovered(MarkedText text, Passage mark, IEnumerable<Passage> findings)
    {
        var near = findings.Where(f => f.Touches(mark)).ToList();
        return Enumerable.Range(mark.Start, mark.Length)
            .All(at => !char.IsLetterOrDigit(text.Text[at]) || near.Exists(f => f.Start <= at && at < f.End));
    }
}
