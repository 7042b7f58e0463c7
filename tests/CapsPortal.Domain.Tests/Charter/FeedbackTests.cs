using CapsPortal.Domain.Charter;

namespace CapsPortal.Domain.Tests.Charter;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddDays(1);

    [Theory]
    [InlineData("redaction-texte", FeedbackSubject.GuidedUse, "Rédiger")]
    [InlineData("noota", FeedbackSubject.Tool, "Noota")]
    public void A_feedback_speaks_of_a_line_or_of_a_tool_and_keeps_its_name(string id, FeedbackSubject subject, string name)
    {
        var feedback = Feedback.Give(Given.Edition, id, true, " Gain de temps. ", Given.Owner, Given.Start).Value;

        feedback.Subject.Should().Be(subject);
        feedback.SubjectId.Should().Be(id);
        feedback.SubjectName.Should().Be(name);
        feedback.Text.Should().Be("Gain de temps.");
        feedback.IsOpen.Should().BeTrue();
    }

    [Fact]
    public void A_feedback_without_subject_opinion_or_reason_is_refused_at_each_field()
    {
        Feedback.Give(Given.Edition, "inconnu", null, " ", Given.Owner, Given.Start).Errors.Select(e => e.Field).Should().Equal("SubjectId", "Useful", "Text");
        Feedback.Give(Given.Edition, null, false, new string('a', Feedback.TextMaxLength + 1), Given.Owner, Given.Start)
            .Errors.Select(e => e.Field).Should().Equal("SubjectId", "Text");
    }

    [Fact]
    public void A_feedback_is_answered_once()
    {
        var feedback = Opinion();

        feedback.Respond("", Later).Errors.Single().Field.Should().Be("Answer");
        feedback.Revision.Should().Be(1);
        feedback.Respond("Merci, nous le dirons.", Later).Demand();
        feedback.Respond("Autre chose.", Later).IsSuccess.Should().BeFalse();

        feedback.Answer.Should().Be("Merci, nous le dirons.");
        feedback.AnsweredAt.Should().Be(Later);
        feedback.IsOpen.Should().BeTrue();
        feedback.Revision.Should().Be(2);
    }

    [Fact]
    public void A_closed_feedback_takes_no_answer_and_is_not_closed_again()
    {
        var feedback = Opinion();

        feedback.Close(Later).Demand();

        feedback.ClosedAt.Should().Be(Later);
        feedback.Respond("Trop tard.", Later).IsSuccess.Should().BeFalse();
        feedback.Close(Later).IsSuccess.Should().BeFalse();
        feedback.Answer.Should().BeNull();
    }

    private static Feedback Opinion() => Feedback.Give(Given.Edition, "noota", false, "Trop d’erreurs.", Given.Owner, Given.Start).Value;
}
