using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Reviews;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Relecture.Retraits;

/// <summary>The committee answers an agreement that was withdrawn after the publication.</summary>
public sealed class RetraitModel(CapsDbContext db, SettleLateWithdrawalHandler settle, ScreeningNotices notices) : PageModel
{
    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public LateWithdrawal Task { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>Null once the sheet is offline.</summary>
    public string? PublicPath { get; private set; }

    /// <summary>The uses that this person no longer agrees to, in the words that she read.</summary>
    public IReadOnlyList<string> Withdrawn { get; private set; } = [];

    public string? Comment { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid retrait, CancellationToken cancellation) =>
        await LoadAsync(retrait, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid retrait, CancellationToken cancellation)
    {
        if (!await LoadAsync(retrait, cancellation))
        {
            return NotFound();
        }

        var outcome = await settle.HandleAsync(Task.Id, Input, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = await notices.SayAsync(
            "Votre réponse est enregistrée ; les personnes concernées la reçoivent par courriel.", Input.Answer, cancellation);
        return RedirectToPage(new { retrait });
    }

    private async Task<bool> LoadAsync(Guid retrait, CancellationToken cancellation)
    {
        var taskId = new LateWithdrawalId(retrait);
        if (await db.LateWithdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Id == taskId, cancellation) is not { } task)
        {
            return false;
        }

        Task = task;
        Title = await db.Sheets.IgnoreAutoIncludes().Where(s => s.Id == task.SheetId).Select(s => s.Card.Title).SingleAsync(cancellation);
        PublicPath = await db.Publications.Where(p => p.SheetId == task.SheetId).Select(p => "/fiches/" + p.Slug).SingleOrDefaultAsync(cancellation);
        Withdrawn = await db.Consents
            .Where(c => c.ReceiptId == task.ReceiptId && c.Decision == ConsentDecision.Withdrawn)
            .Select(c => c.TextShown)
            .ToListAsync(cancellation);
        Comment = await db.ConsentReceipts.Where(r => r.Id == task.ReceiptId).Select(r => r.Comment).SingleAsync(cancellation);
        return true;
    }
}
