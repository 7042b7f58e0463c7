using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data;

/// <summary>A planned use as it is put to a contributor, with this person's answer in force.</summary>
/// <param name="Tool">What the tool is, who runs it and where the data go.</param>
public sealed record AskedUse(PlannedUse Line, string Tool, Consent? Answer)
{
    /// <summary>The very words that are shown, and kept with the answer (consentement, 4).</summary>
    public string Text => $"{Line.Sentence} {Tool}";

    public bool IsAccepted => Answer?.Decision == ConsentDecision.Accepted;

    /// <summary>
    /// What this person is asked about, in the order of the stages, and what she once accepted although it is no longer
    /// planned: an agreement can be withdrawn at any time.
    /// </summary>
    public static IReadOnlyList<AskedUse> Of(Sheet sheet, IReadOnlyDictionary<PlannedUseId, Consent> answers, CharterEdition edition) =>
    [
        .. sheet.Plan.AskedLines
            .Union(sheet.Plan.AllLines.Where(line => answers.GetValueOrDefault(line.Id)?.Decision == ConsentDecision.Accepted))
            .OrderBy(line => line.Use.Stage).ThenBy(line => line.Id.Value)
            .Select(line => new AskedUse(line, Introduction(line, edition), answers.GetValueOrDefault(line.Id))),
    ];

    private static string Introduction(PlannedUse line, CharterEdition edition) =>
        edition.FindTool(line.Use.ToolId)?.Introduction ?? Domain.Charter.Tool.IntroductionOfUnknown(line.Use.ToolName);
}
