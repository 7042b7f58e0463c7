using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// Use × tool at a stage: what a plan announces and a declaration reports. The names are kept beside the ids,
/// so that a tool or a line removed from a later edition still shows.
/// </summary>
public sealed record UseOfTool
{
    public const int NameMaxLength = 160;

    private UseOfTool(Stage stage, string guidedUseId, string useName, string? toolId, string toolName)
    {
        Stage = stage;
        GuidedUseId = guidedUseId;
        UseName = useName;
        ToolId = toolId;
        ToolName = toolName;
    }

    public Stage Stage { get; private init; }

    /// <summary>A line of the grid, or <see cref="GuidedUseIds.Other"/>.</summary>
    public string GuidedUseId { get; private init; }

    public string UseName { get; private init; }

    /// <summary>A tool of the catalogue; null for a tool that the catalogue does not hold.</summary>
    public string? ToolId { get; private init; }

    public string ToolName { get; private init; }

    /// <summary>Same purpose and same tool: what a consent covers.</summary>
    public bool IsSameAs(UseOfTool other) =>
        Stage == other.Stage
        && GuidedUseId == other.GuidedUseId
        && (GuidedUseId != GuidedUseIds.Other || SameName(UseName, other.UseName))
        && SameName(ToolName, other.ToolName);

    /// <summary>
    /// Refuses a grid line unknown to the edition or of another stage, a use « autre » that is not described,
    /// an unknown tool, a tool that works without AI, and a free tool without a name.
    /// </summary>
    /// <param name="known">What was declared before, when it is corrected: its line and its tool are kept even if the edition holds them no more.</param>
    public static Result<UseOfTool> Create(
        CharterEdition edition, Stage stage, string? guidedUseId, string? otherUse, string? toolId, string? otherTool, UseOfTool? known = null)
    {
        var checks = new Checks();
        var useName = guidedUseId == GuidedUseIds.Other ? checks.Text(otherUse, "OtherUse", "Décrivez cet usage en quelques mots.", NameMaxLength)
            : guidedUseId == known?.GuidedUseId && stage == known?.Stage ? known.UseName
            : NameOfGuidedUse(edition, stage, guidedUseId, checks);
        var tool = edition.FindTool(toolId);
        var toolName = tool?.Name ?? "";
        if (string.IsNullOrEmpty(toolId) || toolId == GuidedUseIds.Other)
        {
            toolName = checks.Text(otherTool, "OtherTool", "Choisissez un outil, ou écrivez son nom.", NameMaxLength);
        }
        else if (toolId == known?.ToolId)
        {
            toolName = known.ToolName;
        }
        else
        {
            checks.That(tool is not null, nameof(ToolId), "Cet outil n’est pas au catalogue ; choisissez-en un autre ou écrivez son nom.");
            checks.That(tool is not { UsesAi: false }, nameof(ToolId), $"{toolName} fonctionne sans IA : il n’y a rien à prévoir ni à déclarer pour cet outil.");
        }

        return checks.Passed ? Result.Of(new UseOfTool(stage, guidedUseId!, useName, toolId is null or "" or GuidedUseIds.Other ? null : toolId, toolName)) : checks.Refusal;
    }

    private static string NameOfGuidedUse(CharterEdition edition, Stage stage, string? guidedUseId, Checks checks)
    {
        checks.That(!string.IsNullOrEmpty(guidedUseId), nameof(GuidedUseId), "Choisissez l’usage.");
        var line = edition.Grid.Find(guidedUseId);
        checks.That(
            string.IsNullOrEmpty(guidedUseId) || line?.Stage == stage,
            nameof(GuidedUseId),
            $"Cet usage ne fait pas partie de l’étape {stage.WithOf()}.");
        return line?.Name ?? "";
    }

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
