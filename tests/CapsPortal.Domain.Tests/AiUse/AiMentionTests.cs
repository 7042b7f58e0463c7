using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>Approved texts: recorded situations, and the mention as a professional would sign it.</summary>
public sealed class AiMentionTests
{
    private static readonly UseOfTool Documents = Given.Use();
    private static readonly UseOfTool Synthesis = Given.Use("cadrage-synthese-biblio", "notebooklm");
    private static readonly UseOfTool Transcription = Given.Use("entretien-retranscription", "noota");
    private static readonly UseOfTool Writing = Given.Use("redaction-texte");
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
    };

    [Fact]
    public void No_use_declared_at_any_of_the_five_stages() => Reads(new Story().States([.. Stages.All]), """
            Aucun usage d’intelligence artificielle générative n’est déclaré pour cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            Cette déclaration porte sur les cinq étapes de la capitalisation.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Aucun usage d’IA générative n’est déclaré pour cette fiche.
            """);

    [Fact]
    public void Nothing_said_yet() => Reads(new Story(), """
            L’usage de l’intelligence artificielle générative n’est pas encore renseigné pour cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            Aucune des cinq étapes de la capitalisation n’a encore de bilan.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : L’usage de l’IA générative n’est pas encore renseigné pour cette fiche.
            """);

    [Fact]
    public void No_use_declared_so_far_and_stages_unstated() => Reads(new Story().States(Stage.Cadrage, Stage.Entretien), """
            À ce jour, aucun usage d’intelligence artificielle générative n’est déclaré pour cette fiche, dont le bilan reste incomplet (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            Aucun usage n’est déclaré aux étapes du cadrage et de l’entretien.

            Les bilans de l’analyse, de la rédaction et de la diffusion ne sont pas renseignés à ce jour.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : À ce jour, aucun usage d’IA générative n’est déclaré pour cette fiche, dont le bilan reste incomplet.
            """);

    [Fact]
    public void One_use_in_line_with_the_charter() =>
        Reads(Story.WhereAll(Documents).Declares(Documents).States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion), """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void The_version_of_the_tool_when_it_is_known() =>
        Reads(Story.WhereAll(Documents).Declares(Documents, Given.Answers with { ToolVersion = "Medium 3" }).States(Stage.Entretien, Stage.Analyse, Stage.Redaction), """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat (Medium 3) a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse et de la rédaction.

            Le bilan de la diffusion n’est pas renseigné à ce jour.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void Two_tools_at_one_stage() =>
        Reads(Story.WhereAll(Documents, Synthesis).Declares(Documents).Declares(Synthesis).States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion), """
            Des outils d’intelligence artificielle générative ont servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.
            – À l’étape du cadrage, pour l’usage « Faire la synthèse de la bibliographie », NotebookLM a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à ces usages. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’outils d’IA générative (Mistral – Le Chat et NotebookLM), à l’étape du cadrage.
            """);

    [Fact]
    public void Several_stages_told_in_their_order_whatever_the_order_of_declaration() =>
        Reads(
            Story.WhereAll(Documents, Transcription, Writing)
                .Declares(Writing, Reworded with { Verified = [VerifiedAspect.Style, VerifiedAspect.Bias, VerifiedAspect.Accuracy] })
                .Declares(Transcription, Transcribed)
                .Declares(Documents)
                .States(Stage.Analyse, Stage.Diffusion),
            """
            Des outils d’intelligence artificielle générative ont servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.
            – À l’étape de l’entretien, pour l’usage « Retranscrire l’enregistrement », Noota a servi à retranscrire, dans ce but : « disposer d’un texte fidèle de l’entretien ». Une personne a vérifié l’exactitude du résultat, qui a été repris.
            – À l’étape de la rédaction, pour l’usage « Rédiger », Mistral – Le Chat a servi à reformuler, dans ce but : « alléger des tournures ». Une personne a vérifié l’exactitude, les biais et le style du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’analyse et de la diffusion.

            La personne contributrice a donné son accord à ces usages. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’outils d’IA générative (Mistral – Le Chat et Noota), aux étapes du cadrage, de l’entretien et de la rédaction.
            """);

    [Fact]
    public void A_charter_signed_on_the_first_of_a_month_in_Paris() =>
        Reads(
            Story.WhereAll(Documents).Signs(3, new DateTimeOffset(2026, 3, 31, 22, 15, 0, TimeSpan.Zero)).Declares(Documents)
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 3) a été signée par toutes les parties le 1er avril 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void A_result_that_was_discarded() =>
        Reads(
            Story.WhereAll(Documents).Declares(Documents, Given.Answers with { FollowUp = FollowUp.Discarded, Verified = [VerifiedAspect.Sources] })
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Une personne a vérifié les sources du résultat, qui a été écarté.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void A_result_that_nobody_has_verified_yet() =>
        Reads(
            Story.WhereAll(Documents).Declares(Documents, Given.Answers with { FollowUp = FollowUp.Kept, Verified = [VerifiedAspect.Nothing] })
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi à synthétiser, dans ce but : « Repérer les points clés des bilans annuels ». Le résultat n’a pas encore été vérifié par une personne ; il a été repris.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void What_the_tool_did_is_left_out_when_it_is_something_else() =>
        Reads(
            Story.WhereAll(Documents).Declares(Documents, Given.Answers with { Extent = UseExtent.Other, Purpose = "Classer les documents par année…" })
                .States(Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Diffusion),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape du cadrage, pour l’usage « Analyser ou synthétiser les documents du porteur de projet », Mistral – Le Chat a servi dans ce but : « Classer les documents par année… ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes de l’entretien, de l’analyse, de la rédaction et de la diffusion.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), à l’étape du cadrage.
            """);

    [Fact]
    public void A_use_that_the_grid_does_not_describe()
    {
        var other = Given.OtherUse(Stage.Diffusion, "IA pour traduire le résumé", "DeepL");
        Reads(
            Story.WhereAll(other).Declares(other, Given.Answers with { Purpose = "Toucher un public anglophone ?", Extent = UseExtent.Translation })
                .States(Stage.Cadrage, Stage.Entretien, Stage.Analyse, Stage.Redaction),
            """
            Un outil d’intelligence artificielle générative a servi à préparer cette fiche (référence : charte des usages de l’IA générative du GT CAPS, édition de février 2026).

            – À l’étape de la diffusion, pour un usage que la grille de la charte ne décrit pas (« IA pour traduire le résumé »), DeepL a servi à traduire, dans ce but : « Toucher un public anglophone ? ». Une personne a vérifié l’exactitude et les sources du résultat, qui a été repris après modification.

            Aucun usage n’est déclaré aux étapes du cadrage, de l’entretien, de l’analyse et de la rédaction.

            La personne contributrice a donné son accord à cet usage. La charte d’engagement (version 1) a été signée par toutes les parties le 2 mars 2026.

            Camille Roux, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.

            En bref : Cette fiche a été préparée avec l’aide d’un outil d’IA générative (DeepL), à l’étape de la diffusion.
            """);
    }

    [Fact]
    public void Uses_of_one_stage_are_told_by_day_then_by_time_of_declaration()
    {
        var search = Given.Use("cadrage-recherche-biblio");
        var nextDay = Given.Answers with { UsedOn = Given.Day.AddDays(1) };

        var mention = Story.WhereAll(Documents, Synthesis, search)
            .Declares(Documents, nextDay, minutesLater: 1).Declares(Synthesis, minutesLater: 3).Declares(search, minutesLater: 2).Mention;

        mention.Uses.Select(u => u.Split('«', '»')[1].Trim()).Should().Equal(search.UseName, Synthesis.UseName, Documents.UseName);
    }

    [Fact]
    public void A_tool_written_in_another_case_is_one_tool()
    {
        var free = UseOfTool.Create(Given.Edition, Stage.Redaction, "redaction-texte", null, null, "mistral – le chat").Value;

        Story.WhereAll(Documents, free).Declares(Documents).Declares(free).Mention.Brief.Should().Be(
            "Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), aux étapes du cadrage et de la rédaction.");
    }

    private static void Reads(Story story, string approved) => story.MentionText.Should().Be(approved);
}
