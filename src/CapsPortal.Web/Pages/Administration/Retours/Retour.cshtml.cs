using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Retours;

/// <summary>One feedback: to read, to answer, to close.</summary>
public sealed class RetourModel(CapsDbContext db, AnswerFeedbackHandler handler, ScreeningNotices notices) : PageModel
{
    [BindProperty]
    public ReponseInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public Feedback Feedback { get; private set; } = null!;

    public string AuthorName { get; private set; } = "";

    /// <summary>What could not leave because the feedback takes no answer any more: it must be possible to copy it.</summary>
    public string? Unsent { get; private set; }

    public bool TakesAnswer => Feedback.IsOpen && Feedback.Answer is null;

    public async Task<IActionResult> OnGetAsync(Guid retour, CancellationToken cancellation) =>
        await LoadAsync(retour, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostRepondreAsync(Guid retour, CancellationToken cancellation) => ActAsync(
        retour, () => handler.AnswerAsync(Feedback, Revision, Input.Answer, cancellation), "La réponse part par courriel.", cancellation);

    public Task<IActionResult> OnPostCloreAsync(Guid retour, CancellationToken cancellation) => ActAsync(
        retour, () => handler.CloseAsync(Feedback, Revision, cancellation), "Le retour est clos.", cancellation);

    private async Task<IActionResult> ActAsync(Guid retour, Func<Task<Result>> act, string done, CancellationToken cancellation)
    {
        var revision = Revision;
        if (!await LoadAsync(retour, cancellation))
        {
            return NotFound();
        }

        Revision = revision;
        var outcome = await act();
        if (outcome.IsSuccess)
        {
            TempData["Status"] = await notices.SayAsync(done, Input.Answer, cancellation);
            return RedirectToPage(new { retour });
        }

        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            await LoadAsync(retour, cancellation);
        }

        Unsent = TakesAnswer ? null : Input.Answer;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid retour, CancellationToken cancellation)
    {
        var feedback = await db.Feedbacks.SingleOrDefaultAsync(f => f.Id == new FeedbackId(retour), cancellation);
        if (feedback is null)
        {
            return false;
        }

        Feedback = feedback;
        AuthorName = await db.Users.Where(u => u.Id == feedback.AuthorId.Value).Select(u => u.DisplayName).SingleAsync(cancellation);
        ModelState.Remove(nameof(Revision));
        Revision = feedback.Revision;
        return true;
    }
}

/// <summary>The name matches that of <see cref="Domain.Charter.Feedback"/>, so that errors find their field.</summary>
public sealed class ReponseInput
{
    public string? Answer { get; set; }
}
