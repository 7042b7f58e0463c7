using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>Approved texts: uses that depart from the charter, and agreements that are not whole.</summary>
public sealed class AiMentionGapsTests
{
    private static readonly UseOfTool Documents = Given.Use();
    private static readonly UseOfTool Synthesis = Given.Use("cadrage-synthese-biblio", "notebooklm");
    private static readonly UseOfTool Writing = Given.Use("redaction-texte");
    private static readonly AiUsageAnswers Reworded = Given.Answers with
    {
        Purpose = "alléger des tournures",
        Extent = UseExtent.Rewording,
        Data = [DataKind.OwnText],
    };

    [Fact]
    public void One_gap_and_its_justification() =>
        Reads(
            Story.WhereAll(Documents)
                .Declares(Documents, Given.Answers with { Data = [DataKind.ProviderDocument], AuthorsAgreed = true, Justification = "Le repérage a été fait après coup.\nAucun nom n’y figurait." })
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Cet usage s’écarte de la charte des usages de l’IA. Un document du porteur a été fourni sans l’accord de ses auteur·ices ou sans repérage des données personnelles. Justification : « Le repérage a été fait après coup. Aucun nom n’y figurait ».

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage ; un usage s’écarte de la charte des usages de l’IA.
            """);

    [Fact]
    public void Several_gaps_among_several_uses()
    {
        var question = Given.Use("cadrage-question");
        Reads(
            Story.WhereAll(Documents, question)
                .Declares(Documents)
                .Declares(question, Given.Answers with { Purpose = "trouver un angle", Extent = UseExtent.Ideas, FollowUp = FollowUp.Discarded, Justification = "Essai fait avant de connaître la charte." })
                .Declares(Writing, Reworded with { Access = ToolAccess.Open, Justification = "L’outil prévu n’était pas disponible." })
                .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.
            – À l’étape du cadrage, pour l’usage « Définir la question de capitalisation », Mistral – Le Chat a servi à proposer des idées, dans ce but : « trouver un angle ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été écarté.
            – À l’étape de la rédaction, pour l’usage « Rédiger », Mistral – Le Chat a servi à reformuler, dans ce but : « alléger des tournures ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse et de la diffusion.

            La personne contributrice a donné son accord à 2 de ces 3 usages ; cet accord n’était pas enregistré à la date de l’autre. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            L’usage « Définir la question de capitalisation » (Mistral – Le Chat, à l’étape du cadrage) s’écarte de la charte des usages de l’IA. La question de capitalisation relève de l’esprit critique de l’accompagnateur·ice ; la charte n’y voit pas d’usage utile de l’IA. Justification : « Essai fait avant de connaître la charte ».

            L’usage « Rédiger » (Mistral – Le Chat, à l’étape de la rédaction) s’écarte de la charte des usages de l’IA. L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi. Justification : « L’outil prévu n’était pas disponible ».

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), aux étapes du cadrage et de la rédaction ; 2 usages s’écartent de la charte des usages de l’IA.
            """);
    }

    [Fact]
    public void Two_contributors_of_whom_one_agreed_to_a_part()
    {
        var story = new Story();
        var awa = story.Joins("Awa Diallo");
        var brice = story.Joins("Brice Morel");
        story.Answers(awa, Documents, true, Given.Start).Answers(brice, Documents, true, Given.Start)
            .Answers(awa, Writing, true, Given.Start).Answers(brice, Writing, false, Given.Start).Signs(2, Given.Start)
            .Declares(Documents)
            .Declares(Writing, Reworded with { Justification = "Le refus m’a échappé." })
            .States(Stage.Entretien, Stage.Analyse, Stage.Diffusion);

        Reads(story, """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.
            – À l’étape de la rédaction, pour l’usage « Rédiger », Mistral – Le Chat a servi à reformuler, dans ce but : « alléger des tournures ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse et de la diffusion.

            Les contributeur·ices ont donné leur accord à un seul de ces 2 usages ; cet accord n’était pas enregistré à la date de l’autre. La charte d’engagement (version 2) a été signée par toutes les parties le 2 mars 2026.

            L’usage « Rédiger » (Mistral – Le Chat, à l’étape de la rédaction) s’écarte de la charte des usages de l’IA. L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi. Justification : « Le refus m’a échappé ».

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), aux étapes du cadrage et de la rédaction ; un usage s’écarte de la charte des usages de l’IA.
            """);
    }

    [Fact]
    public void No_agreement_and_no_charter()
    {
        var story = new Story();
        story.Joins("Awa Diallo");
        story.Joins("Brice Morel");
        Reads(
            story.Declares(Documents, Given.Answers with { Justification = "L’accord a été donné de vive voix." })
                .Declares(Synthesis, Given.Answers with { Justification = "L’accord a été donné de vive voix." })
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Des outils d’intelligence artificielle générative ont servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.
            – À l’étape du cadrage, pour l’usage « Faire la synthèse de la bibliographie », NotebookLM a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            L’accord de l’ensemble des contributeur·ices n’était pas enregistré à la date de ces usages.

            L’usage « Analyser ou synthétiser les documents du porteur de projet » (Mistral – Le Chat, à l’étape du cadrage) s’écarte de la charte des usages de l’IA. L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi. Justification : « L’accord a été donné de vive voix ».

            L’usage « Faire la synthèse de la bibliographie » (NotebookLM, à l’étape du cadrage) s’écarte de la charte des usages de l’IA. L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi. Justification : « L’accord a été donné de vive voix ».

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’outils d’IA générative (Mistral – Le Chat et NotebookLM), à l’étape du cadrage ; 2 usages s’écartent de la charte des usages de l’IA.
            """);
    }

    [Fact]
    public void A_gap_that_came_after_the_declaration_has_no_justification_to_quote()
    {
        var story = Story.WhereAll(Documents).Declares(Documents).States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion);
        story.Joins("Brice Morel");

        Reads(story, """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            L’accord de l’ensemble des contributeur·ices n’était pas enregistré à la date de cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Cet usage s’écarte de la charte des usages de l’IA. L’accord de l’ensemble des contributeur·ices n’était pas enregistré pour cet outil et cet usage, le jour où il a servi. Justification : non renseignée.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage ; un usage s’écarte de la charte des usages de l’IA.
            """);
    }

    private static void Reads(Story story, string approved) => story.MentionText.Should().Be(approved);
}
