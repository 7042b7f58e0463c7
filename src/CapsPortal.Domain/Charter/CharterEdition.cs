using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Charter;

/// <summary>
/// One dated edition of the charter of generative AI uses, whole: an edition that follows is another one, never a
/// change of this one. An advice or a fact that the charter leaves empty stays null or empty: nothing is invented.
/// </summary>
/// <param name="Id">Stable: « 2026-02 ».</param>
/// <param name="DateLabel">For a sentence: « février 2026 ».</param>
/// <param name="InForceFrom">First day on which uses are judged by it.</param>
public sealed record CharterEdition(string Id, string Title, string DateLabel, DateOnly InForceFrom, PracticeGrid Grid, IReadOnlyList<Tool> Tools)
{
    public string Author { get; init; } = "";

    /// <summary>What the text is, and what it will become.</summary>
    public string Status { get; init; } = "";

    public string Spirit { get; init; } = "";

    /// <summary>What is meant by generative AI.</summary>
    public string Definition { get; init; } = "";

    public IReadOnlyList<CharterItem> Objectives { get; init; } = [];

    public IReadOnlyList<Principle> Principles { get; init; } = [];

    public DataProtection DataProtection { get; init; } = DataProtection.None;

    public CharterFootprint Footprint { get; init; } = CharterFootprint.None;

    /// <summary>The two moments at which contributors are asked.</summary>
    public IReadOnlyList<ConsentStep> ConsentSteps { get; init; } = [];

    /// <summary>The documents in which AI use is written.</summary>
    public IReadOnlyList<CharterItem> Documents { get; init; } = [];

    /// <summary>What the editorial committee commits to.</summary>
    public string CommitteeRule { get; init; } = "";

    public AvecAdvice Avec { get; init; } = AvecAdvice.None;

    public IReadOnlyList<CharterResource> Resources { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public Tool? FindTool(string? toolId) => Tools.FirstOrDefault(t => t.Id == toolId);
}

/// <summary>The grid of guided uses: five stages, eleven uses in the edition of February 2026.</summary>
public sealed record PracticeGrid(IReadOnlyList<GuidedUse> Uses)
{
    public GuidedUse? Find(string? guidedUseId) => Uses.FirstOrDefault(u => u.Id == guidedUseId);

    public IEnumerable<GuidedUse> At(Stage stage) => Uses.Where(u => u.Stage == stage);
}

/// <summary>One line of the grid.</summary>
public sealed record GuidedUse(
    string Id, Stage Stage, string Name, string? Useful, string? Vigilance, string? ToAvoid, IReadOnlyList<string> RecommendedTools);

/// <summary>A piece of software named by the charter, with or without AI.</summary>
/// <param name="Attention">The charter's own remark.</param>
public sealed record Tool(string Id, string Name, bool UsesAi, string? Attention)
{
    public string? Provider { get; init; }

    /// <summary>Where the data go: country, or machine.</summary>
    public string? Hosting { get; init; }

    /// <summary>Free, paid, or both, in a few words.</summary>
    public string? Pricing { get; init; }

    /// <summary>The day on which these facts were last checked.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>What the tool is, who runs it and where, for somebody who has never heard of it. What is not known is said so.</summary>
    public string Introduction => $"{Name} est un outil d’intelligence artificielle. "
        + (Provider is null ? "L’organisme qui l’exploite n’est pas précisé" : $"Il est exploité par {Provider}")
        + (Hosting is null ? " ; le lieu où vont les données n’est pas connu." : $" ; les données vont ici : {Hosting.TrimEnd('.')}.");

    /// <summary>The same for a tool that no edition describes.</summary>
    public static string IntroductionOfUnknown(string name) =>
        $"{name} n’est pas décrit par la charte des usages de l’IA : qui l’exploite, et où vont les données, n’est pas précisé ici.";
}
