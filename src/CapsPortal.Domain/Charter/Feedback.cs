using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Charter;

public readonly record struct FeedbackId(Guid Value)
{
    public static FeedbackId New() => new(Guid.CreateVersion7());
}

/// <summary>What a feedback speaks of.</summary>
public enum FeedbackSubject
{
    GuidedUse,
    Tool,
}

/// <summary>
/// What a person who works with the charter says of one of its lines or tools, and what the administration answers. The
/// name is kept beside the id: a line removed from a later edition still shows.
/// </summary>
public sealed class Feedback : AggregateRoot
{
    public const int TextMaxLength = 1_000;
    public const int AnswerMaxLength = 2_000;

    private Feedback()
    {
    }

    public FeedbackId Id { get; private init; }

    public FeedbackSubject Subject { get; private init; }

    /// <summary>The id of the line or of the tool, stable across editions.</summary>
    public string SubjectId { get; private init; } = "";

    public string SubjectName { get; private init; } = "";

    public UserId AuthorId { get; private init; }

    public bool Useful { get; private init; }

    /// <summary>Why it is useful, or not.</summary>
    public string Text { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Refuses a subject that the edition does not hold, and an opinion without its reason.</summary>
    public static Result<Feedback> Give(
        CharterEdition edition, string? subjectId, bool? useful, string? text, UserId author, DateTimeOffset now)
    {
        var checks = new Checks();
        var line = edition.Grid.Find(subjectId);
        var name = line?.Name ?? edition.FindTool(subjectId)?.Name;
        checks.That(name is not null, nameof(SubjectId), "Choisissez une ligne de la grille ou un outil.");
        checks.That(useful is not null, nameof(Useful), "Dites si cela vous a été utile.");
        var why = checks.Text(text, nameof(Text), "Dites pourquoi, en une phrase au moins.", TextMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        return Result.Of(new Feedback
        {
            Id = FeedbackId.New(),
            Subject = line is not null ? FeedbackSubject.GuidedUse : FeedbackSubject.Tool,
            SubjectId = subjectId!,
            SubjectName = name!,
            AuthorId = author,
            Useful = useful!.Value,
            Text = why,
            CreatedAt = now,
        });
    }

    /// <summary>Answers the author, once: the answer leaves by mail.</summary>
    public Result Respond(string? answer, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Result.Refused("Ce retour est clos.");
        }

        if (Answer is not null)
        {
            return Result.Refused("La réponse est déjà partie.");
        }

        var checks = new Checks();
        var text = checks.Text(answer, nameof(Answer), "Écrivez la réponse : la personne la recevra par courriel.", AnswerMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        Answer = text;
        AnsweredAt = now;
        Touch();
        return Result.Success;
    }

    public Result Close(DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Result.Refused("Ce retour est déjà clos.");
        }

        ClosedAt = now;
        Touch();
        return Result.Success;
    }
}
