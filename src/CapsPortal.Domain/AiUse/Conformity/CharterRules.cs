using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse.Conformity;

/// <summary>The charter as rules: one method a rule, each null when it finds nothing. Pure: no database, no clock.</summary>
public static class CharterRules
{
    private static readonly IReadOnlyList<Func<UseInContext, Reason?>> All =
    [
        PersonalDataGiven, InterviewMaterialGiven, QuestionLeftToAi, WholeTextWritten, GraphicInserted, BibliographyTakenAsIs,
        ProviderDocumentUnprepared, PersonalDataLeftInDocument, ConfidentialDataInOpenTool, NoAgreementInForce,
        SearchedWithoutTrace, ScreenedAfterUse, ScreeningUnfinished, CharterUnsignedAtInterview, ToolNotRecommended, UseOutsideGrid, ImageGenerated, VigilanceNotHeeded, ManyRequests,
        NothingVerified,
    ];

    /// <summary>The opinion on one use, by the edition in force on its date: a later edition does not judge the past again.</summary>
    public static Assessment Assess(AiUsageReport report, CharterEditions editions, AgreementsOnRecord agreements) =>
        Assess(report, editions.InForceOn(report.UsedOn), agreements);

    /// <summary>The opinion on one use, by that edition and the agreements on record.</summary>
    public static Assessment Assess(AiUsageReport report, CharterEdition edition, AgreementsOnRecord agreements)
    {
        var context = new UseInContext(report, edition.Grid.Find(report.Use.GuidedUseId), agreements);
        return new Assessment([.. All.Select(rule => rule(context)).OfType<Reason>().OrderByDescending(r => r.Verdict)]);
    }

    internal static Reason? PersonalDataGiven(UseInContext use) => use.Gave(DataKind.PersonalData)
        ? Gap("rgpd", "Des données personnelles ont été fournies à un outil d’IA. La charte l’interdit strictement.",
            "Réécrivez la consigne et les documents en termes génériques : « Mme X », « un chargé de prévention ».")
        : null;

    internal static Reason? InterviewMaterialGiven(UseInContext use) =>
        (use.Gave(DataKind.Recording) || use.Gave(DataKind.Transcript)) && !use.IsFor(GuidedUseIds.Transcription)
            ? Gap(
                use.Report.Use.Stage == Stage.Analyse ? GuidedUseIds.MaterialAnalysis : GuidedUseIds.TranscriptCleaning,
                "L’enregistrement ou la retranscription de l’entretien a été donné à une IA générative. La charte demande de l’éviter.",
                "Faites d’abord votre propre analyse, puis ne soumettez que vos notes, en termes génériques.")
            : null;

    internal static Reason? QuestionLeftToAi(UseInContext use) => use.IsFor(GuidedUseIds.CapitalisationQuestion)
        ? Gap(GuidedUseIds.CapitalisationQuestion, "La question de capitalisation relève de l’esprit critique de l’accompagnateur·ice ; la charte n’y voit pas d’usage utile de l’IA.",
            "Formulez la question avec le porteur de l’action.")
        : null;

    internal static Reason? WholeTextWritten(UseInContext use) => use.Did(DiscouragedPractice.WholeTextWritten)
        ? Gap(GuidedUseIds.Writing, "Un texte entièrement rédigé par l’IA figure dans la fiche.",
            "Écrivez une première version ; l’IA peut ensuite aider à reformuler.")
        : null;

    internal static Reason? GraphicInserted(UseInContext use) => use.Did(DiscouragedPractice.GeneratedGraphicInserted)
        ? Gap(GuidedUseIds.Diagrams, "Un élément graphique généré par l’IA figure dans la fiche.",
            "Gardez l’idée, et dessinez vous-même le schéma.")
        : null;

    internal static Reason? BibliographyTakenAsIs(UseInContext use) => use.Did(DiscouragedPractice.BibliographyTakenAsIs)
        ? Gap(GuidedUseIds.BibliographicSearch, "Une liste bibliographique fournie par l’IA a été reprise telle quelle.",
            "Vérifiez chaque référence dans une base documentaire, ou demandez à un·e documentaliste.")
        : null;

    internal static Reason? ProviderDocumentUnprepared(UseInContext use) =>
        use.Gave(DataKind.ProviderDocument) && !(use.Report.AuthorsAgreed && use.Report.PersonalDataSearch != PersonalDataSearch.NotSearched)
            ? Gap(GuidedUseIds.ProviderDocuments, "Un document du porteur a été fourni sans l’accord de ses auteur·ices ou sans repérage des données personnelles.",
                "Recueillez l’accord des auteur·ices et anonymisez le document avant de vous en servir.")
            : null;

    internal static Reason? PersonalDataLeftInDocument(UseInContext use) => use.Report.Screening is { Counts.BlockingLeft: > 0 }
        ? Gap(RuledIds.PersonalData, "Le repérage laisse, dans le document du porteur, des données qui désignent une personne sans doute possible. La charte interdit strictement de les donner à une IA.",
            "Remplacez ces passages dans le document, puis vérifiez-le de nouveau.")
        : null;

