using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Consents;

public sealed class ConsentTests
{
    private readonly Sheet _sheet = Given.SheetWithContributor();
    private readonly PlannedUse _line;

    public ConsentTests() => _line = _sheet.PlanUse(Given.Use(), "Gagner du temps", [DataKind.PromptOnly], Given.Start).Value;

    private ContributorId Awa => _sheet.Contributors[0].Id;

    [Fact]
    public void An_answer_keeps_what_was_shown_and_to_which_version()
    {
        var at = Given.Start.AddHours(3);

        Consent.Answer(Given.Receipt(_sheet.Id, Awa, at, 4), _line, true, _line.Sentence, null).Should().BeEquivalentTo(new
        {
            SheetId = _sheet.Id,
            ContributorId = Awa,
            PlannedUseId = _line.Id,
            PlanVersion = 4,
            Decision = ConsentDecision.Accepted,
            TextShown = _line.Sentence,
            AnsweredAt = at,
        });
    }

    [Theory]
    [InlineData("", true, ConsentDecision.Accepted)]
    [InlineData("", false, ConsentDecision.Refused)]
    [InlineData("oui", true, null)]
    [InlineData("oui", false, ConsentDecision.Withdrawn)]
    [InlineData("non", true, ConsentDecision.Accepted)]
    [InlineData("non", false, null)]
    [InlineData("oui non", true, ConsentDecision.Accepted)]
    [InlineData("oui non", false, null)]
    [InlineData("oui non oui", false, ConsentDecision.Withdrawn)]
    public void An_answer_is_recorded_unless_it_repeats_the_one_in_force(string before, bool agrees, ConsentDecision? recorded)
    {
        Consent? inForce = null;
        foreach (var said in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            inForce = Answer(said == "oui", inForce) ?? throw new InvalidOperationException("A repeated answer in the story.");
        }

        Answer(agrees, inForce)?.Decision.Should().Be(recorded);
        (Answer(agrees, inForce) is null).Should().Be(recorded is null);
    }

    [Fact]
    public void The_last_answer_to_each_line_is_in_force()
    {
        var other = _sheet.PlanUse(Given.Use("redaction-texte"), "Reformuler", [DataKind.PromptOnly], Given.Start).Value;
        var brice = _sheet.AddContributor("Brice Morel", "Médiateur", "Ville", "brice@ville.example", Given.Start).Value.Id;
        var yes = At(1, Awa, _line, true, null);
        var no = At(2, Awa, _line, false, yes);
        var otherYes = At(1, Awa, other, true, null);
        var brices = At(3, brice, _line, true, null);

        Consent[] unordered = [no, brices, otherYes, yes];
        unordered.InForce(Awa).Should().BeEquivalentTo(new Dictionary<PlannedUseId, Consent> { [_line.Id] = no, [other.Id] = otherYes });
        unordered.InForce(brice).Should().ContainSingle().Which.Value.Should().BeSameAs(brices);
        unordered.InForce(ContributorId.New()).Should().BeEmpty();

        Consent At(int hour, ContributorId who, PlannedUse line, bool agrees, Consent? before) =>
            Consent.Answer(Given.Receipt(_sheet.Id, who, Given.Start.AddHours(hour)), line, agrees, line.Sentence, before)!;
    }

    private Consent? Answer(bool agrees, Consent? inForce) =>
        Consent.Answer(Given.Receipt(_sheet.Id, Awa, (inForce?.AnsweredAt ?? Given.Start).AddHours(1)), _line, agrees, _line.Sentence, inForce);
}
