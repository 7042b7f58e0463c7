namespace CapsPortal.Web.Observatory;

/// <summary>
/// What of a table may be public. A value is hidden when fewer than five sheets stand behind it; where one value alone
/// would be hidden, the smallest of the others is hidden with it. What is shown is rounded to the nearest five, totals
/// too and each by itself: neither a subtraction from a total nor two periods compared give back a hidden value.
/// </summary>
public static class SmallNumbers
{
    public const int Threshold = 5;

    private const int Step = 5;

    /// <param name="cells">The values of one dimension.</param>
    public static IReadOnlyList<ObservedCell> Protect(IReadOnlyList<ObservedCell> cells)
    {
        var hidden = cells.Where(IsSmall).ToHashSet();
        if (hidden.Count == 1 && cells.Where(c => c.Sheets >= Threshold).MinBy(c => c.Sheets) is { } smallest)
        {
            hidden.Add(smallest);
        }

        return [.. cells.Select(c => hidden.Contains(c)
            ? c with { IsHidden = true, Uses = 0, Sheets = 0 }
            : c with { Uses = Rounded(c.Uses), Sheets = Rounded(c.Sheets) })];
    }

    /// <summary>Whether some sheets stand behind a value, but too few.</summary>
    public static bool IsSmall(ObservedCell cell) => cell.Sheets is > 0 and < Threshold;

    private static int Rounded(int count) => (int)Math.Round(count / (double)Step, MidpointRounding.AwayFromZero) * Step;
}