    internal static Reason? SearchedWithoutTrace(UseInContext use) => use.Report.PersonalDataSearch == PersonalDataSearch.SearchedElsewhere
        ? Watch(GuidedUseIds.ProviderDocuments, "Les données personnelles du document du porteur ont été cherchées sans le portail, qui n’en a pas de trace.",
            "Vérifiez le document dans le portail, puis indiquez ce repérage dans la déclaration.")
        : null;

    internal static Reason? ScreenedAfterUse(UseInContext use) => use.Report.Screening is { } screening && screening.At.ParisDate() > use.Report.UsedOn
        ? Watch(GuidedUseIds.ProviderDocuments, $"Le repérage du document du porteur date du {screening.At.ParisDate().InWords()}, après le jour où l’outil a servi.",
            "Faites le repérage avant de donner un document à une IA.")
        : null;

    internal static Reason? ScreeningUnfinished(UseInContext use) => use.Report.Screening is { Counts.Untouched: > 0 }
        ? Watch(GuidedUseIds.ProviderDocuments, "Le repérage du document du porteur n’est pas allé à son terme : des passages n’ont été ni remplacés ni écartés.",
            "Reprenez la vérification du document : remplacez ou écartez chaque passage.")
        : null;

    internal static Reason? ConfidentialDataInOpenTool(UseInContext use) =>
        use.Report.Access == ToolAccess.Open && use.Report.Data.Any(kind => kind.IsConfidential())
            ? Gap("donnees-securite", "Une donnée confidentielle a été saisie dans un outil en accès libre.",
                "Choisissez un outil fourni par votre structure, ou installé sur votre poste.")
            : null;

    internal static Reason? NoAgreementInForce(UseInContext use) => !use.Agreements.Cover(use.Report.Use, use.Report.UsedOn)
        ? Gap(RuledIds.Agreement, "L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi.",
            "Ajoutez cet usage au plan et demandez l’accord avant de vous en servir à nouveau.")
        : null;

    internal static Reason? CharterUnsignedAtInterview(UseInContext use) =>
        use.Report.Use.Stage == Stage.Entretien && !use.Agreements.CharterWasSignedBy(use.Report.UsedOn)
            ? Watch("signature", "La charte d’engagement n’était pas encore signée par toutes les parties à cette date.",
                "Faites signer la charte d’engagement avant l’entretien.")
            : null;

    internal static Reason? ToolNotRecommended(UseInContext use) =>
        use.Line switch
        {
            null => null,
            { RecommendedTools.Count: 0 } line => Watch(line.Id, "La charte ne préconise aucun outil d’IA pour cet usage.",
                "Interrogez la pertinence de l’IA pour cette tâche."),
            { } line when use.Report.Use.ToolId is not { } tool || !line.RecommendedTools.Contains(tool) => Watch(
                line.Id, $"{use.Report.Use.ToolName} ne fait pas partie des outils que la charte préconise pour cet usage.",
                "Comparez-le aux outils préconisés : hébergement, confidentialité, sobriété."),
            _ => null,
        };

    internal static Reason? UseOutsideGrid(UseInContext use) => use.Line is null
        ? Watch("ethique-sobriete", "La grille de la charte ne décrit pas cet usage.",
            "Interrogez sa finalité et sa pertinence ; parlez-en au groupe de travail.")
        : null;

    internal static Reason? ImageGenerated(UseInContext use) => use.Report.ImageGenerated
        ? Watch("ethique-sobriete", "Une image a été générée : c’est l’un des usages qui consomment le plus d’énergie.",
            "Préférez un schéma fait à la main ou une image existante, libre de droits.")
        : null;

    internal static Reason? VigilanceNotHeeded(UseInContext use) => use.Line?.Vigilance is { } vigilance && !use.Report.VigilanceHeeded
        ? Watch(use.Line.Id, $"Le point de vigilance de la charte n’est pas coché : « {vigilance} »",
            "Relisez ce point ; cochez-le quand vous en avez tenu compte.")
        : null;

    internal static Reason? ManyRequests(UseInContext use) => use.Report.Requests == RequestCount.MoreThanTwenty
        ? Watch("ethique-sobriete", "Plus de vingt requêtes ont été envoyées.",
            "Préparez la consigne hors ligne pour réduire le nombre d’essais.")
        : null;

    internal static Reason? NothingVerified(UseInContext use) => use.Report.Verified.Contains(VerifiedAspect.Nothing)
        ? Watch("responsabilite", "Le résultat n’a pas encore été vérifié par une personne.",
            "Vérifiez l’exactitude et les sources, puis mettez cette déclaration à jour.")
        : null;

    private static Reason Gap(string charterId, string sentence, string improvement) =>
        new(Verdict.EcartALaCharte, charterId, sentence, improvement);

    private static Reason Watch(string charterId, string sentence, string improvement) =>
        new(Verdict.PointDeVigilance, charterId, sentence, improvement);
}

/// <summary>One reported use with what the rules need around it.</summary>
/// <param name="Line">The line of the grid; null for a use « autre » or a line that this edition does not hold.</param>
internal sealed record UseInContext(AiUsageReport Report, GuidedUse? Line, AgreementsOnRecord Agreements)
{
    public bool Gave(DataKind kind) => Report.Data.Contains(kind);

    public bool Did(DiscouragedPractice practice) => Report.Discouraged.Contains(practice);

    public bool IsFor(string guidedUseId) => Report.Use.GuidedUseId == guidedUseId;
}
