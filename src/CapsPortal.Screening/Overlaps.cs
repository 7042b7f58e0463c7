namespace CapsPortal.Screening;

/// <summary>Keeps, of what overlaps, who before what is told of him, then the most certain, the longest, the first.</summary>
internal static class Overlaps
{
    private static readonly Comparer<Candidate> ByStart = Comparer<Candidate>.Create(static (a, b) => a.Start.CompareTo(b.Start));

    /// <summary>The candidates kept, in the order of the text.</summary>
    public static List<Candidate> Settle(List<Candidate> candidates)
    {
        candidates.Sort(static (a, b) =>
        {
            var order = a.Start.CompareTo(b.Start);
            return order != 0 ? order : Compare(a, b);
        });

        var kept = new List<Candidate>(candidates.Count);
        for (var first = 0; first < candidates.Count;)
        {
            // Those that overlap, one after the other; most overlap none.
            var end = candidates[first].Start + candidates[first].Length;
            var next = first + 1;
            while (next < candidates.Count && candidates[next].Start < end)
            {
                end = Math.Max(end, candidates[next].Start + candidates[next].Length);
                next++;
            }

            if (next == first + 1)
            {
                kept.Add(candidates[first]);
            }
            else
            {
                SettleGroup(candidates.GetRange(first, next - first), candidates[first].Start, end, kept);
            }

            first = next;
        }

        return kept;
    }

    private static void SettleGroup(List<Candidate> group, int start, int end, List<Candidate> kept)
    {
        group.Sort(Compare);
        var taken = new bool[end - start];
        var from = kept.Count;
        foreach (var candidate in group)
        {
            var place = taken.AsSpan(candidate.Start - start, candidate.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                kept.Add(candidate);
            }
        }

        kept.Sort(from, kept.Count - from, ByStart);
    }

    /// <summary>Who first, then the most certain; of equals a stable choice, whatever the order of the scanners.</summary>
    private static int Compare(Candidate a, Candidate b)
    {
        var order = IsTold(a).CompareTo(IsTold(b));
        order = order != 0 ? order : b.Rule.Level.CompareTo(a.Rule.Level);
        order = order != 0 ? order : b.Length.CompareTo(a.Length);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }

    /// <summary>A sensitive passage or a clue; not a name nor an identifier.</summary>
    private static bool IsTold(Candidate candidate) => candidate.Rule.Category >= FindingCategory.Health;
}
