using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration;

/// <summary>What the administration can do, and what calls for it.</summary>
public sealed class IndexModel(CapsDbContext db) : PageModel
{
    public int AccountCount { get; private set; }

    public int TroubledMailCount { get; private set; }

    public bool HasDraft { get; private set; }

    public int OpenFeedbackCount { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AccountCount = await db.Users.CountAsync(u => u.DeactivatedAt == null, cancellation);
        TroubledMailCount = await db.OutgoingMails.Troubled().CountAsync(cancellation);
        HasDraft = await db.DraftEditions.AnyAsync(cancellation);
        OpenFeedbackCount = await db.Feedbacks.CountAsync(f => f.ClosedAt == null, cancellation);
    }
}
