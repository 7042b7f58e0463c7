using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Use × tool as chosen: a line of the grid and a tool of the catalogue, or « autre » and a few words.</summary>
public class UseOfToolInput
{
    public string? GuidedUseId { get; set; }

    public string? OtherUse { get; set; }

    public string? ToolId { get; set; }

    public string? OtherTool { get; set; }

    /// <summary>Fills these fields from a use that is already said.</summary>
    public void Take(UseOfTool use)
    {
        GuidedUseId = use.GuidedUseId;
        OtherUse = use.GuidedUseId == GuidedUseIds.Other ? use.UseName : null;
        ToolId = use.ToolId ?? GuidedUseIds.Other;
        OtherTool = use.ToolId is null ? use.ToolName : null;
    }

    /// <param name="known">What is being corrected, if anything.</param>
    public Result<UseOfTool> Check(CharterEdition edition, Stage stage, UseOfTool? known = null) =>
        UseOfTool.Create(edition, stage, GuidedUseId, OtherUse, ToolId, OtherTool, known);
}
