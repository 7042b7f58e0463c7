using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>What may be recorded of a sheet. Each situation bears the name of its approved text, in Mentions.</summary>
internal static class MentionSituations
{
    private static readonly UseOfTool Documents = Given.Use();
    private static readonly UseOfTool Question = Given.Use("cadrage-question");
    private static readonly UseOfTool Search = Given.Use("cadrage-recherche-biblio", "perplexity");
    private static readonly UseOfTool Synthesis = Given.Use("cadrage-synthese-biblio", "notebooklm");
    private static readonly UseOfTool Transcription = Given.Use("entretien-retranscription", "noota");
    private static readonly UseOfTool Analysis = Given.Use("analyse-materiel");
    private static readonly UseOfTool Writing = Given.Use("redaction-texte");
    private static readonly UseOfTool Diagrams = Given.Use("redaction-schemas");

    private static readonly AiUsageAnswers Searched = Given.Answers with
    {
        Purpose = "trouver des articles récents",
        Extent = UseExtent.Ideas,
        Data = [DataKind.PromptOnly],
        Verified = [VerifiedAspect.Sources],
    };

    private static readonly AiUsageAnswers Synthesised = Given.Answers with { Purpose = "dégager les points communs des articles" };

    private static readonly AiUsageAnswers Transcribed = Given.Answers with
    {
        Purpose = "disposer d’un texte fidèle de l’entretien",
        Extent = UseExtent.Transcription,
        Data = [DataKind.Recording],
        Verified = [VerifiedAspect.Accuracy],
        FollowUp = FollowUp.Kept,
    };

    private static readonly AiUsageAnswers Reworded = Given.Answers with
    {
        Purpose = "alléger des tournures",
        Extent = UseExtent.Rewording,
        Data = [DataKind.OwnText],
        Verified = [VerifiedAspect.Bias, VerifiedAspect.Style],
    };

    private static readonly AiUsageAnswers Drawn = Given.Answers with
    {
        Purpose = "trouver une idée de schéma",
        Extent = UseExtent.Ideas,
        Data = [DataKind.PromptOnly],
        Verified = [VerifiedAspect.Accuracy],
        ImageGenerated = true,
    };

    /// <summary>A second edition, in force from April 2026, with the same grid.</summary>
    private static readonly CharterEditions TwoEditions = new(
        [Given.Edition, Given.Edition with { Id = "2026-04", DateLabel = "avril 2026", InForceFrom = new DateOnly(2026, 4, 1) }]);

