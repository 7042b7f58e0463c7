namespace CapsPortal.Domain.Charter;

/// <summary>The ids that the engine's rules name: an edition without one of them would leave a reason without its line.</summary>
public static class RuledIds
{
    public static IReadOnlyList<string> Uses { get; } =
    [
        GuidedUseIds.ProviderDocuments, GuidedUseIds.CapitalisationQuestion, GuidedUseIds.BibliographicSearch,
        GuidedUseIds.Transcription, GuidedUseIds.TranscriptCleaning, GuidedUseIds.MaterialAnalysis,
        GuidedUseIds.Writing, GuidedUseIds.Diagrams,
    ];

    public static IReadOnlyList<string> Principles { get; } = [Agreement, "responsabilite", "donnees-securite", "ethique-sobriete"];

    /// <summary>The principle on which the contributors' agreement rests.</summary>
    public const string Agreement = "transparence";

    /// <summary>What the charter says of personal data, as a whole.</summary>
    public const string PersonalData = "rgpd";

    /// <summary>Named too, and outside what a draft can change: what the charter says of personal data, and of the signature.</summary>
    public static IReadOnlyList<string> Fixed { get; } = [PersonalData, "signature"];
}
