namespace CapsPortal.Domain.Charter;

/// <summary>The grid lines that a rule or a form names. Their ids are stable across editions of the charter.</summary>
public static class GuidedUseIds
{
    public const string ProviderDocuments = "cadrage-documents";
    public const string CapitalisationQuestion = "cadrage-question";
    public const string BibliographicSearch = "cadrage-recherche-biblio";
    public const string BibliographyLayout = "cadrage-mise-en-forme-biblio";
    public const string BibliographySummary = "cadrage-synthese-biblio";
    public const string Transcription = "entretien-retranscription";
    public const string TranscriptCleaning = "entretien-nettoyage";
    public const string MaterialAnalysis = "analyse-materiel";
    public const string Writing = "redaction-texte";
    public const string Diagrams = "redaction-schemas";
    public const string OtherFormats = "diffusion-formats";

    /// <summary>A use that the grid does not describe, put in the person's own words.</summary>
    public const string Other = "autre";
}
