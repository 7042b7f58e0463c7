using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CsCheck;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class CharterQuestionTests
{
    private static readonly CharterEdition Edition = Given.Edition with
    {
        Grid = new PracticeGrid([.. Given.Edition.Grid.Uses.Select(u => u.Id switch
        {
            "cadrage-question" or "entretien-nettoyage" => u with { ToAvoid = "À éviter." },
            "cadrage-recherche-biblio" or "cadrage-mise-en-forme-biblio" => u,
            _ => u with { Useful = "Utile." },
        })]),
        Principles =
        [
            new Principle("transparence", "Transparence", "Avec l’accord, et mentionné."),
            new Principle("responsabilite", "Responsabilité", "Vérifier l’exactitude."),
            new Principle("donnees-securite", "Données et sécurité", "Jamais en accès libre."),
            new Principle("ethique-sobriete", "Éthique et sobriété", "Avec parcimonie."),
        ],
        ConsentSteps = [new ConsentStep("signature", "avant l’entretien", "la faire signer")],
        DataProtection = DataProtection.None with { Principle = "Aucune donnée personnelle." },
    };

    [Fact]
    public void A_useful_line_with_its_own_tool_is_useful()
    {
        var answer = Ask("redaction-texte", DataKind.OwnText, "mistral-le-chat");

        answer.Outlook.Should().Be(Outlook.Useful);
        answer.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void A_tool_that_the_line_does_not_recommend_calls_for_vigilance()
    {
        var answer = Ask("redaction-texte", DataKind.OwnText, "perplexity");

        answer.Outlook.Should().Be(Outlook.Vigilance);
        answer.Reasons.Should().ContainSingle().Which.CharterId.Should().Be("redaction-texte");
        Ask("redaction-texte", DataKind.OwnText, otherTool: "Un outil d’ici").Reasons.Should().ContainSingle().Which.Sentence.Should().StartWith("Un outil d’ici");
    }

    [Fact]
    public void Without_a_tool_the_one_that_the_charter_recommends_is_supposed() =>
        Ask("redaction-texte", DataKind.OwnText).Should().BeEquivalentTo(Ask("redaction-texte", DataKind.OwnText, "mistral-le-chat"));

    [Fact]
    public void A_line_in_which_the_charter_sees_nothing_useful_calls_for_vigilance() =>
        Ask("cadrage-recherche-biblio", DataKind.PromptOnly).Outlook.Should().Be(Outlook.Vigilance);

    [Fact]
    public void A_line_that_says_only_what_to_avoid_is_to_be_avoided() =>
        Ask("entretien-nettoyage", DataKind.PromptOnly).Outlook.Should().Be(Outlook.ToAvoid);

    [Fact]
    public void What_the_rules_call_a_gap_whatever_the_precautions_is_to_be_avoided()
    {
        Ask("redaction-texte", DataKind.PersonalData).Outlook.Should().Be(Outlook.ToAvoid);
        Ask("analyse-materiel", DataKind.Transcript).Outlook.Should().Be(Outlook.ToAvoid);
        Ask("cadrage-question", DataKind.PromptOnly).Outlook.Should().Be(Outlook.ToAvoid);
    }

    [Fact]
    public void A_use_outside_the_grid_calls_for_vigilance()
    {
        var answer = Ask(GuidedUseIds.Other, DataKind.PromptOnly);

        answer.Outlook.Should().Be(Outlook.Vigilance);
        answer.Line.Should().BeNull();
    }

    [Fact]
    public void A_tool_without_AI_leaves_nothing_to_judge()
    {
        var answer = Ask("cadrage-mise-en-forme-biblio", DataKind.PersonalData, "scribbr");

        answer.Outlook.Should().Be(Outlook.WithoutAi);
        answer.Reasons.Should().BeEmpty();
        answer.Conditions.Should().BeEmpty();
    }

    [Fact]
    public void The_conditions_are_the_charters_words_where_the_rules_would_find_more()
    {
        Ask("redaction-texte", DataKind.OwnText).Conditions.Select(c => c.Id)
            .Should().BeEquivalentTo("transparence", "responsabilite", "ethique-sobriete", "redaction-texte");
        Ask("cadrage-documents", DataKind.ProviderDocument).Conditions.Select(c => c.Id)
            .Should().BeEquivalentTo("transparence", "responsabilite", "ethique-sobriete", "cadrage-documents", "donnees-securite");
        Ask("entretien-retranscription", DataKind.Recording).Conditions.Select(c => c.Id).Should().Contain("signature").And.Contain("donnees-securite");
        Ask("redaction-texte", DataKind.OwnText).Conditions.Single(c => c.Id == "transparence").Text.Should().Be("Avec l’accord, et mentionné.");
    }

    [Theory]
    [InlineData(null, "cadrage-documents", null, nameof(CharterQuestion.GuidedUseId))]
    [InlineData(Stage.Cadrage, "inconnu", null, nameof(CharterQuestion.GuidedUseId))]
    [InlineData(Stage.Diffusion, "cadrage-documents", null, nameof(CharterQuestion.GuidedUseId))]
    [InlineData(Stage.Cadrage, "cadrage-documents", "inconnu", nameof(CharterQuestion.ToolId))]
    public void What_is_not_of_this_edition_is_refused_at_its_field(Stage? stage, string use, string? tool, string field) =>
        new CharterQuestion(stage, use, [DataKind.PromptOnly], tool, null).AnswerBy(Edition).Errors.Should().OnlyContain(e => e.Field == field).And.NotBeEmpty();

    [Fact]
    public void No_data_and_contradictory_data_are_refused()
    {
        Errors([]).Should().Equal(nameof(CharterQuestion.Data));
        Errors([DataKind.PromptOnly, DataKind.OwnText]).Should().Equal(nameof(CharterQuestion.Data));

        static IEnumerable<string?> Errors(IReadOnlyList<DataKind> data) =>
            new CharterQuestion(Stage.Redaction, "redaction-texte", data, null, null).AnswerBy(Edition).Errors.Select(e => e.Field);
    }

    [Fact]
    public void A_tool_name_too_long_is_refused_at_its_field() =>
        new CharterQuestion(Stage.Redaction, "redaction-texte", [DataKind.OwnText], null, new string('a', UseOfTool.NameMaxLength + 1))
            .AnswerBy(Edition).Errors.Should().ContainSingle().Which.Field.Should().Be(nameof(CharterQuestion.OtherTool));

    /// <summary>The answer must never promise what the judgement of the declaration would deny.</summary>
    [Fact]
    public void The_answer_finds_what_the_rules_find_in_the_same_use_done_with_care() =>
        Gen.Select(Gen.OneOf([.. Edition.Grid.Uses]), Gen.Enum<DataKind>()).Sample((line, data) =>
        {
            var answer = Ask(line.Id, data, "perplexity");
            var report = Given.Report(Given.Use(line.Id, "perplexity"), Given.Answers with { Data = [data], AuthorsAgreed = true, PersonalDataSearch = PersonalDataSearch.Attested });
            return answer.Reasons.SequenceEqual(CharterRules.Assess(report, Edition, AgreementsOnRecord.Everyone).Reasons);
        });

    private static CharterAnswer Ask(string use, DataKind data, string? tool = null, string? otherTool = null) =>
        new CharterQuestion(Edition.Grid.Find(use)?.Stage ?? Stage.Redaction, use, [data], tool, otherTool).AnswerBy(Edition).Value;
}
