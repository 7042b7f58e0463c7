namespace CapsPortal.Screening;

/// <summary>Keeps, of what overlaps, who before what is told of him, then the most certain, the longest, the first.</summary>
internal static class Overlaps
{
    /// <summary>The candidates kept, in the order of the text.</summary>
    public static List<Candidate> Settle(List<Candidate> candidates, int textLength)
    {
        candidates.Sort(static (a, b) =>
        {
            var order = IsTold(a).CompareTo(IsTold(b));
            order = order != 0 ? order : b.Rule.Level.CompareTo(a.Rule.Level);
            order = order != 0 ? order : b.Length.CompareTo(a.Length);
            order = order != 0 ? order : a.Start.CompareTo(b.Start);
            // Equal spans of equal certainty: a stable choice, whatever the order of the scanners.
            return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        });

        var taken = new bool[textLength];
        var kept = new List<Candidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var place = taken.AsSpan(candidate.Start, candidate.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                kept.Add(candidate);
            }
        }

        kept.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    /// <summary>A sensitive passage or a clue; not a name nor an identifier.</summary>
    private static bool IsTold(Candidate candidate) => candidate.Rule.Category >= FindingCategory.Health;
}
