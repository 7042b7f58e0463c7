using CapsPortal.Screening.Tests.Measure;

namespace CapsPortal.Screening.Tests.Sensitive;

internal static class SensitiveFindings
{
    public static IReadOnlyList<Passage> In(string text) =>
        [.. Screener.Screen(text).Where(IsSensitive).Select(finding => new Passage(finding.Category.Id(), finding.Start, finding.Length))];

    public static bool IsSensitive(Finding finding) => finding.Category is >= FindingCategory.Health and <= FindingCategory.Offence;
}
