using CapsPortal.Domain.Reviews;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>What waits for the editorial committee, and what this member decided.</summary>
public sealed class IndexModel(CapsDbContext db, CurrentUser user) : PageModel
{
    private const int ShownAtMost = 50;

    public IReadOnlyList<WaitingSheet> Waiting { get; private set; } = [];

    public IReadOnlyList<DecidedReview> Decided { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = user.Id;
        Waiting = await db.Sheets.ToReviewBy(user).IgnoreAutoIncludes()
            .OrderBy(s => s.SubmittedAt)
            .Take(ShownAtMost)
            .Select(s => new WaitingSheet(
                s.Id.Value, s.Card.Title, s.Card.Structure, s.SubmissionCount, s.SubmittedAt!.Value,
                db.Reviews.Any(r => r.SheetId == s.Id && r.Submission == s.SubmissionCount && r.ReviewerId == me)))
            .ToListAsync(cancellation);
        Decided = await db.Reviews.IgnoreAutoIncludes()
            .Where(r => r.ReviewerId == me && r.DecidedAt != null)
            .OrderByDescending(r => r.DecidedAt)
            .Take(ShownAtMost)
            .Join(db.Sheets.IgnoreAutoIncludes(), r => r.SheetId, s => s.Id, (r, s) => new DecidedReview(s.Card.Title, r.Decision!.Value, r.DecidedAt!.Value))
            .ToListAsync(cancellation);
    }

    public sealed record WaitingSheet(Guid Id, string Title, string Structure, int Submission, DateTimeOffset Since, bool Begun);

    public sealed record DecidedReview(string Title, EditorialDecision Decision, DateTimeOffset At);
}
