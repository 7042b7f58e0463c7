namespace CapsPortal.Screening.Tests.Measure;

/// <summary>What was found of what had to be, and how much of what was found had to be.</summary>
internal sealed record Tally(int Marked, int Found, int Findings, int Right)
{
    public static Tally None { get; } = new(0, 0, 0, 0);

    public double Recall => Marked == 0 ? 1 : (double)Found / Marked;

    public double Precision => Findings == 0 ? 1 : (double)Right / Findings;

    /// <summary>Recall counts twice as much as precision: a passage missed is worse than one shown in vain.</summary>
    public double F2 => Precision + Recall == 0 ? 0 : 5 * Precision * Recall / ((4 * Precision) + Recall);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Marked + right.Marked, left.Found + right.Found, left.Findings + right.Findings, left.Right + right.Right);
}
