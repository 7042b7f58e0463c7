using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class AgreementsOnRecordTests
{
    private static readonly UseOfTool Documents = Given.Use();
    private readonly Story _story = new();

    [Fact]
    public void An_agreement_covers_its_day_and_those_that_follow()
    {
        Answered(true, March(5));

        Covered(4).Should().BeFalse();
        Covered(5).Should().BeTrue();
        Covered(31).Should().BeTrue();
    }

    [Fact]
    public void A_refusal_covers_nothing()
    {
        Answered(false, March(5));

        Covered(5).Should().BeFalse();
        Covered(31).Should().BeFalse();
    }

    [Fact]
    public void A_withdrawal_leaves_the_past_and_its_own_day_lawful()
    {
        var awa = Answered(true, March(5));
        _story.Answers(awa, Documents, false, March(10));

        Covered(9).Should().BeTrue();
        Covered(10).Should().BeTrue();
        Covered(11).Should().BeFalse();
    }

    [Fact]
    public void An_agreement_given_again_covers_from_its_day_on()
    {
        var awa = Answered(true, March(5));
        _story.Answers(awa, Documents, false, March(10)).Answers(awa, Documents, true, March(20));

        Covered(15).Should().BeFalse();
        Covered(20).Should().BeTrue();
    }

    [Fact]
    public void Answers_count_in_the_order_in_which_they_were_given()
    {
        var sheet = Given.SheetWithContributor();
        var line = sheet.PlanUse(Documents, "Gagner du temps", [DataKind.PromptOnly], Given.Start).Value;
        var yes = Consent.Answer(Given.Receipt(sheet.Id, sheet.Contributors[0].Id, March(5)), line, true, line.Sentence, null)!;
        var no = Consent.Answer(Given.Receipt(sheet.Id, sheet.Contributors[0].Id, March(10)), line, false, line.Sentence, yes)!;

        AgreementsOnRecord.Of(sheet, [no, yes], null).Cover(Documents, new DateOnly(2026, 3, 11)).Should().BeFalse();
    }

    [Fact]
    public void An_agreement_withdrawn_the_same_day_covers_that_day_alone()
    {
        var awa = Answered(true, March(5));
        _story.Answers(awa, Documents, false, March(5).AddHours(2));

        Covered(5).Should().BeTrue();
        Covered(6).Should().BeFalse();
    }

    [Fact]
    public void Every_contributor_must_agree()
    {
        Answered(true, March(5));
        var brice = _story.Joins("Brice Morel");
        Covered(6).Should().BeFalse("one of the two has not answered");

        _story.Answers(brice, Documents, false, March(6));
        Covered(7).Should().BeFalse();

        _story.Answers(brice, Documents, true, March(8));
        Covered(8).Should().BeTrue();
    }

    [Fact]
    public void Without_a_contributor_nobody_has_agreed()
    {
        _story.Sheet.PlanUse(Documents, "Gagner du temps", [DataKind.PromptOnly], Given.Start);

        Covered(6).Should().BeFalse();
    }

    [Fact]
    public void An_agreement_is_for_one_tool_one_use_and_one_stage()
    {
        Answered(true, March(5));

        Covers(Given.Use("cadrage-documents", "perplexity"), 6).Should().BeFalse("another tool");
        Covers(Given.Use("cadrage-recherche-biblio"), 6).Should().BeFalse("another use");
        Covers(Given.Use("redaction-texte"), 6).Should().BeFalse("another stage");
    }

    [Fact]
    public void Uses_outside_the_grid_are_told_apart_by_their_words()
    {
        var awa = _story.Joins("Awa Diallo");
        _story.Answers(awa, Given.OtherUse(Stage.Diffusion, "Traduire le résumé", "DeepL"), true, March(5));

        Covers(Given.OtherUse(Stage.Diffusion, "traduire le résumé", "deepl"), 6).Should().BeTrue("case does not make another use");
        Covers(Given.OtherUse(Stage.Diffusion, "Traduire la fiche", "DeepL"), 6).Should().BeFalse();
        Covers(Given.OtherUse(Stage.Redaction, "Traduire le résumé", "DeepL"), 6).Should().BeFalse("another stage");
    }

    [Fact]
    public void A_line_removed_from_the_plan_keeps_its_answers_for_the_past()
    {
        Answered(true, March(5));
        _story.Sheet.RemovePlannedUse(_story.Sheet.Plan.Lines.Single().Id, March(10)).Demand();

        Covered(6).Should().BeTrue();
    }

    [Fact]
    public void Answers_to_another_sheets_plan_do_not_count()
    {
        var other = Story.WhereAll(Documents);
        _story.Joins("Awa Diallo");
        var foreign = Consent.Answer(Given.Receipt(other.Sheet.Id, _story.Sheet.Contributors[0].Id, March(3)), other.Sheet.Plan.Lines.Single(), true, "", null)!;

        AgreementsOnRecord.Of(_story.Sheet, [foreign], null).Cover(Documents, new DateOnly(2026, 3, 6)).Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-01-14T22:59:59Z", 14)] // winter, UTC+1: 23:59:59 in Paris
    [InlineData("2026-01-14T23:00:00Z", 15)]
    [InlineData("2026-03-28T22:59:59Z", 28)] // the last hour before daylight saving
    [InlineData("2026-03-29T21:59:59Z", 29)] // summer time since 3 o'clock: UTC+2
    [InlineData("2026-03-29T22:00:00Z", 30)]
    [InlineData("2026-10-25T22:59:59Z", 25)] // winter time again
    [InlineData("2026-10-25T23:00:00Z", 26)]
    public void The_day_of_an_answer_is_the_day_in_Paris(string answeredAt, int firstDay)
    {
        var at = DateTimeOffset.Parse(answeredAt, System.Globalization.CultureInfo.InvariantCulture);
        var awa = _story.Joins("Awa Diallo");
        _story.Answers(awa, Documents, true, at);

        var day = new DateOnly(at.Year, at.Month, firstDay);
        _story.Agreements.Cover(Documents, day).Should().BeTrue();
        _story.Agreements.Cover(Documents, day.AddDays(-1)).Should().BeFalse();
    }

    [Fact]
    public void The_day_of_a_signature_is_the_day_in_Paris()
    {
        _story.Agreements.CharterWasSignedBy(DateOnly.MaxValue).Should().BeFalse("none is signed");
        _story.Signs(1, new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.Zero));

        _story.Agreements.CharterWasSignedBy(new DateOnly(2026, 3, 9)).Should().BeFalse();
        _story.Agreements.CharterWasSignedBy(new DateOnly(2026, 3, 10)).Should().BeTrue();
    }

    private static DateTimeOffset March(int day) => new(2026, 3, day, 14, 0, 0, TimeSpan.Zero);

    private ContributorId Answered(bool agrees, DateTimeOffset at)
    {
        var awa = _story.Joins("Awa Diallo");
        _story.Answers(awa, Documents, agrees, at);
        return awa;
    }

    private bool Covered(int day) => Covers(Documents, day);

    private bool Covers(UseOfTool use, int day) => _story.Agreements.Cover(use, new DateOnly(2026, 3, day));
}
