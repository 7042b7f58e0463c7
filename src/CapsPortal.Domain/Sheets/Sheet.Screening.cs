using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Sheets;

// What a sheet keeps of the search for personal data: that it was made, never what was searched.
public sealed partial class Sheet
{
    public const int MaxScreenings = 200;

    public const int MaxKeptPassages = 1_000;

    private readonly List<ScreeningRecord> _screenings = [];
    private readonly List<string> _keptPassages = [];

    public IReadOnlyList<ScreeningRecord> Screenings => _screenings;

    /// <summary>
    /// Digests of the passages that the accompagnateur·ice keeps in the sheet although screening finds them: never the
    /// passages themselves. A text that is written otherwise has another digest, and is asked about again.
    /// </summary>
    public IReadOnlyList<string> KeptPassages => _keptPassages;

    public ScreeningRecord? FindScreening(ScreeningRecordId id) => _screenings.FirstOrDefault(s => s.Id == id);

    /// <summary>
    /// Records that a text or a document was searched for personal data, so that a declaration can refer to it. The working
    /// file itself does not change: the declaration begun in another window stays good.
    /// </summary>
    /// <param name="digest">SHA-256 of the text that was checked, in hexadecimal.</param>
    public Result<ScreeningRecord> RecordScreening(string? digest, ScreeningCounts counts, UserId by, DateTimeOffset now)
    {
        if (!IsEditable)
        {
            return NotEditable();
        }

        if (_screenings.Count >= MaxScreenings)
        {
            return Result.Refused($"Une fiche garde la trace de {MaxScreenings} repérages au plus.");
        }

        var facts = ScreeningFacts.Create(digest, counts, now);
        if (!facts.IsSuccess)
        {
            return facts.WithoutValue();
        }

        var record = new ScreeningRecord(facts.Value, by);
        _screenings.Add(record);
        return Result.Of(record);
    }

    /// <summary>Keeps passages as they are: they are no longer asked about.</summary>
    /// <param name="digests">SHA-256 of each, in lower-case hexadecimal.</param>
    public Result KeepPassages(IReadOnlyCollection<string> digests, DateTimeOffset now) => Change(now, () =>
    {
        if (digests.Count == 0 || digests.Any(d => d.Length != ScreeningFacts.DigestLength || !d.All(char.IsAsciiHexDigitLower)))
        {
            throw new ArgumentException("Kept passages are told by their digests.", nameof(digests));
        }

        var kept = _keptPassages.Union(digests).ToList();
        if (kept.Count > MaxKeptPassages)
        {
            return Result.Refused($"Une fiche garde {MaxKeptPassages} passages signalés au plus : remplacez-en.");
        }

        _keptPassages.Clear();
        _keptPassages.AddRange(kept);
        return Result.Success;
    });

    /// <summary>What a new declaration says rests on a screening of this sheet; what was said before can be said again.</summary>
    private bool IsKnownSearch(AiUsageReport report, AiUsageReport? before) => report.PersonalDataSearch switch
    {
        PersonalDataSearch.Screened => report.Screening == before?.Screening || _screenings.Any(s => s.Facts == report.Screening),
        PersonalDataSearch.Attested => before?.PersonalDataSearch == PersonalDataSearch.Attested,
        _ => true,
    };
}
