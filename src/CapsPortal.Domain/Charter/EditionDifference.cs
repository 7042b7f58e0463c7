using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Charter;

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One fact before and after; null where there is none.</summary>
public sealed record FieldChange(string Label, string? Before, string? After);

/// <summary>One line, tool or principle that two editions do not have alike.</summary>
/// <param name="Name">As the later edition names it, if it still has it.</param>
/// <param name="Fields">Those that differ; for what is added or removed, those that say something.</param>
public sealed record ItemChange(string Id, string Name, ChangeKind Kind, IReadOnlyList<FieldChange> Fields);

/// <summary>What one edition of the charter says otherwise than another: title, grid, tools, principles.</summary>
public sealed record EditionDifference(
    IReadOnlyList<FieldChange> Heading, IReadOnlyList<ItemChange> Uses, IReadOnlyList<ItemChange> Tools, IReadOnlyList<ItemChange> Principles)
{
    /// <summary>How many things changed, the heading counting for one.</summary>
    public int Count => Uses.Count + Tools.Count + Principles.Count + (Heading.Count > 0 ? 1 : 0);

    public static EditionDifference Between(CharterEdition before, CharterEdition after) => new(
        Changes(before, after, HeadingOf),
        Compare(before.Grid.Uses, after.Grid.Uses, u => u.Id, u => u.Name, u => FactsOf(u, before), u => FactsOf(u, after)),
        Compare(before.Tools, after.Tools, t => t.Id, t => t.Name, FactsOf, FactsOf),
        Compare(before.Principles, after.Principles, p => p.Id, p => p.Name, FactsOf, FactsOf));

    private static IReadOnlyList<ItemChange> Compare<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name, Func<T, Facts> factsBefore, Func<T, Facts> factsAfter)
        where T : class
    {
        var old = before.ToDictionary(id);
        var kept = after.Select(id).ToHashSet();
        return
        [
            .. after.Select(item => old.TryGetValue(id(item), out var was)
                    ? new ItemChange(id(item), name(item), ChangeKind.Changed, Changes(factsBefore(was), factsAfter(item)))
                    : new ItemChange(id(item), name(item), ChangeKind.Added, Changes([], factsAfter(item))))
                .Where(change => change.Fields.Count > 0),
            .. before.Where(item => !kept.Contains(id(item)))
                .Select(item => new ItemChange(id(item), name(item), ChangeKind.Removed, Changes(factsBefore(item), []))),
        ];
    }

    private static IReadOnlyList<FieldChange> Changes(CharterEdition before, CharterEdition after, Func<CharterEdition, Facts> facts) =>
        Changes(facts(before), facts(after));

    private static IReadOnlyList<FieldChange> Changes(Facts before, Facts after) =>
    [
        .. before.Select(f => f.Label).Union(after.Select(f => f.Label))
            .Select(label => new FieldChange(label, before.Of(label), after.Of(label)))
            .Where(change => change.Before != change.After),
    ];

    private static Facts HeadingOf(CharterEdition edition) => [("Titre", edition.Title), ("Date en toutes lettres", edition.DateLabel)];

    private static Facts FactsOf(GuidedUse use, CharterEdition edition) =>
    [
        ("Étape", use.Stage.Title()),
        ("Usage", use.Name),
        ("Utile", use.Useful),
        ("Vigilance", use.Vigilance),
        ("À éviter", use.ToAvoid),
        ("Outils préconisés", use.RecommendedTools.Count == 0 ? null : FrenchList.Of(use.RecommendedTools.Select(id => edition.FindTool(id)?.Name ?? id))),
    ];

    private static Facts FactsOf(Tool tool) =>
    [
        ("Nom", tool.Name),
        ("IA", tool.UsesAi ? "avec IA" : "sans IA"),
        ("Fournisseur", tool.Provider),
        ("Hébergement", tool.Hosting),
        ("Tarif", tool.Pricing),
        ("Remarque", tool.Attention),
        ("Vérifié le", tool.CheckedOn?.InWords()),
    ];

    private static Facts FactsOf(Principle principle) => [("Nom", principle.Name), ("Règle", principle.Rule)];

    /// <summary>What is said of one thing, by label, in the order in which it is read.</summary>
    private sealed class Facts : List<(string Label, string? Text)>
    {
        public string? Of(string label) => this.FirstOrDefault(f => f.Label == label).Text;
    }
}
