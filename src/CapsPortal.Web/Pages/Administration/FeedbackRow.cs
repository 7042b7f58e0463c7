using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration;

/// <summary>A feedback on the charter as the administration sees it.</summary>
public sealed record FeedbackRow(
    Guid Id, string SubjectId, string SubjectName, FeedbackSubject Subject, bool Useful, string Text, string AuthorName,
    DateTimeOffset CreatedAt, bool IsAnswered, bool IsClosed)
{
    /// <summary>How many stand beside a line that is being changed.</summary>
    public const int Beside = 5;

    public string State => (IsAnswered, IsClosed) switch
    {
        (_, true) => "clos",
        (true, _) => "répondu",
        _ => "ouvert",
    };

    /// <summary>The latest on a line or tool, open ones first.</summary>
    public static Task<IReadOnlyList<FeedbackRow>> LatestOnAsync(CapsDbContext db, string subjectId, CancellationToken cancellation) => ListAsync(
        db, db.Feedbacks.Where(f => f.SubjectId == subjectId).OrderBy(f => f.ClosedAt != null).ThenByDescending(f => f.CreatedAt).Take(Beside), cancellation);

    public static async Task<IReadOnlyList<FeedbackRow>> ListAsync(CapsDbContext db, IQueryable<Feedback> feedbacks, CancellationToken cancellation)
    {
        var found = await feedbacks.AsNoTracking().ToListAsync(cancellation);
        var authors = found.Select(f => f.AuthorId.Value).Distinct().ToList();
        var names = await db.Users.Where(u => authors.Contains(u.Id)).ToDictionaryAsync(u => new UserId(u.Id), u => u.DisplayName, cancellation);
        return found.ConvertAll(f => new FeedbackRow(
            f.Id.Value, f.SubjectId, f.SubjectName, f.Subject, f.Useful, f.Text, names[f.AuthorId], f.CreatedAt, f.Answer is not null, !f.IsOpen));
    }
}
