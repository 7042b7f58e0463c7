using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class AiUsagePlanTests
{
    private readonly Sheet _sheet = Given.Sheet();

    [Fact]
    public void Each_change_makes_a_new_version()
    {
        var first = Plan(Given.Use());
        var second = Plan(Given.Use("redaction-texte"));
        _sheet.RemovePlannedUse(first.Id, Given.Start).Demand();

        _sheet.Plan.Version.Should().Be(3);
        _sheet.Plan.Lines.Should().Equal(second);
        _sheet.Plan.AllLines.Should().Equal(first, second);
        (first.AddedInVersion, first.RemovedInVersion).Should().Be((1, 3));
        (second.AddedInVersion, second.RemovedInVersion).Should().Be((2, null));
    }

    [Fact]
    public void A_past_version_keeps_its_lines()
    {
        var first = Plan(Given.Use());
        var second = Plan(Given.Use("redaction-texte"));
        _sheet.RemovePlannedUse(first.Id, Given.Start).Demand();

        _sheet.Plan.LinesIn(0).Should().BeEmpty();
        _sheet.Plan.LinesIn(1).Should().Equal(first);
        _sheet.Plan.LinesIn(2).Should().Equal(first, second);
        _sheet.Plan.LinesIn(3).Should().Equal(second);
    }

    [Fact]
    public void A_line_says_its_purpose()
    {
        _sheet.PlanUse(Given.Use(), " \n", [DataKind.PromptOnly], Given.Start).Errors.Should().Equal(new DomainError("Purpose", "Dites dans quel but, en une phrase."));
        _sheet.PlanUse(Given.Use(), new string('a', 301), [DataKind.PromptOnly], Given.Start).Errors.Should().ContainSingle().Which.Field.Should().Be("Purpose");
        _sheet.Plan.Version.Should().Be(0);
        _sheet.Revision.Should().Be(1);
    }

    [Fact]
    public void A_line_reads_as_it_is_put_to_a_contributor() =>
        _sheet.PlanUse(Given.Use(), "Gagner du temps\nsur les bilans.", [DataKind.PromptOnly], Given.Start).Value.Sentence.Should().Be(
            "À l’étape du cadrage, utiliser Mistral – Le Chat pour l’usage « Analyser ou synthétiser les documents du porteur de projet ». But : Gagner du temps sur les bilans. Fourni à l’outil : rien d’autre que la consigne.");

    [Theory]
    [InlineData("Dites ce qui sera fourni à l’outil.")]
    [InlineData("« Rien d’autre que la consigne » ne va pas avec une autre réponse.", DataKind.PromptOnly, DataKind.OwnText)]
    [InlineData("La charte exclut de fournir des données personnelles à une IA : ce n’est pas une chose à prévoir.", DataKind.PersonalData)]
    public void A_line_says_what_is_given_to_the_tool_and_never_personal_data(string refusal, params DataKind[] data)
    {
        _sheet.PlanUse(Given.Use(), "Gagner du temps", data, Given.Start).Errors.Should().Equal(new DomainError("Data", refusal));
        _sheet.Plan.AllLines.Should().BeEmpty();
    }

    [Fact]
    public void A_contributor_reads_who_wrote_the_text_that_is_given() =>
        _sheet.PlanUse(Given.Use(), "Gagner du temps", [DataKind.OwnText, DataKind.PublicDocument], Given.Start).Value.Sentence.Should()
            .EndWith("Fourni à l’outil : un document public et un texte écrit par l’accompagnateur·ice.");

    [Fact]
    public void Contributors_are_asked_about_the_plan_as_it_was_when_they_were_asked()
    {
        _sheet.AskAboutPlan().Errors.Should().Equal(new DomainError(null, "Ajoutez d’abord au moins un·e contributeur·ice."));
        _sheet.AddContributor("Awa Diallo", "Médiatrice", "Ville", "awa@ville.example", Given.Start).WithoutValue().Demand();
        _sheet.AskAboutPlan().IsSuccess.Should().BeFalse("nothing is planned, nor said not to be");
        var first = Plan(Given.Use());
        _sheet.Plan.AskedLines.Should().BeEmpty();
        _sheet.Plan.HasUnaskedChange.Should().BeTrue();

        var revision = _sheet.Revision;
        _sheet.AskAboutPlan().Demand();
        var second = Plan(Given.Use("redaction-texte"));

        _sheet.Plan.AskedLines.Should().Equal(first);
        _sheet.Plan.HasUnaskedChange.Should().BeTrue();
        _sheet.Revision.Should().Be(revision + 1, "only the second line changed the working file");

        _sheet.AskAboutPlan().Demand();
        _sheet.Plan.AskedLines.Should().Equal(first, second);
        _sheet.Plan.HasUnaskedChange.Should().BeFalse();
    }

    [Fact]
    public void A_tool_is_planned_once_for_a_use_and_again_after_its_removal()
    {
        var line = Plan(Given.Use());

        _sheet.PlanUse(Given.Use(), "Autre but", [DataKind.PromptOnly], Given.Start).Errors.Should().Equal(new DomainError("ToolId", "Cet outil est déjà prévu pour cet usage."));
        _sheet.Plan.Version.Should().Be(1);

        _sheet.RemovePlannedUse(line.Id, Given.Start).Demand();
        Plan(Given.Use()).Id.Should().NotBe(line.Id);
    }

    [Fact]
    public void A_line_is_removed_once()
    {
        var line = Plan(Given.Use());
        _sheet.RemovePlannedUse(line.Id, Given.Start).Demand();
        var revision = _sheet.Revision;

        _sheet.RemovePlannedUse(line.Id, Given.Start).Errors.Should().Equal(new DomainError(null, "Cette ligne n’est plus dans le plan."));
        _sheet.Plan.Version.Should().Be(2);
        _sheet.Revision.Should().Be(revision);
    }

    [Fact]
    public void That_none_is_planned_is_stated_once_and_taken_back_by_a_line()
    {
        _sheet.StateNoUsePlanned(Given.Start).Demand();
        _sheet.StateNoUsePlanned(Given.Start).Demand();
        (_sheet.Plan.Version, _sheet.Plan.NoneIsPlanned, _sheet.Plan.IsStated).Should().Be((1, true, true));

        var line = Plan(Given.Use());
        (_sheet.Plan.Version, _sheet.Plan.NoneIsPlanned, _sheet.Plan.IsStated).Should().Be((2, false, true));

        _sheet.StateNoUsePlanned(Given.Start).Errors.Should().Equal(new DomainError(null, "Le plan compte encore des usages ; retirez-les d’abord."));
        _sheet.RemovePlannedUse(line.Id, Given.Start).Demand();
        _sheet.Plan.IsStated.Should().BeFalse("removing every line is not saying that none is planned");
    }

    [Fact]
    public void A_plan_has_thirty_lines_at_most()
    {
        for (var i = 0; i < AiUsagePlan.MaxLines; i++)
        {
            Plan(Given.OtherUse(Stage.Diffusion, $"Usage {i}", "DeepL"));
        }

        _sheet.PlanUse(Given.Use(), "Gagner du temps", [DataKind.PromptOnly], Given.Start).Errors.Should().Equal(new DomainError("Purpose", "Un plan compte 30 lignes au plus."));
    }

    private PlannedUse Plan(UseOfTool use) => _sheet.PlanUse(use, "Gagner du temps", [DataKind.PromptOnly], Given.Start).Value;
}
