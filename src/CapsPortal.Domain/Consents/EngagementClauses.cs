using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Consents;

/// <summary>
/// The clauses common to all engagement charters, as the administrator last stated them. A change makes a new version;
/// a charter already prepared keeps its own text.
/// </summary>
public sealed class EngagementClauses
{
    public const int MaxClauses = 20;
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 4_000;

    private EngagementClauses()
    {
    }

    /// <summary>1 for the first change; the clauses that come with the portal have none.</summary>
    public int Version { get; private init; }

    public IReadOnlyList<EngagementClause> Clauses { get; private init; } = [];

    public UserId StatedBy { get; private init; }

    public DateTimeOffset StatedAt { get; private init; }

    /// <summary>
    /// Refuses no clause at all, too many, and a clause without a title or without a text. A clause whose title and text
    /// are both empty is left out. The errors' fields are « Clauses[0].Title », « Clauses[0].Text ».
    /// </summary>
    public static Result<EngagementClauses> State(int version, IReadOnlyList<(string? Title, string? Text)> clauses, UserId by, DateTimeOffset now)
    {
        var checks = new Checks();
        var stated = new List<EngagementClause>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var (title, text) = clauses[i];
            if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            stated.Add(new EngagementClause(
                checks.Text(title, $"Clauses[{i}].Title", "Donnez un titre à cette clause.", TitleMaxLength),
                checks.Text(text, $"Clauses[{i}].Text", "Écrivez cette clause, ou effacez aussi son titre.", TextMaxLength, lines: true)));
        }

        checks.That(stated.Count > 0, "Clauses[0].Title", "Une charte d’engagement compte au moins une clause.");
        checks.That(stated.Count <= MaxClauses, "Clauses[0].Title", $"Une charte d’engagement compte {MaxClauses} clauses au plus.");
        return checks.Passed
            ? Result.Of(new EngagementClauses { Version = version, Clauses = stated, StatedBy = by, StatedAt = now })
            : checks.Refusal;
    }
}

/// <param name="Text">Markdown.</param>
public sealed record EngagementClause(string Title, string Text);