    public static IReadOnlyDictionary<string, Func<Story>> All { get; } = new Dictionary<string, Func<Story>>
    {
        ["aucun-usage"] = () => new Story().States([.. Stages.All]),
        ["rien-de-renseigne"] = () => new Story(),
        ["aucun-usage-bilan-incomplet"] = () => new Story().States(Stage.Cadrage, Stage.Entretien),
        ["un-usage-conforme"] = () => Story.WhereAll(Documents).Declares(Documents).States(AllBut(Stage.Cadrage)),
        ["un-usage-bilan-incomplet"] = () => Story.WhereAll(Documents).Declares(Documents).States(Stage.Entretien, Stage.Analyse, Stage.Redaction),
        ["un-usage-ecarte"] = () => Story.WhereAll(Search)
            .Declares(Search, Searched with { FollowUp = FollowUp.Discarded }).States(AllBut(Stage.Cadrage)),
        ["un-usage-sans-verification"] = () => Story.WhereAll(Documents)
            .Declares(Documents, Given.Answers with { FollowUp = FollowUp.Kept, Verified = [VerifiedAspect.Nothing] }).States(AllBut(Stage.Cadrage)),
        ["verification-par-une-autre-personne"] = () => Story.WhereAll(Search, Synthesis)
            .Declares(Search, Searched with { VerifiedBy = "documentaliste de la structure" }, 1)
            .Declares(Synthesis, Synthesised with { Verified = [VerifiedAspect.Sources] }, 2)
            .States(AllBut(Stage.Cadrage)),
        ["un-usage-autre-chose"] = () => Story.WhereAll(Documents)
            .Declares(Documents, Given.Answers with { Extent = UseExtent.Other, Purpose = "Classer les documents par année…" }).States(AllBut(Stage.Cadrage)),
        ["usage-hors-grille"] = UseOffGrid,
        ["outil-hors-catalogue"] = ToolOffCatalogue,
        ["image-generee"] = () => Story.WhereAll(Diagrams).Declares(Diagrams, Drawn).States(AllBut(Stage.Redaction)),
        ["retranscription"] = () => Story.WhereAll(Transcription).Signs(1, Given.Start)
            .Declares(Transcription, Transcribed, 1).Declares(Transcription, Transcribed with { UsedOn = Given.Day.AddDays(5) }, 2)
            .States(AllBut(Stage.Entretien)),
        ["plusieurs-outils"] = () => Story.WhereAll(Documents, Search, Synthesis)
            .Declares(Documents, minutesLater: 1).Declares(Search, Searched, 2).Declares(Synthesis, Synthesised, 3).States(AllBut(Stage.Cadrage)),
        ["plusieurs-usages-d-un-outil"] = SeveralUsesOfOneTool,
        ["plusieurs-etapes"] = () => Story.WhereAll(Documents, Transcription, Analysis, Writing)
            .Declares(Writing, Reworded with { ToolVersion = "Medium 3", UsedOn = Given.Day.AddDays(40) }, 1)
            .Declares(Transcription, Transcribed, 2)
            .Declares(Analysis, Given.Answers with { Purpose = "confronter l’analyse aux textes de cadrage" }, 3)
            .Declares(Documents, Given.Answers with { ToolVersion = "Medium 3" }, 4)
            .States(Stage.Diffusion),
        ["plusieurs-contributrices-plusieurs-dates"] = SeveralContributors,
        ["accord-pour-une-partie"] = () => PartialAgreement(),
        ["aucun-accord-ni-charte"] = NoAgreement,
        ["sans-charte-signee"] = () => Story.WhereAll(Documents).Unsigned().Declares(Documents).States(AllBut(Stage.Cadrage)),
        ["charte-troisieme-version"] = () => Story.WhereAll(Documents).Signs(3, new DateTimeOffset(2026, 3, 31, 22, 15, 0, TimeSpan.Zero))
            .Declares(Documents).States(AllBut(Stage.Cadrage)),
        ["un-ecart-justifie"] = () => Story.WhereAll(Documents)
            .Declares(Documents, Given.Answers with
            {
                Data = [DataKind.ProviderDocument],
                AuthorsAgreed = true,
                PersonalDataSearch = PersonalDataSearch.NotSearched,
                Justification = "Le repérage a été fait après coup.\nAucun nom n’y figurait.",
            })
            .States(AllBut(Stage.Cadrage)),
        ["document-du-porteur-verifie"] = () => GivesProviderDocument(PersonalDataSearch.Screened, new(12, 10, 2, 0)),
        ["document-du-porteur-cherche-autrement"] = () => GivesProviderDocument(PersonalDataSearch.SearchedElsewhere, null),
        ["document-du-porteur-donnees-laissees"] = () => GivesProviderDocument(PersonalDataSearch.Screened, new(3, 1, 2, 2), "La direction a demandé de garder les noms."),
        ["plusieurs-ecarts"] = () => Story.WhereAll(Documents, Question)
            .Declares(Documents, minutesLater: 1)
            .Declares(Question, Given.Answers with { Purpose = "trouver un angle", Extent = UseExtent.Ideas, FollowUp = FollowUp.Discarded, Justification = "Essai fait avant de connaître la charte." }, 2)
            .Declares(Writing, Reworded with { Access = ToolAccess.Open, Justification = "L’outil prévu n’était pas disponible." }, 3)
            .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion),
        ["ecart-venu-apres-coup"] = GapAfterwards,
        ["deux-editions"] = () => new Story { Editions = TwoEditions }.WhereAwaAgreesTo(Documents, Writing)
            .Declares(Documents).Declares(Writing, Reworded with { UsedOn = new DateOnly(2026, 4, 14) })
            .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion),
    };

    private static Stage[] AllBut(Stage stage) => [.. Stages.All.Where(s => s != stage)];

    private static Story GivesProviderDocument(PersonalDataSearch search, ScreeningCounts? counts, string? justification = null)
    {
        var story = Story.WhereAll(Documents);
        var screening = counts is null ? null : story.Screens(counts, Given.Day);
        return story.Declares(Documents, Given.Answers with
        {
            Data = [DataKind.ProviderDocument],
            AuthorsAgreed = true,
            PersonalDataSearch = search,
            Screening = screening,
            Justification = justification,
        }).States(AllBut(Stage.Cadrage));
    }

    private static Story UseOffGrid()
    {
        var other = Given.OtherUse(Stage.Diffusion, "IA pour traduire le résumé", "DeepL");
        return Story.WhereAll(other)
            .Declares(other, Given.Answers with { Purpose = "Toucher un public anglophone ?", Extent = UseExtent.Translation })
            .States(AllBut(Stage.Diffusion));
    }

    private static Story SeveralUsesOfOneTool()
    {
        var search = Given.Use("cadrage-recherche-biblio");
        var titles = Given.OtherUse(Stage.Cadrage, "Trouver un titre", "Mistral – Le Chat");
        var checkedSources = Given.Answers with { Verified = [VerifiedAspect.Sources] };
        return Story.WhereAll(Documents, search, titles, Writing, Diagrams)
            .Declares(Documents, checkedSources, 1)
            .Declares(search, checkedSources with { Purpose = "trouver des articles récents", Extent = UseExtent.Ideas }, 2)
            .Declares(titles, checkedSources with { Purpose = "donner envie de lire", Extent = UseExtent.Other }, 3)
            .Declares(Writing, Reworded, 4)
            .Declares(Writing, Reworded with { Purpose = "raccourcir le résumé" }, 5)
            .Declares(Diagrams, Drawn with { FollowUp = FollowUp.Discarded }, 6)
            .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion);
    }

    private static Story ToolOffCatalogue()
    {
        var local = UseOfTool.Create(Given.Edition, Stage.Analyse, "analyse-materiel", null, null, "Ollama").Value;
        return Story.WhereAll(local)
            .Declares(local, Given.Answers with { Purpose = "chercher des liens avec la charte d’Ottawa", ToolVersion = "mistral-small 24b", Access = ToolAccess.Local })
            .States(AllBut(Stage.Analyse));
    }

    private static Story SeveralContributors()
    {
        var story = new Story();
        var awa = story.Joins("Awa Diallo");
        var brice = story.Joins("Brice Morel");
        return story.Answers(awa, Documents, true, Given.Start).Answers(brice, Documents, true, Given.Start.AddDays(3))
            .Signs(1, Given.Start.AddDays(3)).Declares(Documents).States(AllBut(Stage.Cadrage));
    }

    private static Story PartialAgreement()
    {
        var story = new Story();
        var awa = story.Joins("Awa Diallo");
        var brice = story.Joins("Brice Morel");
        return story.Answers(awa, Documents, true, Given.Start).Answers(brice, Documents, true, Given.Start)
            .Answers(awa, Writing, true, Given.Start).Answers(brice, Writing, false, Given.Start).Signs(2, Given.Start)
            .Declares(Documents)
            .Declares(Writing, Reworded with { Justification = "Le refus m’a échappé." })
            .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion);
    }

    private static Story NoAgreement()
    {
        var story = new Story();
        story.Joins("Awa Diallo");
        story.Joins("Brice Morel");
        return story.Declares(Documents, Given.Answers with { Justification = "L’accord a été donné de vive voix." }, 1)
            .Declares(Synthesis, Synthesised with { Justification = "Je pensais que l’accord valait pour tout le cadrage." }, 2)
            .States(AllBut(Stage.Cadrage));
    }

    private static Story GapAfterwards()
    {
        var story = Story.WhereAll(Documents).Declares(Documents).States(AllBut(Stage.Cadrage));
        story.Joins("Brice Morel");
        return story;
    }
}
