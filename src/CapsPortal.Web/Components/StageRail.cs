using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Components;

/// <summary>The five stages of a sheet, as <c>&lt;stage-rail&gt;</c> shows them.</summary>
public sealed record StageRail(SheetId SheetId, IReadOnlyList<StageOnRail> Stages);
