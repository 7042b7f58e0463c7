using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests;

/// <summary>Valid things to start a test from. Each test changes the one that it is about.</summary>
internal static class Given
{
    /// <summary>A morning of March 2026, when the sheets of these tests are created.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    /// <summary>The day of use, ten days later.</summary>
    public static readonly DateOnly Day = new(2026, 3, 12);

    public static readonly DateOnly Today = new(2026, 6, 30);

    public static readonly UserId Owner = new(Guid.CreateVersion7());

    /// <summary>The eleven lines of the charter's grid, with the tools that it recommends; its advice is shortened.</summary>
    public static readonly CharterEdition Edition = new(
        "2026-02", "Charte des usages de l’IA générative", "février 2026", new DateOnly(2026, 2, 1),
        new PracticeGrid(
        [
            Line("cadrage-documents", Stage.Cadrage, "Analyser ou synthétiser les documents du porteur de projet", "Anonymiser les documents.", "mistral-le-chat"),
            Line("cadrage-question", Stage.Cadrage, "Définir la question de capitalisation", null),
            Line("cadrage-recherche-biblio", Stage.Cadrage, "Effectuer la recherche bibliographique", "Erreurs possibles.", "mistral-le-chat", "perplexity"),
            Line("cadrage-mise-en-forme-biblio", Stage.Cadrage, "Mettre en forme la bibliographie", "Des outils sans IA le font très bien.", "scribbr"),
            Line("cadrage-synthese-biblio", Stage.Cadrage, "Faire la synthèse de la bibliographie", "Vérifier les sources.", "notebooklm"),
            Line("entretien-retranscription", Stage.Entretien, "Retranscrire l’enregistrement", "Choix du logiciel.", "noota", "dicte-ai", "nvivo"),
            Line("entretien-nettoyage", Stage.Entretien, "Nettoyer, mettre en forme ou synthétiser la retranscription", null),
            Line("analyse-materiel", Stage.Analyse, "Analyser le matériel recueilli", "Rester l’auteur·ice.", "perplexity", "mistral-le-chat"),
            Line("redaction-texte", Stage.Redaction, "Rédiger", "Garder son style.", "mistral-le-chat"),
            Line("redaction-schemas", Stage.Redaction, "Concevoir des schémas", "Des pistes seulement.", "mistral-le-chat"),
            Line("diffusion-formats", Stage.Diffusion, "Créer des formats complémentaires", "Pas pour tout.", "notebooklm"),
        ]),
        [
            new Tool("mistral-le-chat", "Mistral – Le Chat", true, null),
            new Tool("perplexity", "Perplexity", true, null),
            new Tool("notebooklm", "NotebookLM", true, null),
            new Tool("noota", "Noota", true, null),
            new Tool("dicte-ai", "Dicte.ai", true, null),
            new Tool("nvivo", "NVivo", true, null),
            new Tool("scribbr", "Scribbr", false, null),
        ]);

    public static readonly CharterEditions Editions = new([Edition]);

    /// <summary>What carries an answer of that contributor.</summary>
    public static ConsentReceipt Receipt(SheetId sheet, ContributorId contributor, DateTimeOffset at, int planVersion = 1) =>
        ConsentReceipt.Create(sheet, contributor, planVersion, null, at).Value;

    /// <summary>A report that the charter finds nothing to say to.</summary>
    public static readonly AiUsageAnswers Answers = new()
    {
        UsedOn = Day,
        Access = ToolAccess.Institutional,
        Purpose = "Repérer les points clés des bilans annuels.",
        Extent = UseExtent.Summary,
        Data = [DataKind.PublicDocument],
        PersonalDataSearch = PersonalDataSearch.NotSearched,
        VigilanceHeeded = true,
        Verified = [VerifiedAspect.Accuracy, VerifiedAspect.Sources],
        FollowUp = FollowUp.Modified,
        Requests = RequestCount.TwoToFive,
    };

    public static readonly IReadOnlyList<SectionTemplate> Template =
    [
        new("resume", "Résumé", "L’essentiel en dix lignes.", true),
        new("deroulement", "Déroulement", "Étapes et temps forts.", true),
        new("bibliographie", "Bibliographie", "", false),
    ];

    public static IdentityCard Card(string title = "Des cafés santé au pied des tours") => IdentityCard.Create(
        title, "Des rencontres hebdomadaires", "Maison de santé des Tilleuls", "Accès aux soins", "Roubaix", 2022, 2024, Today).Value;

    public static Sheet Sheet() => Domain.Sheets.Sheet.Create(Card(), Template, Owner, Start);

    public static Sheet SheetWithContributor()
    {
        var sheet = Sheet();
        sheet.AddContributor("Awa Diallo", "Chargée de projet", "Maison de santé des Tilleuls", "awa.diallo@tilleuls.example", Start).WithoutValue().Demand();
        return sheet;
    }

    /// <summary>A sheet that lacks nothing to be submitted: no use declared at any stage, required sections written.</summary>
    public static Sheet CompleteSheet()
    {
        var sheet = SheetWithContributor();
        foreach (var stage in Stages.All)
        {
            sheet.StateNoUse(stage, Start).Demand();
        }

        foreach (var section in sheet.Sections.Where(s => s.Required))
        {
            sheet.Write(section.Key, "Un texte.", Start).Demand();
        }

        return sheet;
    }

    public static Sheet SubmittedSheet()
    {
        var sheet = CompleteSheet();
        sheet.Submit(Mention, 0, Start).Demand();
        return sheet;
    }

    public static AiMention Mention { get; } = new("Introduction", [], [], "Brève");

    public static UseOfTool Use(string guidedUseId = "cadrage-documents", string toolId = "mistral-le-chat") =>
        UseOfTool.Create(Edition, Edition.Grid.Find(guidedUseId)!.Stage, guidedUseId, null, toolId, null).Value;

    /// <summary>What is known of a screening made on that day.</summary>
    public static ScreeningFacts Screening(ScreeningCounts counts, DateOnly day) =>
        ScreeningFacts.Create(new string('a', ScreeningFacts.DigestLength), counts, new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero)).Value;

    public static UseOfTool OtherUse(Stage stage, string use, string tool) =>
        UseOfTool.Create(Edition, stage, GuidedUseIds.Other, use, null, tool).Value;

    public static AiUsageReport Report(UseOfTool? use = null, AiUsageAnswers? answers = null) =>
        AiUsageReport.Create(answers ?? Answers, Result.Of(use ?? Use()), Today).Value;

    private static GuidedUse Line(string id, Stage stage, string name, string? vigilance, params string[] tools) =>
        new(id, stage, name, null, vigilance, null, tools);
}
