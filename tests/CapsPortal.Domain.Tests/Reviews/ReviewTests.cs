using CapsPortal.Domain.Common;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Reviews;

public sealed class ReviewTests
{
    private static readonly UserId Reviewer = new(Guid.CreateVersion7());
    private static readonly DateTimeOffset Later = Given.Start.AddDays(10);
    private static readonly Dictionary<string, GridAnswer> Answers = new() { ["parties"] = GridAnswer.Yes, ["valeurs"] = GridAnswer.Nr };

    private readonly List<GridQuestion> _grid =
    [
        new("parties", "Méthode", "Les trois parties sont-elles présentes ?"),
        new("valeurs", "Valeurs", "L’action respecte-t-elle les valeurs de la promotion de la santé ?"),
    ];

    [Fact]
    public void A_review_opens_on_a_submission_with_the_affirmation()
    {
        var sheet = Given.SubmittedSheet();

        var review = Review.Open(sheet, _grid, Reviewer, true, Later).Value;

        review.Should().BeEquivalentTo(new { SheetId = sheet.Id, Submission = 1, ReviewerId = Reviewer, NoAiAffirmedAt = Later, Decision = (EditorialDecision?)null });
        review.Answers.Select(a => (a.Key, a.Position, a.Criterion, a.Answer)).Should().Equal(
            ("parties", 0, "Méthode", null), ("valeurs", 1, "Valeurs", null));
    }

    [Fact]
    public void A_review_is_of_the_submission_that_it_reads()
    {
        var sheet = Given.SubmittedSheet();
        sheet.SendBack(Later).Demand();
        sheet.Submit(Given.Mention, 0, Later).Demand();

        Review.Open(sheet, _grid, Reviewer, true, Later).Value.Submission.Should().Be(2);
    }

    [Fact]
    public void Without_the_affirmation_there_is_no_review() =>
        Review.Open(Given.SubmittedSheet(), _grid, Reviewer, false, Later).Errors.Should().Equal(
            new DomainError("AffirmsNoAi", "Cochez l’engagement : la relecture se fait sans IA générative."));

    [Fact]
    public void The_author_does_not_review_the_sheet() =>
        Review.Open(Given.SubmittedSheet(), _grid, Given.Owner, true, Later).Errors.Should().Equal(
            new DomainError(null, "Vous accompagnez cette fiche : une autre personne du Comité doit la relire."));

    [Fact]
    public void A_sheet_that_is_not_submitted_is_not_reviewed()
    {
        var sheet = Given.CompleteSheet();
        var refusal = new DomainError(null, "Cette fiche n’est pas soumise au Comité éditorial.");

        Review.Open(sheet, _grid, Reviewer, true, Later).Errors.Should().Equal(refusal);
        sheet.Submit(Given.Mention, 0, Later).Demand();
        sheet.Publish(Given.Mention, 0, Later).Demand();
        Review.Open(sheet, _grid, Reviewer, true, Later).Errors.Should().Equal(refusal);
    }

    [Fact]
    public void The_questions_are_frozen_with_the_review()
    {
        var review = Opened();

        _grid[0] = new GridQuestion("parties", "Méthode", "Une autre question ?");
        _grid.Add(new GridQuestion("style", "Méthode", "Le texte est-il clair ?"));

        review.Answers.Should().HaveCount(2);
        review.Answers[0].Question.Should().Be("Les trois parties sont-elles présentes ?");
    }

    [Theory]
    [InlineData(EditorialDecision.Accept, null)]
    [InlineData(EditorialDecision.Accept, "Bravo.")]
    [InlineData(EditorialDecision.SendBack, "Précisez\nle public.")]
    public void A_decision_keeps_the_answers_and_the_comment(EditorialDecision decision, string? comment)
    {
        var review = Opened();

        review.Decide(Answers, decision, comment, Later.AddDays(1)).Demand();

        review.Answers.Select(a => a.Answer).Should().Equal(GridAnswer.Yes, GridAnswer.Nr);
        (review.Decision, review.Comment, review.DecidedAt, review.Revision).Should().Be((decision, comment, Later.AddDays(1), 2));
    }

    [Fact]
    public void All_that_a_decision_lacks_is_said_at_once()
    {
        var review = Opened();

        review.Decide(new Dictionary<string, GridAnswer> { ["parties"] = (GridAnswer)7 }, null, null, Later).Errors.Should().Equal(
            new DomainError("Answers[parties]", "Répondez à la question : « Les trois parties sont-elles présentes ? »"),
            new DomainError("Answers[valeurs]", "Répondez à la question : « L’action respecte-t-elle les valeurs de la promotion de la santé ? »"),
            new DomainError("Decision", "Choisissez une décision."));
        Undecided(review);
    }

    [Fact]
    public void To_send_back_is_to_say_what_is_expected()
    {
        var review = Opened();

        review.Decide(Answers, EditorialDecision.SendBack, " ", Later).Errors.Should().Equal(
            new DomainError("Comment", "Dites ce qui est attendu : l’accompagnateur·ice lira ce texte."));
        review.Decide(Answers, EditorialDecision.Accept, new string('a', 4_001), Later).Errors.Should().ContainSingle().Which.Field.Should().Be("Comment");
        review.Decide(Answers, (EditorialDecision)9, null, Later).Errors.Should().ContainSingle().Which.Field.Should().Be("Decision");
        Undecided(review);
    }

    [Fact]
    public void A_decision_is_not_changed()
    {
        var review = Opened();
        review.Decide(Answers, EditorialDecision.Accept, null, Later).Demand();

        review.Decide(Answers, EditorialDecision.SendBack, "Finalement non.", Later.AddDays(1)).Errors.Should().Equal(
            new DomainError(null, "La décision est prise ; cette relecture ne se modifie plus."));
        (review.Decision, review.Comment, review.DecidedAt, review.Revision).Should().Be((EditorialDecision.Accept, null, Later, 2));
    }

    private Review Opened() => Review.Open(Given.SubmittedSheet(), _grid, Reviewer, true, Given.Start).Value;

    private static void Undecided(Review review)
    {
        (review.Decision, review.Comment, review.DecidedAt, review.Revision).Should().Be((null, null, null, 1));
        review.Answers.Should().OnlyContain(a => a.Answer == null);
    }
}
