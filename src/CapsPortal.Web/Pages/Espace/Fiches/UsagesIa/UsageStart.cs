using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>
/// A declaration begun from what is known. What only the person can attest stays empty: the data given, the vigilance,
/// the verification and what became of the result.
/// </summary>
public static class UsageStart
{
    /// <summary>A planned use, today, the tool being reached as this person last said.</summary>
    public static UsageInput From(PlannedUse line, DateOnly today, IEnumerable<RecentTool> recent)
    {
        var last = recent.FirstOrDefault(t => string.Equals(t.Name, line.Use.ToolName, StringComparison.OrdinalIgnoreCase));
        var input = new UsageInput
        {
            Purpose = line.Purpose,
            UsedOn = today,
            Extent = UsualExtent(line.Use.GuidedUseId),
            Access = last?.Access,
            Provider = last?.Provider,
            HostingCountry = last?.HostingCountry,
            // An order of magnitude, in sight and easy to correct.
            Requests = last?.Requests ?? RequestCount.TwoToFive,
        };
        input.Take(line.Use);
        return input;
    }

    /// <summary>The same use again, today.</summary>
    public static UsageInput Like(AiUsageReport report, DateOnly today)
    {
        var input = new UsageInput
        {
            Purpose = report.Purpose,
            UsedOn = today,
            Extent = report.Extent,
            Sections = [.. report.Sections],
            Access = report.Access,
            ToolVersion = report.ToolVersion,
            Provider = report.Provider,
            HostingCountry = report.HostingCountry,
            Requests = report.Requests,
        };
        input.Take(report.Use);
        return input;
    }

    /// <summary>What a tool most often does for a line of the grid; null where nothing is usual.</summary>
    private static UseExtent? UsualExtent(string guidedUseId) => guidedUseId switch
    {
        GuidedUseIds.ProviderDocuments or GuidedUseIds.BibliographySummary => UseExtent.Summary,
        GuidedUseIds.BibliographicSearch or GuidedUseIds.MaterialAnalysis or GuidedUseIds.Diagrams => UseExtent.Ideas,
        GuidedUseIds.Transcription => UseExtent.Transcription,
        GuidedUseIds.Writing => UseExtent.Rewording,
        GuidedUseIds.BibliographyLayout or GuidedUseIds.OtherFormats => UseExtent.Other,
        _ => null,
    };
}
