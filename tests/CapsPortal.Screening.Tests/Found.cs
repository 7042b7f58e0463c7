namespace CapsPortal.Screening.Tests;

/// <summary>What the screening finds, in the words of the text.</summary>
internal static class Found
{
    public static IReadOnlyList<string> In(string text, FindingCategory category) =>
        [.. Screener.Screen(text).Where(finding => finding.Category == category).Select(finding => text.Substring(finding.Start, finding.Length))];

    public static string Rewritten(string text) =>
        GenericVersion.Of(text, [.. Screener.Screen(text).Select(finding => new Replacement(finding.Start, finding.Length, finding.Replacement))]);
}
