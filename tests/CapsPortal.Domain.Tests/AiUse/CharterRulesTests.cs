using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>Each rule, both ways: what it finds, and that it keeps silent next to that.</summary>
public sealed class CharterRulesTests
{
    private static readonly UseOfTool Documents = Given.Use();
    private static readonly UseOfTool Transcription = Given.Use("entretien-retranscription", "noota");

    [Fact]
    public void A_use_that_no_rule_speaks_of_is_conform()
    {
        var assessment = Judge(Documents, Given.Answers);

        assessment.Reasons.Should().BeEmpty();
        assessment.Verdict.Should().Be(Verdict.Conforme);
        assessment.IsGap.Should().BeFalse();
    }

    [Fact]
    public void Personal_data_given_to_a_tool_is_a_gap() =>
        Found(Documents, Given.Answers with { Data = [DataKind.PersonalData] }).Should().Equal("écart rgpd");

    [Theory]
    [InlineData(DataKind.Recording)]
    [InlineData(DataKind.Transcript)]
    public void Interview_material_is_for_transcription_alone(DataKind material)
    {
        var answers = Given.Answers with { Data = [material] };

        Found(Documents, answers).Should().Equal("écart entretien-nettoyage");
        Found(Given.Use("analyse-materiel"), answers).Should().Equal("écart analyse-materiel");
        Found(Transcription, answers).Should().BeEmpty();
    }

    [Fact]
    public void The_capitalisation_question_is_not_left_to_a_tool() =>
        Found(Given.Use("cadrage-question"), Given.Answers)
            .Should().Equal("écart cadrage-question", "vigilance cadrage-question");

    [Theory]
    [InlineData(DiscouragedPractice.WholeTextWritten, "écart redaction-texte")]
    [InlineData(DiscouragedPractice.GeneratedGraphicInserted, "écart redaction-schemas")]
    [InlineData(DiscouragedPractice.BibliographyTakenAsIs, "écart cadrage-recherche-biblio")]
    public void What_the_charter_asks_to_avoid_is_a_gap(DiscouragedPractice practice, string found) =>
        Found(Documents, Given.Answers with { Discouraged = [practice] }).Should().Equal(found);

    [Theory]
    [InlineData(false, PersonalDataSearch.NotSearched, true)]
    [InlineData(true, PersonalDataSearch.NotSearched, true)]
    [InlineData(false, PersonalDataSearch.Screened, true)]
    [InlineData(true, PersonalDataSearch.Screened, false)]
    [InlineData(false, PersonalDataSearch.Attested, true)]
    [InlineData(true, PersonalDataSearch.Attested, false)]
    public void A_provider_document_asks_for_the_authors_agreement_and_a_search_of_personal_data(bool agreed, PersonalDataSearch search, bool gap) =>
        Found(Documents, Document with
        {
            AuthorsAgreed = agreed,
            PersonalDataSearch = search,
            Screening = search == PersonalDataSearch.Screened ? Given.Screening(new(12, 10, 2, 0), Given.Day) : null,
        }).Should().Equal(gap ? ["écart cadrage-documents"] : []);

    [Fact]
    public void A_search_of_which_the_portal_has_no_trace_is_to_watch() =>
        Found(Documents, Document with { PersonalDataSearch = PersonalDataSearch.SearchedElsewhere }).Should().Equal("vigilance cadrage-documents");

    [Fact]
    public void A_search_attested_before_the_portal_kept_a_trace_is_not_judged_again() =>
        Found(Documents, Document with { PersonalDataSearch = PersonalDataSearch.Attested }).Should().BeEmpty();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_search_made_after_the_day_of_use_is_to_watch(int daysLater, bool watched) =>
        Found(Documents, Screened(new(3, 3, 0, 0), Given.Day.AddDays(daysLater))).Should().Equal(watched ? ["vigilance cadrage-documents"] : []);

    [Theory]
    [InlineData(3, 2, 1, 0, null)]
    [InlineData(3, 0, 3, 0, null)]
    [InlineData(3, 2, 1, 1, "écart rgpd")]
    [InlineData(3, 2, 0, 0, "vigilance cadrage-documents")]
    public void Certain_data_left_in_a_document_is_a_gap_and_an_unfinished_search_is_to_watch(
        int found, int replaced, int setAside, int blockingLeft, string? expected) =>
        Found(Documents, Screened(new(found, replaced, setAside, blockingLeft), Given.Day)).Should().Equal(expected is null ? [] : [expected]);

    [Fact]
    public void Without_a_provider_document_nothing_is_asked_of_its_authors() =>
        Found(Documents, Given.Answers with { Data = [DataKind.PublicDocument], AuthorsAgreed = false })
            .Should().BeEmpty();

    [Theory]
    [InlineData(DataKind.ProviderDocument, true)]
    [InlineData(DataKind.Recording, true)]
    [InlineData(DataKind.Transcript, true)]
    [InlineData(DataKind.PersonalData, true)]
    [InlineData(DataKind.PromptOnly, false)]
    [InlineData(DataKind.PublicDocument, false)]
    [InlineData(DataKind.OwnText, false)]
    public void Confidential_data_does_not_go_into_an_open_tool(DataKind data, bool confidential)
    {
        var answers = Given.Answers with { Data = [data], AuthorsAgreed = true, PersonalDataSearch = PersonalDataSearch.Attested };

        Found(Transcription, answers with { Access = ToolAccess.Open }).Contains("écart donnees-securite").Should().Be(confidential);
        foreach (var access in Enum.GetValues<ToolAccess>().Except([ToolAccess.Open, ToolAccess.NotStated]))
        {
            Found(Transcription, answers with { Access = access }).Should().NotContain("écart donnees-securite");
        }
    }

