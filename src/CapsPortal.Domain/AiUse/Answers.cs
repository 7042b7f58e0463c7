using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.AiUse;

/// <summary>How the person reaches the tool.</summary>
public enum ToolAccess
{
    Open,
    FreeAccount,
    Paid,
    Institutional,
    Local,

    /// <summary>Not said: nothing confidential was given, so that the charter's rules do not depend on it.</summary>
    NotStated,
}

/// <summary>What the tool did.</summary>
public enum UseExtent
{
    Ideas,
    Rewording,
    Outline,
    Summary,
    Transcription,
    Translation,
    Other,
}

/// <summary>What was given to the tool.</summary>
public enum DataKind
{
    PromptOnly,
    PublicDocument,
    ProviderDocument,
    OwnText,
    Recording,
    Transcript,
    PersonalData,
}

/// <summary>Whether a provider's document was searched for personal data before an AI tool read it.</summary>
public enum PersonalDataSearch
{
    NotSearched,

    /// <summary>Searched and cleaned, as the person attested before the portal kept a trace. No new declaration says it.</summary>
    Attested,

    /// <summary>Searched otherwise than with the portal, which has no trace of it.</summary>
    SearchedElsewhere,

    /// <summary>Searched with the portal: the declaration holds the facts of that screening.</summary>
    Screened,
}

/// <summary>What the charter asks to avoid, whatever the precautions.</summary>
public enum DiscouragedPractice
{
    WholeTextWritten,
    GeneratedGraphicInserted,
    BibliographyTakenAsIs,
}

/// <summary>What a human verified in the result.</summary>
public enum VerifiedAspect
{
    Accuracy,
    Sources,
    Bias,
    Style,
    Nothing,
}

/// <summary>What became of the result.</summary>
public enum FollowUp
{
    Kept,
    Modified,
    Discarded,
}

/// <summary>How many requests, as an order of magnitude.</summary>
public enum RequestCount
{
    One,
    TwoToFive,
    SixToTwenty,
    MoreThanTwenty,
}

public static class DataKinds
{
    /// <summary>What the charter keeps out of a tool in open access (donnees-securite).</summary>
    public static bool IsConfidential(this DataKind kind) =>
        kind is DataKind.ProviderDocument or DataKind.Recording or DataKind.Transcript or DataKind.PersonalData;

    /// <summary>The kinds ticked, each once. Refuses none, and « rien d'autre que la consigne » together with something else.</summary>
    internal static List<DataKind> DataGiven(this Checks checks, IEnumerable<DataKind>? ticked, string field, string whenMissing)
    {
        var data = (ticked ?? []).Where(Enum.IsDefined).Distinct().Order().ToList();
        checks.That(data.Count > 0, field, whenMissing);
        checks.That(!data.Contains(DataKind.PromptOnly) || data.Count == 1, field, "« Rien d’autre que la consigne » ne va pas avec une autre réponse.");
        return data;
    }
}

/// <summary>The answers in French, as shown beside a box to tick.</summary>
public static class AnswerLabels
{
    public static string Label(this ToolAccess access) => access switch
    {
        ToolAccess.Open => "accès libre, sans compte",
        ToolAccess.FreeAccount => "compte gratuit",
        ToolAccess.Paid => "abonnement payant",
        ToolAccess.Institutional => "fourni par ma structure",
        ToolAccess.Local => "installé sur mon poste",
        ToolAccess.NotStated => "non précisé",
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };

    public static string Label(this UseExtent extent) => extent switch
    {
        UseExtent.Ideas => "proposer des idées",
        UseExtent.Rewording => "reformuler",
        UseExtent.Outline => "proposer un plan",
        UseExtent.Summary => "synthétiser",
        UseExtent.Transcription => "retranscrire",
        UseExtent.Translation => "traduire",
        UseExtent.Other => "autre chose",
        _ => throw new ArgumentOutOfRangeException(nameof(extent)),
    };

    public static string Label(this DataKind kind) => kind switch
    {
        DataKind.PromptOnly => "rien d’autre que la consigne",
        DataKind.PublicDocument => "un document public",
        DataKind.ProviderDocument => "un document du porteur, anonymisé",
        DataKind.OwnText => "un texte que j’ai écrit",
        DataKind.Recording => "l’enregistrement de l’entretien",
        DataKind.Transcript => "la retranscription de l’entretien",
        DataKind.PersonalData => "des données personnelles",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The same, as it is put to a contributor.</summary>
    public static string LabelForContributor(this DataKind kind) =>
        kind == DataKind.OwnText ? "un texte écrit par l’accompagnateur·ice" : kind.Label();

    public static string Label(this PersonalDataSearch search) => search switch
    {
        PersonalDataSearch.NotSearched => "non cherchées",
        PersonalDataSearch.Attested => "cherchées et retirées",
        PersonalDataSearch.SearchedElsewhere => "cherchées autrement, sans le portail",
        PersonalDataSearch.Screened => "cherchées avec le portail",
        _ => throw new ArgumentOutOfRangeException(nameof(search)),
    };

    public static string Label(this DiscouragedPractice practice) => practice switch
    {
        DiscouragedPractice.WholeTextWritten => "un texte entièrement rédigé par l’IA figure dans la fiche",
        DiscouragedPractice.GeneratedGraphicInserted => "un élément graphique généré par l’IA figure dans la fiche",
        DiscouragedPractice.BibliographyTakenAsIs => "une liste bibliographique de l’IA a été reprise telle quelle",
        _ => throw new ArgumentOutOfRangeException(nameof(practice)),
    };

    public static string Label(this VerifiedAspect aspect) => aspect switch
    {
        VerifiedAspect.Accuracy => "l’exactitude",
        VerifiedAspect.Sources => "les sources",
        VerifiedAspect.Bias => "les biais",
        VerifiedAspect.Style => "le style",
        VerifiedAspect.Nothing => "rien pour l’instant",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };

    public static string Label(this FollowUp followUp) => followUp switch
    {
        FollowUp.Kept => "repris",
        FollowUp.Modified => "modifié",
        FollowUp.Discarded => "écarté",
        _ => throw new ArgumentOutOfRangeException(nameof(followUp)),
    };

    public static string Label(this RequestCount count) => count switch
    {
        RequestCount.One => "une seule",
        RequestCount.TwoToFive => "2 à 5",
        RequestCount.SixToTwenty => "6 à 20",
        RequestCount.MoreThanTwenty => "plus de 20",
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };
}
