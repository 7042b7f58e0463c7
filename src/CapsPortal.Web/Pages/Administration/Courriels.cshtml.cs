using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration;

/// <summary>The mails that do not leave, and why.</summary>
public sealed class CourrielsModel(CapsDbContext db, CurrentUser user, OutboxNudge outbox, TimeProvider clock) : PageModel
{
    public const int ShownAtMost = 50;

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var troubled = db.OutgoingMails.AsNoTracking().Troubled();
        Total = await troubled.CountAsync(cancellation);
        Mails = await troubled.OrderByDescending(m => m.CreatedAt).Take(ShownAtMost).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid courriel, CancellationToken cancellation)
    {
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == courriel, cancellation);
        if (mail is null)
        {
            return NotFound();
        }

        if (mail.SentAt is not null)
        {
            TempData["Status"] = "Ce courriel est parti entre-temps.";
            return RedirectToPage();
        }

        var now = clock.GetUtcNow();
        mail.TryAgain(now);
        db.Record(new JournalEvent(JournalKinds.MailRetried, user.Actor, mail.Id, ""));
        await db.CommitAsync(now, cancellation);
        outbox.Send();
        TempData["Status"] = "Un nouvel essai va être fait.";
        return RedirectToPage();
    }
}
