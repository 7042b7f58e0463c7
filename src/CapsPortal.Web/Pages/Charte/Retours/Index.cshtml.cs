using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Charte.Retours;

/// <summary>What the signed-in person said of the charter's lines and tools, and what was answered.</summary>
public sealed class IndexModel(CapsDbContext db, CharterLibrary charter, CurrentUser user, ScreeningNotices notices, TimeProvider clock) : PageModel
{
    public const int PageSize = 10;

    [BindProperty]
    public RetourInput Input { get; set; } = new();

    public IReadOnlyList<Feedback> Mine { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; } = 1;

    public IReadOnlyList<Choice> Subjects =>
    [
        .. Stages.All.SelectMany(charter.Current.Grid.At).Select(u => new Choice(u.Id, u.Name, Group: u.Stage.Title())),
        .. charter.Current.Tools.Select(t => new Choice(t.Id, t.Name, Group: "Outils")),
    ];

    /// <param name="sur">The line or tool that the person comes from.</param>
    public Task OnGetAsync(string? sur, CancellationToken cancellation)
    {
        Input.SubjectId = sur;
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var given = Feedback.Give(charter.Current, Input.SubjectId, Input.Useful, Input.Text, user.Id, now);
        if (!given.IsSuccess)
        {
            ModelState.Add(given.Errors);
            await ShowAsync(cancellation);
            return Page();
        }

        db.Feedbacks.Add(given.Value);
        db.Record(new JournalEvent(JournalKinds.FeedbackGiven, user.Actor, given.Value.Id.Value, $"on {given.Value.SubjectId}"));
        await db.CommitAsync(now, cancellation);
        TempData["Status"] = await notices.SayAsync("Merci\u00A0: votre retour est transmis à l’administration.", Input.Text, cancellation);
        return RedirectToPage(new { sur = (string?)null });
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var mine = db.Feedbacks.AsNoTracking().Where(f => f.AuthorId == user.Id);
        PageCount = Math.Max(1, (await mine.CountAsync(cancellation) + PageSize - 1) / PageSize);
        PageNumber = PagerTagHelper.Read(Request.Query[PagerTagHelper.QueryKey], PageCount);
        Mine = await mine.OrderByDescending(f => f.CreatedAt).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
    }
}

/// <summary>The names match those of <see cref="Feedback"/>, so that errors find their field.</summary>
public sealed class RetourInput
{
    public string? SubjectId { get; set; }

    public bool? Useful { get; set; }

    public string? Text { get; set; }
}
