using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Components;

/// <summary>What one line of the charter's grid advises, as <c>&lt;charter-advice&gt;</c> shows it.</summary>
public sealed record CharterAdvice(GuidedUse Use, CharterEdition Edition)
{
    public bool SaysSomething => Use.Useful is not null || Use.Vigilance is not null || Use.ToAvoid is not null || Use.RecommendedTools.Count > 0;

    /// <summary>The tools' names; one that the edition's catalogue lacks keeps the charter's own word.</summary>
    public IReadOnlyList<string> RecommendedTools => [.. Use.RecommendedTools.Select(id => Edition.FindTool(id)?.Name ?? id)];
}
