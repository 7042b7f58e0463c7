using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Charter;

/// <summary>One dated edition of the charter of generative AI uses. A use is judged by the edition in force on its date.</summary>
/// <param name="Id">Stable: « 2026-02 ».</param>
/// <param name="InForceFrom">First day on which uses are judged by it.</param>
public sealed record CharterEdition(string Id, string Title, string DateLabel, DateOnly InForceFrom, PracticeGrid Grid, IReadOnlyList<Tool> Tools)
{
    public Tool? FindTool(string? toolId) => Tools.FirstOrDefault(t => t.Id == toolId);
}

/// <summary>The grid of guided uses: five stages, eleven uses in the edition of February 2026.</summary>
public sealed record PracticeGrid(IReadOnlyList<GuidedUse> Uses)
{
    public GuidedUse? Find(string? guidedUseId) => Uses.FirstOrDefault(u => u.Id == guidedUseId);

    public IEnumerable<GuidedUse> At(Stage stage) => Uses.Where(u => u.Stage == stage);
}

/// <summary>One line of the grid. An advice that the charter leaves empty stays null: nothing is invented.</summary>
public sealed record GuidedUse(
    string Id, Stage Stage, string Name, string? Useful, string? Vigilance, string? ToAvoid, IReadOnlyList<string> RecommendedTools);

/// <summary>A piece of software named by the charter, with or without AI.</summary>
public sealed record Tool(string Id, string Name, bool UsesAi, string? Attention);
