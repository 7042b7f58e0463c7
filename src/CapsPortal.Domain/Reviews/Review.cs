using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Reviews;

public readonly record struct ReviewId(Guid Value)
{
    public static ReviewId New() => new(Guid.CreateVersion7());
}

/// <summary>What the editorial committee decides of a submission.</summary>
public enum EditorialDecision
{
    Accept,
    SendBack,
}

/// <summary>The answer to one question of the grid. « Nr »: not stated, or without object.</summary>
public enum GridAnswer
{
    Yes,
    No,
    Nr,
}

/// <summary>One question of the review grid in force.</summary>
/// <param name="Key">Stable within a grid.</param>
/// <param name="Criterion">The criterion under which it stands.</param>
public sealed record GridQuestion(string Key, string Criterion, string Text);

/// <summary>
/// The review of one submission by one member of the committee, who affirms first that no generative AI is used for it.
/// The grid's questions are frozen with it.
/// </summary>
public sealed class Review : AggregateRoot
{
    public const int CommentMaxLength = 4_000;

    private readonly List<ReviewAnswer> _answers = [];

    private Review()
    {
    }

    public ReviewId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    /// <summary>Which submission of the sheet it reads: 1, 2…</summary>
    public int Submission { get; private init; }

    public UserId ReviewerId { get; private init; }

    public DateTimeOffset NoAiAffirmedAt { get; private init; }

    public IReadOnlyList<ReviewAnswer> Answers => _answers;

    public EditorialDecision? Decision { get; private set; }

    /// <summary>What the author reads: why, and what is expected.</summary>
    public string? Comment { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>
    /// Opens a review. Refused without the affirmation, to the author of the sheet, and for a sheet that is not submitted.
    /// </summary>
    public static Result<Review> Open(Sheet sheet, IEnumerable<GridQuestion> grid, UserId reviewer, bool affirmsNoAi, DateTimeOffset now)
    {
        if (sheet.State != SheetState.Submitted)
        {
            return Result.Refused("Cette fiche n’est pas soumise au Comité éditorial.");
        }

        if (sheet.OwnerId == reviewer)
        {
            return Result.Refused("Vous accompagnez cette fiche : une autre personne du Comité doit la relire.");
        }

        if (!affirmsNoAi)
        {
            return Result.Refused("Cochez l’engagement : la relecture se fait sans IA générative.", "AffirmsNoAi");
        }

        var review = new Review
        {
            Id = ReviewId.New(),
            SheetId = sheet.Id,
            Submission = sheet.SubmissionCount,
            ReviewerId = reviewer,
            NoAiAffirmedAt = now,
        };
        review._answers.AddRange(grid.Select((question, position) => new ReviewAnswer(question, position)));
        return Result.Of(review);
    }

    /// <summary>
    /// Answers the grid and decides. Refuses an unanswered question or an answer that is none, a decision to send back without a comment,
    /// and any change after the decision.
    /// </summary>
    public Result Decide(
        IReadOnlyDictionary<string, GridAnswer> answers, EditorialDecision? decision, string? comment, DateTimeOffset now)
    {
        if (Decision is not null)
        {
            return Result.Refused("La décision est prise ; cette relecture ne se modifie plus.");
        }

        var checks = new Checks();
        foreach (var answer in _answers)
        {
            checks.That(answers.TryGetValue(answer.Key, out var given) && Enum.IsDefined(given), $"Answers[{answer.Key}]", $"Répondez à la question : « {answer.Question} »");
        }

        checks.That(decision is { } d && Enum.IsDefined(d), nameof(Decision), "Choisissez une décision.");
        var text = decision == EditorialDecision.SendBack
            ? checks.Text(comment, nameof(Comment), "Dites ce qui est attendu : l’accompagnateur·ice lira ce texte.", CommentMaxLength, lines: true)
            : checks.Optional(comment, nameof(Comment), CommentMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        foreach (var answer in _answers)
        {
            answer.Give(answers[answer.Key]);
        }

        Decision = decision;
        Comment = text;
        DecidedAt = now;
        Touch();
        return Result.Success;
    }
}

/// <summary>A question as it stood when the review was opened, and its answer.</summary>
public sealed class ReviewAnswer
{
    private ReviewAnswer(string key, int position, string criterion, string question)
    {
        Key = key;
        Position = position;
        Criterion = criterion;
        Question = question;
    }

    internal ReviewAnswer(GridQuestion question, int position)
        : this(question.Key, position, question.Criterion, question.Text)
    {
    }

    public string Key { get; private init; }

    public int Position { get; private init; }

    public string Criterion { get; private init; }

    public string Question { get; private init; }

    public GridAnswer? Answer { get; private set; }

    internal void Give(GridAnswer answer) => Answer = answer;
}
