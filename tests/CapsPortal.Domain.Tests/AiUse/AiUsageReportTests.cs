using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class AiUsageReportTests
{
    [Fact]
    public void Answers_are_kept_trimmed_each_once_and_in_order()
    {
        var report = Create(Given.Answers with
        {
            ToolVersion = " Medium 3 ",
            Purpose = " Repérer\nles points clés ",
            Data = [DataKind.OwnText, DataKind.PublicDocument, DataKind.OwnText],
            Verified = [VerifiedAspect.Style, VerifiedAspect.Accuracy],
            Justification = " Un.\r\nDeux. ",
        }).Value;

        report.Should().BeEquivalentTo(new
        {
            ToolVersion = "Medium 3",
            Purpose = "Repérer les points clés",
            Data = new[] { DataKind.PublicDocument, DataKind.OwnText },
            Verified = new[] { VerifiedAspect.Accuracy, VerifiedAspect.Style },
            Justification = "Un.\nDeux.",
        }, o => o.WithStrictOrdering());
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once() =>
        Create(new AiUsageAnswers()).Errors.Should().Equal(
            new DomainError("UsedOn", "Indiquez le jour où l’outil a servi."),
            new DomainError("Extent", "Dites ce que l’outil a fait."),
            new DomainError("Data", "Dites ce que vous avez fourni à l’outil."),
            new DomainError("Verified", "Dites ce que vous avez vérifié."),
            new DomainError("FollowUp", "Dites ce que le résultat est devenu."),
            new DomainError("Requests", "Indiquez un ordre de grandeur."),
            new DomainError("Purpose", "Dites dans quel but, en une phrase."));

    [Fact]
    public void The_refusals_of_the_use_are_said_with_those_of_the_answers()
    {
        var use = UseOfTool.Create(Given.Edition, Stage.Cadrage, null, null, "perplexity", null);

        AiUsageReport.Create(Given.Answers with { FollowUp = null }, use, Given.Today).Errors.Select(e => e.Field)
            .Should().Equal("GuidedUseId", "FollowUp");
    }

    [Fact]
    public void A_use_is_declared_from_its_day_on()
    {
        Create(Given.Answers with { UsedOn = Given.Today }).IsSuccess.Should().BeTrue();
        Create(Given.Answers with { UsedOn = Given.Today.AddDays(1) }).Errors.Should().Equal(new DomainError("UsedOn", "Ce jour n’est pas encore venu."));
    }

    [Fact]
    public void Nothing_but_the_prompt_goes_with_no_other_data()
    {
        Create(Given.Answers with { Data = [DataKind.PromptOnly] }).IsSuccess.Should().BeTrue();
        Create(Given.Answers with { Data = [DataKind.PromptOnly, DataKind.OwnText] }).Errors.Should().Equal(
            new DomainError("Data", "« Rien d’autre que la consigne » ne va pas avec une autre réponse."));
    }

    [Fact]
    public void Nothing_verified_goes_with_no_other_verification()
    {
        Create(Given.Answers with { Verified = [VerifiedAspect.Nothing] }).IsSuccess.Should().BeTrue();
        Create(Given.Answers with { Verified = [VerifiedAspect.Nothing, VerifiedAspect.Style] }).Errors.Should().Equal(
            new DomainError("Verified", "« Rien pour l’instant » ne va pas avec une autre réponse."));
    }

    [Fact]
    public void A_value_outside_the_choices_is_no_answer() =>
        Create(Given.Answers with
        {
            Extent = (UseExtent)99,
            Data = [(DataKind)99],
            Verified = [(VerifiedAspect)99],
            FollowUp = (FollowUp)99,
            Requests = (RequestCount)99,
        }).Errors.Select(e => e.Field).Should().Equal("Extent", "Data", "Verified", "FollowUp", "Requests");

    [Theory]
    [InlineData(DataKind.ProviderDocument, true)]
    [InlineData(DataKind.Recording, true)]
    [InlineData(DataKind.Transcript, true)]
    [InlineData(DataKind.PersonalData, true)]
    [InlineData(DataKind.PromptOnly, false)]
    [InlineData(DataKind.PublicDocument, false)]
    [InlineData(DataKind.OwnText, false)]
    public void How_the_tool_was_reached_is_asked_once_something_confidential_was_given(DataKind data, bool asked)
    {
        foreach (var unsaid in new ToolAccess?[] { null, ToolAccess.NotStated, (ToolAccess)99 })
        {
            Create(Given.Answers with { Data = [data], Access = unsaid }).Errors.Should().Equal(asked
                ? [new DomainError("Access", "Dites comment vous accédez à cet outil : ce que vous lui avez fourni est confidentiel.")]
                : []);
        }

        Create(Given.Answers with { Data = [data], Access = ToolAccess.Local }).Value.Access.Should().Be(ToolAccess.Local);
        Create(Given.Answers with { Data = [DataKind.PromptOnly], Access = null }).Value.Access.Should().Be(ToolAccess.NotStated);
    }

    [Fact]
    public void How_the_document_was_searched_is_asked_once_a_provider_document_was_given()
    {
        var screening = Given.Screening(new(2, 2, 0, 0), Given.Day);
        var given = Given.Answers with { Data = [DataKind.ProviderDocument] };
        var asked = new[] { new DomainError("PersonalDataSearch", "Dites si les données personnelles du document ont été cherchées.") };

        Create(given with { PersonalDataSearch = null }).Errors.Should().Equal(asked);
        Create(given with { PersonalDataSearch = (PersonalDataSearch)99 }).Errors.Should().Equal(asked);
        Create(given with { PersonalDataSearch = PersonalDataSearch.Screened }).Errors.Should().Equal(asked);
        Create(given with { PersonalDataSearch = PersonalDataSearch.NotSearched, Screening = screening }).Errors.Should().Equal(asked);
        Create(given with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = screening }).Value.Screening.Should().Be(screening);
        Create(given with { PersonalDataSearch = PersonalDataSearch.SearchedElsewhere }).Value.Screening.Should().BeNull();
    }

    [Fact]
    public void Without_a_provider_document_nothing_is_kept_of_its_search()
    {
        var report = Create(Given.Answers with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = Given.Screening(new(2, 2, 0, 0), Given.Day) }).Value;

        (report.PersonalDataSearch, report.Screening).Should().Be((PersonalDataSearch.NotSearched, null));
    }

    [Fact]
    public void What_the_person_knows_of_the_tool_and_of_the_verification_is_kept()
    {
        var report = Create(Given.Answers with { Provider = " Mistral AI ", HostingCountry = "France ", Sections = ["resume", "deroulement", "resume"], VerifiedBy = " Awa Diallo " }).Value;

        (report.Provider, report.HostingCountry, report.VerifiedBy).Should().Be(("Mistral AI", "France", "Awa Diallo"));
        report.Sections.Should().Equal("resume", "deroulement");
        Create(Given.Answers).Value.VerifiedBy.Should().BeNull("the person who declares verified");
        Create(Given.Answers with { Verified = [VerifiedAspect.Nothing], VerifiedBy = "Awa Diallo" }).Value.VerifiedBy.Should().BeNull("nobody did");
    }

    [Fact]
    public void Two_reports_say_the_same_when_every_answer_is_the_same()
    {
        var report = Create(Given.Answers with { Sections = ["resume"] }).Value;

        report.SaysTheSameAs(Create(Given.Answers with { Sections = ["resume"] }).Value).Should().BeTrue();
        foreach (var other in new[]
        {
            Given.Answers,
            Given.Answers with { Sections = ["resume"], Data = [DataKind.OwnText] },
            Given.Answers with { Sections = ["resume"], Verified = [VerifiedAspect.Bias] },
            Given.Answers with { Sections = ["resume"], Discouraged = [DiscouragedPractice.WholeTextWritten] },
            Given.Answers with { Sections = ["resume"], Purpose = "Un autre but." },
            Given.Answers with { Sections = ["resume"], Data = [DataKind.PublicDocument, DataKind.ProviderDocument] },
        })
        {
            report.SaysTheSameAs(Create(other).Value).Should().BeFalse();
        }
    }

    [Fact]
    public void Texts_have_a_longest_length() =>
        Create(Given.Answers with { ToolVersion = new string('a', 301), Provider = new string('d', 161), HostingCountry = new string('e', 81), Purpose = new string('b', 301), VerifiedBy = new string('f', 161), Justification = new string('c', 1_001) })
            .Errors.Select(e => e.Field).Should().Equal("ToolVersion", "Provider", "HostingCountry", "Purpose", "VerifiedBy", "Justification");

    [Fact]
    public void A_justification_of_nothing_visible_is_none() =>
        Create(Given.Answers with { Justification = " \u200B " }).Value.Justification.Should().BeNull();

    private static Result<AiUsageReport> Create(AiUsageAnswers answers) => AiUsageReport.Create(answers, Result.Of(Given.Use()), Given.Today);
}
