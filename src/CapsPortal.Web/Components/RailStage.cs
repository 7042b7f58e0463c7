using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Components;

/// <summary>One of the five stages, as « Fil des étapes » shows it (<c>_StageRail</c>).</summary>
/// <param name="Statement">What was said of AI use, in words: « bilan non renseigné », « aucun usage déclaré », « 2 usages déclarés ».</param>
/// <param name="Worst">The worst verdict among the uses declared; null when there is none.</param>
/// <param name="IsCurrent">Whether this is the stage that is open.</param>
public sealed record RailStage(string Title, string Url, StageProgress Progress, string Statement, Verdict? Worst, bool IsCurrent);
