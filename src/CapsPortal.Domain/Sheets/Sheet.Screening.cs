using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Sheets;

// What a sheet keeps of the search for personal data: that it was made, never what was searched.
public sealed partial class Sheet
{
    public const int MaxScreenings = 200;

    private readonly List<ScreeningRecord> _screenings = [];

    public IReadOnlyList<ScreeningRecord> Screenings => _screenings;

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
}