    [Fact]
    public void A_use_outside_consent_is_a_gap()
    {
        var perplexity = Given.Use("cadrage-recherche-biblio", "perplexity");
        var mistral = Given.Use("cadrage-recherche-biblio");
        var story = Story.WhereAll(perplexity);

        story.Judge(Given.Report(perplexity)).Reasons.Should().BeEmpty();
        Labels(story.Judge(Given.Report(mistral))).Should().Equal("écart transparence");
    }

    [Fact]
    public void At_the_interview_an_unsigned_charter_is_to_watch()
    {
        Labels(Story.WhereAll(Transcription).Unsigned().Judge(Given.Report(Transcription))).Should().Equal("vigilance signature");
        Labels(Story.WhereAll(Transcription).Judge(Given.Report(Transcription))).Should().BeEmpty();
        Labels(Story.WhereAll(Documents).Unsigned().Judge(Given.Report(Documents))).Should().BeEmpty("it is signed before the interview, not before the first use");
    }

    [Fact]
    public void A_tool_that_the_line_does_not_recommend_is_to_watch()
    {
        Found(Given.Use("cadrage-documents", "perplexity"), Given.Answers).Should().Equal("vigilance cadrage-documents");
        var free = UseOfTool.Create(Given.Edition, Stage.Cadrage, "cadrage-documents", null, null, "Claude").Value;
        Found(free, Given.Answers).Should().Equal("vigilance cadrage-documents");
    }

    [Fact]
    public void A_line_without_a_recommended_tool_says_so() =>
        Judge(Given.Use("entretien-nettoyage"), Given.Answers).Reasons.Should().ContainSingle()
            .Which.Sentence.Should().Be("La charte ne préconise aucun outil d’IA pour cet usage.");

    [Fact]
    public void A_use_that_the_grid_does_not_describe_is_to_watch() =>
        Judge(Given.OtherUse(Stage.Diffusion, "Traduire le résumé", "DeepL"), Given.Answers).Reasons.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Verdict = Verdict.PointDeVigilance, CharterId = "ethique-sobriete", Sentence = "La grille de la charte ne décrit pas cet usage." });

    [Fact]
    public void A_line_that_a_later_edition_dropped_is_outside_the_grid()
    {
        var without = Given.Edition with { Grid = new PracticeGrid([.. Given.Edition.Grid.Uses.Where(u => u.Id != "cadrage-documents")]) };

        Labels(CharterRules.Assess(Given.Report(), without, Story.WhereAll(Documents).Agreements)).Should().Equal("vigilance ethique-sobriete");
    }

    [Fact]
    public void A_generated_image_is_to_watch() =>
        Found(Documents, Given.Answers with { ImageGenerated = true }).Should().Equal("vigilance ethique-sobriete");

    [Fact]
    public void A_vigilance_point_that_is_not_ticked_is_to_watch()
    {
        Judge(Documents, Given.Answers with { VigilanceHeeded = false }).Reasons.Should().ContainSingle()
            .Which.Sentence.Should().Be("Le point de vigilance de la charte n’est pas coché : « Anonymiser les documents. »");
        Judge(Given.Use("entretien-nettoyage"), Given.Answers with { VigilanceHeeded = false }).Reasons
            .Should().NotContain(r => r.Sentence.Contains("n’est pas coché"), "this line has no vigilance point");
    }

    [Theory]
    [InlineData(RequestCount.One, false)]
    [InlineData(RequestCount.TwoToFive, false)]
    [InlineData(RequestCount.SixToTwenty, false)]
    [InlineData(RequestCount.MoreThanTwenty, true)]
    public void More_than_twenty_requests_are_to_watch(RequestCount requests, bool watched) =>
        Found(Documents, Given.Answers with { Requests = requests }).Should().Equal(watched ? ["vigilance ethique-sobriete"] : []);

    [Fact]
    public void A_result_that_nobody_verified_is_to_watch() =>
        Found(Documents, Given.Answers with { Verified = [VerifiedAspect.Nothing] }).Should().Equal("vigilance responsabilite");

    [Fact]
    public void The_worst_reason_makes_the_verdict_and_stands_first()
    {
        var assessment = Judge(Documents, Given.Answers with { ImageGenerated = true, Data = [DataKind.PersonalData], Requests = RequestCount.MoreThanTwenty });

        assessment.Verdict.Should().Be(Verdict.EcartALaCharte);
        assessment.IsGap.Should().BeTrue();
        Labels(assessment).Should().Equal("écart rgpd", "vigilance ethique-sobriete", "vigilance ethique-sobriete");
    }

    [Fact]
    public void Vigilance_alone_is_no_gap()
    {
        var assessment = Judge(Documents, Given.Answers with { ImageGenerated = true });

        assessment.Verdict.Should().Be(Verdict.PointDeVigilance);
        assessment.IsGap.Should().BeFalse();
    }

    private static AiUsageAnswers Document { get; } = Given.Answers with { Data = [DataKind.ProviderDocument], AuthorsAgreed = true };

    private static AiUsageAnswers Screened(ScreeningCounts counts, DateOnly day) =>
        Document with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = Given.Screening(counts, day) };

    private static Assessment Judge(UseOfTool use, AiUsageAnswers answers) => Story.WhereAll(use).Judge(Given.Report(use, answers));

    private static IEnumerable<string> Found(UseOfTool use, AiUsageAnswers answers) => Labels(Judge(use, answers));

    private static IEnumerable<string> Labels(Assessment assessment) =>
        assessment.Reasons.Select(r => $"{(r.Verdict == Verdict.EcartALaCharte ? "écart" : "vigilance")} {r.CharterId}");
}
