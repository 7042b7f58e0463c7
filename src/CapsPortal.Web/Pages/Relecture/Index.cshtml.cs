using CapsPortal.Domain.Reviews;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>What waits for the editorial committee, the longest first, and what this member decided lately.</summary>
public sealed class IndexModel(CapsDbContext db, CurrentUser user) : PageModel
{
    public const int PageSize = 20;

    /// <summary>As it stands in the address, where anything may stand.</summary>
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.QueryKey)]
    public string? PageAsked { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<WaitingSheet> Waiting { get; private set; } = [];

    public IReadOnlyList<DecidedReview> Decided { get; private set; } = [];

    /// <summary>Agreements withdrawn after a publication, which wait for an answer.</summary>
    public IReadOnlyList<WaitingWithdrawal> Withdrawals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = user.Id;
        var waiting = db.Sheets.ToReviewBy(user).IgnoreAutoIncludes();
        Total = await waiting.CountAsync(cancellation);
        PageNumber = PagerTagHelper.Read(PageAsked, PageCount);
        Waiting = await waiting
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id)
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize)
            .Select(s => new WaitingSheet(
                s.Id.Value, s.Card.Title, s.Card.Structure, s.SubmissionCount, s.SubmittedAt!.Value,
                db.Reviews.Any(r => r.SheetId == s.Id && r.Submission == s.SubmissionCount && r.ReviewerId == me)))
            .ToListAsync(cancellation);
        Withdrawals = await db.LateWithdrawals
            .Where(w => w.SettledAt == null)
            .OrderBy(w => w.OpenedAt)
            .Join(db.Sheets.IgnoreAutoIncludes(), w => w.SheetId, s => s.Id, (w, s) => new WaitingWithdrawal(w.Id.Value, s.Card.Title, w.OpenedAt))
            .ToListAsync(cancellation);
        Decided = await db.Reviews.IgnoreAutoIncludes()
            .Where(r => r.ReviewerId == me && r.DecidedAt != null)
            .OrderByDescending(r => r.DecidedAt)
            .Take(PageSize)
            .Join(db.Sheets.IgnoreAutoIncludes(), r => r.SheetId, s => s.Id, (r, s) => new DecidedReview(
                s.Card.Title, r.Decision!.Value, r.DecidedAt!.Value,
                db.Publications.Where(p => r.Decision == EditorialDecision.Accept && p.SheetId == s.Id).Select(p => "/fiches/" + p.Slug).SingleOrDefault()))
            .ToListAsync(cancellation);
    }

    /// <param name="Begun">This member has affirmed that no AI is used, and not decided yet.</param>
    public sealed record WaitingSheet(Guid Id, string Title, string Structure, int Submission, DateTimeOffset Since, bool Begun);

    public sealed record WaitingWithdrawal(Guid Id, string Title, DateTimeOffset Since);

    public sealed record DecidedReview(string Title, EditorialDecision Decision, DateTimeOffset At, string? PublicPath);
}
