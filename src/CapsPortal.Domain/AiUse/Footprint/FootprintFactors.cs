namespace CapsPortal.Domain.AiUse.Footprint;

/// <summary>Where a factor comes from.</summary>
/// <param name="Gives">What was taken from it, for a reader.</param>
public sealed record FootprintSource(string Title, string Gives);

/// <summary>
/// The figures by which a footprint is estimated. A change of any of them is another <see cref="Version"/>: an estimate
/// is worth nothing without the factors that it was made with.
/// </summary>
public static class FootprintFactors
{
    public const string Version = "2026-11";

    /// <summary>From how many tokens an input is long: about fifteen pages.</summary>
    public const int LongInputTokens = 10_000;

    /// <summary>Electricity of the whole centre for one of its machines; <see cref="EnergyPerThousandTokens"/> counts the whole.</summary>
    public const decimal PowerUsageEffectiveness = 1.12m;

    /// <summary>A LED lamp of 5 W for one minute, in Wh.</summary>
    public const decimal LedMinute = 5m / 60;

    /// <summary>A glass of water, in ml.</summary>
    public const decimal GlassOfWater = 200;

    /// <summary>A search on the web, in Wh.</summary>
    public const decimal WebSearch = 0.3m;

    /// <summary>A long input adds what it takes to read it.</summary>
    public static Interval LongInput { get; } = new(1.2m, 1.7m, 2.5m);

    /// <summary>One image, in Wh.</summary>
    public static Interval EnergyPerImage { get; } = new(0.6m, 2.9m, 11.5m);

    /// <summary>Water that cools the machines, in ml for each Wh of theirs.</summary>
    public static Interval WaterOnSite { get; } = new(0.18m, 0.30m, 1.20m);

    /// <summary>The length of an answer, in tokens, when nobody measured it: a paragraph, a page, three pages.</summary>
    public static Interval UsualAnswer { get; } = new(200, 500, 1_500);

    public static IReadOnlyList<FootprintSource> Sources { get; } =
    [
        new(
            "Jegham et al., 2025, « How Hungry Is AI », version 6",
            "l’énergie par millier de jetons produits, le surcroît des longues entrées, le rendement des centres de données (1,12) et l’eau de refroidissement (0,18 à 1,2 l/kWh, 0,30 au centre)"),
        new(
            "EcoLogits, facteurs des mix électriques (ADEME et World Resources Institute)",
            "le carbone et l’eau d’un kilowattheure : France 44 g et 3,7 l, États-Unis 384 g et 3,1 l, monde 473 g et 3,9 l"),
        new(
            "Luccioni, Jernite et Strubell, 2024, « Power Hungry Processing »",
            "l’énergie d’une image : 2,9 Wh en moyenne, 11,5 Wh pour le modèle le moins économe"),
        new(
            "O’Donnell et Crownhart, MIT Technology Review, mai 2025",
            "l’énergie d’une image, valeur basse : 0,6 Wh (Stable Diffusion 3 Medium)"),
        new(
            "Google, 2009, la seule valeur publiée par un moteur de recherche",
            "l’énergie d’une recherche sur le web : 0,3 Wh"),
    ];

    public static IReadOnlyList<string> Exclusions { get; } =
    [
        "l’entraînement du modèle, qui peut dépasser de loin l’usage d’une personne",
        "la fabrication des machines et leur fin de vie",
        "le réseau, et l’ordinateur ou le téléphone de la personne",
        "le son et la vidéo, pour lesquels aucun chiffre n’est assez sûr",
    ];

    /// <summary>For a thousand tokens of answer, in Wh.</summary>
    public static Interval EnergyPerThousandTokens(ModelClass model) => model switch
    {
        ModelClass.Compact => new(0.1m, 0.3m, 1.9m),
        ModelClass.Standard => new(0.7m, 1.7m, 4),
        ModelClass.LargeOrReasoning => new(4, 8, 25),
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    /// <summary>Carbon, in g of CO₂ equivalent for each Wh.</summary>
    public static decimal Carbon(ElectricityMix mix) => mix switch
    {
        ElectricityMix.France => 0.044m,
        ElectricityMix.UnitedStates => 0.384m,
        ElectricityMix.World => 0.473m,
        _ => throw new ArgumentOutOfRangeException(nameof(mix)),
    };

    /// <summary>Water that makes the electricity, in ml for each Wh.</summary>
    public static decimal WaterOffSite(ElectricityMix mix) => mix switch
    {
        ElectricityMix.France => 3.67m,
        ElectricityMix.UnitedStates => 3.13m,
        ElectricityMix.World => 3.91m,
        _ => throw new ArgumentOutOfRangeException(nameof(mix)),
    };

    /// <summary>
    /// What an order of magnitude stands for. « Plus de 20 » has no end: sixty is three times the last bound, the step
    /// that the answers themselves take. The central value is the geometric mean, as orders of magnitude want.
    /// </summary>
    public static Interval Requests(RequestCount count) => count switch
    {
        RequestCount.One => Interval.Exactly(1),
        RequestCount.TwoToFive => new(2, 3, 5),
        RequestCount.SixToTwenty => new(6, 11, 20),
        RequestCount.MoreThanTwenty => new(20, 35, 60),
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };
}
