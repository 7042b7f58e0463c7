using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>A line of the plan as typed. The stage follows from the grid line; only « autre » asks for it.</summary>
public sealed class PlannedUseInput : UseOfToolInput
{
    public Stage? Stage { get; set; }

    public string? Purpose { get; set; }

    /// <summary>What will be given to the tool.</summary>
    public List<DataKind> Data { get; set; } = [];

    public Result<UseOfTool> Check(CharterEdition edition)
    {
        var stage = edition.Grid.Find(GuidedUseId)?.Stage ?? Stage;
        return GuidedUseId == GuidedUseIds.Other && stage is null
            ? Result.Refused("Dites à quelle étape.", nameof(Stage))
            : Check(edition, stage ?? default);
    }
}
