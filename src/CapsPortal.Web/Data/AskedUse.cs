using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data;

/// <summary>A planned use as it is put to a contributor, with this person's answer in force.</summary>
/// <param name="Text">The very words that are shown, and kept with the answer (consentement, 4).</param>
public sealed record AskedUse(PlannedUse Line, string Text, Consent? Answer)
{
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
            .Select(line => new AskedUse(line, TextOf(line, edition), answers.GetValueOrDefault(line.Id))),
    ];

    private static string TextOf(PlannedUse line, CharterEdition edition) =>
        $"{line.Sentence} {edition.FindTool(line.Use.ToolId)?.Introduction ?? Tool.IntroductionOfUnknown(line.Use.ToolName)}";
}
