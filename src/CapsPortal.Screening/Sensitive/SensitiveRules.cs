namespace CapsPortal.Screening.Sensitive;

/// <summary>The rules that findings name: one for each category, and its weaker twin.</summary>
internal static class SensitiveRules
{
    private static readonly Dictionary<FindingCategory, (Rule Blocking, Rule Warning, string Replacement)> All = new()
    {
        [FindingCategory.Health] = Rules(FindingCategory.Health, "sante", "l’état de santé", "[état de santé]"),
        [FindingCategory.GeneticOrBiometric] = Rules(FindingCategory.GeneticOrBiometric, "genetique", "une donnée génétique ou biométrique", "[donnée génétique]"),
        [FindingCategory.Origin] = Rules(FindingCategory.Origin, "origine", "l’origine", "[origine]"),
        [FindingCategory.Politics] = Rules(FindingCategory.Politics, "politique", "l’opinion politique", "[opinion politique]"),
        [FindingCategory.ReligionOrPhilosophy] = Rules(FindingCategory.ReligionOrPhilosophy, "religion", "la conviction religieuse", "[conviction religieuse]"),
        [FindingCategory.TradeUnion] = Rules(FindingCategory.TradeUnion, "syndicat", "l’appartenance syndicale", "[appartenance syndicale]"),
        [FindingCategory.SexualLife] = Rules(FindingCategory.SexualLife, "vie-sexuelle", "la vie sexuelle ou l’orientation", "[vie sexuelle ou orientation]"),
        [FindingCategory.Offence] = Rules(FindingCategory.Offence, "infraction", "une infraction ou une condamnation", "[infraction ou condamnation]"),
    };

    public static Rule For(SensitiveTerm term, Standing standing)
    {
        var (blocking, warning, _) = All[term.Category];
        return standing == Standing.Explicit && term.IsCertain ? blocking : warning;
    }

    /// <summary>To be finished by whoever writes; it tells nothing, so it is not found again.</summary>
    public static string ReplacementOf(FindingCategory category) => All[category].Replacement;

    private static (Rule Blocking, Rule Warning, string Replacement) Rules(FindingCategory category, string id, string what, string replacement) =>
    (
        new Rule($"{id}-personne", category, FindingLevel.Blocking, $"La phrase dit {what} d’une personne."),
        new Rule($"{id}-probable", category, FindingLevel.Warning, $"La phrase semble dire {what} d’une personne."),
        replacement
    );
}
