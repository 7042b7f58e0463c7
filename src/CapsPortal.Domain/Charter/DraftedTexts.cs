using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Charter;

/// <summary>What is typed for a line of the grid. An advice left empty is one that the charter does not give.</summary>
public sealed record DraftedUse(string? Name, string? Useful, string? Vigilance, string? ToAvoid, IReadOnlyCollection<string> RecommendedTools)
{
    public const int NameMaxLength = 160;
    public const int AdviceMaxLength = 1_000;

    /// <summary>The line as it would be written into the edition; its refusals go into the checks.</summary>
    internal GuidedUse Over(GuidedUse line, CharterEdition edition, Checks checks)
    {
        var name = checks.Text(Name, nameof(Name), "Nommez cet usage, par un verbe si possible.", NameMaxLength);
        checks.That(
            !edition.Grid.At(line.Stage).Any(u => u.Id != line.Id && DraftedName.IsSame(u.Name, name)),
            nameof(Name),
            "Une autre ligne de cette étape porte ce nom.");
        checks.That(
            RecommendedTools.All(id => edition.FindTool(id) is not null),
            nameof(RecommendedTools),
            "Un des outils cochés n’est pas au catalogue de ce brouillon.");
        return line with
        {
            Name = name,
            Useful = checks.Optional(Useful, nameof(Useful), AdviceMaxLength),
            Vigilance = checks.Optional(Vigilance, nameof(Vigilance), AdviceMaxLength),
            ToAvoid = checks.Optional(ToAvoid, nameof(ToAvoid), AdviceMaxLength),
            RecommendedTools = [.. RecommendedTools.Distinct()],
        };
    }
}

/// <summary>What is typed for a tool. A fact left empty is one that nobody knows.</summary>
public sealed record DraftedTool(
    string? Name, bool UsesAi, string? Provider, string? Hosting, string? Pricing, string? Attention, DateOnly? CheckedOn)
{
    public const int NameMaxLength = 160;
    public const int FactMaxLength = 200;
    public const int AttentionMaxLength = 500;

    internal Tool Over(Tool tool, CharterEdition edition, DateOnly today, Checks checks)
    {
        var name = checks.Text(Name, nameof(Name), "Nommez cet outil.", NameMaxLength);
        checks.That(
            !edition.Tools.Any(t => t.Id != tool.Id && DraftedName.IsSame(t.Name, name)), nameof(Name), "Un autre outil du catalogue porte ce nom.");
        checks.That(CheckedOn is null || CheckedOn <= today, nameof(CheckedOn), "Cette date est à venir.");
        return tool with
        {
            Name = name,
            UsesAi = UsesAi,
            Provider = checks.Optional(Provider, nameof(Provider), FactMaxLength),
            Hosting = checks.Optional(Hosting, nameof(Hosting), FactMaxLength),
            Pricing = checks.Optional(Pricing, nameof(Pricing), FactMaxLength),
            Attention = checks.Optional(Attention, nameof(Attention), AttentionMaxLength),
            CheckedOn = CheckedOn,
        };
    }
}

/// <summary>What is typed for a principle.</summary>
public sealed record DraftedPrinciple(string? Name, string? Rule)
{
    public const int NameMaxLength = 80;
    public const int RuleMaxLength = 1_000;

    internal Principle Over(Principle principle, CharterEdition edition, Checks checks)
    {
        var name = checks.Text(Name, nameof(Name), "Nommez ce principe.", NameMaxLength);
        checks.That(
            !edition.Principles.Any(p => p.Id != principle.Id && DraftedName.IsSame(p.Name, name)), nameof(Name), "Un autre principe porte ce nom.");
        return principle with { Name = name, Rule = checks.Text(Rule, nameof(Rule), "Écrivez la règle.", RuleMaxLength) };
    }
}

internal static class DraftedName
{
    public static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
