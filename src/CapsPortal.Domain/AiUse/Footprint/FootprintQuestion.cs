using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.AiUse.Footprint;

/// <summary>How heavy the model is. People rarely know more.</summary>
public enum ModelClass
{
    Compact,
    Standard,
    LargeOrReasoning,
}

/// <summary>Where the electricity comes from.</summary>
public enum ElectricityMix
{
    France,
    UnitedStates,
    World,
}

/// <summary>What the estimator needs to know.</summary>
/// <param name="OutputTokens">Length of one answer; a token is about three quarters of a word.</param>
/// <param name="LongInput">Documents of <see cref="FootprintFactors.LongInputTokens"/> tokens or more go with the requests.</param>
public sealed record FootprintQuestion(int Requests, int OutputTokens, ModelClass Model, bool LongInput, int Images, ElectricityMix Mix)
{
    public const int MaxRequests = 1_000;
    public const int MaxOutputTokens = 20_000;
    public const int MaxImages = 100;

    /// <summary>Refuses what is missing or out of bounds. The errors' fields bear the names of the properties.</summary>
    public static Result<FootprintQuestion> Create(
        int? requests, int? outputTokens, ModelClass? model, bool longInput, int? images, ElectricityMix? mix)
    {
        var checks = new Checks();
        checks.That(requests is >= 0 and <= MaxRequests, nameof(Requests), $"Indiquez un nombre de requêtes, de 0 à {MaxRequests}.");
        checks.That(outputTokens is >= 1 and <= MaxOutputTokens, nameof(OutputTokens), $"Indiquez un nombre de jetons, de 1 à {MaxOutputTokens}.");
        checks.That(model is { } m && Enum.IsDefined(m), nameof(Model), "Choisissez une classe de modèle.");
        checks.That(images is >= 0 and <= MaxImages, nameof(Images), $"Indiquez un nombre d’images, de 0 à {MaxImages}.");
        checks.That(mix is { } e && Enum.IsDefined(e), nameof(Mix), "Choisissez un mix électrique.");
        return checks.Passed
            ? Result.Of(new FootprintQuestion(requests!.Value, outputTokens!.Value, model!.Value, longInput, images!.Value, mix!.Value))
            : checks.Refusal;
    }
}

public static class FootprintLabels
{
    public static string Label(this ModelClass model) => model switch
    {
        ModelClass.Compact => "compact",
        ModelClass.Standard => "standard",
        ModelClass.LargeOrReasoning => "grand, ou qui raisonne avant de répondre",
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    public static string Label(this ElectricityMix mix) => mix switch
    {
        ElectricityMix.France => "France",
        ElectricityMix.UnitedStates => "États-Unis",
        ElectricityMix.World => "moyenne mondiale",
        _ => throw new ArgumentOutOfRangeException(nameof(mix)),
    };
}
