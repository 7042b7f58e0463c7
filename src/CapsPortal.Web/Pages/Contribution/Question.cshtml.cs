using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>A contributor writes to the accompagnateur·ice, before answering or signing.</summary>
[EnableRateLimiting(RateLimits.PersonalLink)]
public sealed class QuestionModel(
    CapsDbContext db, CurrentContribution current, AskQuestionHandler askQuestion, ScreeningNotices notices) : PageModel
{
    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    public Accompagnateur Accompagnateur { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellation)
    {
        var outcome = await askQuestion.HandleAsync(Input, cancellation);
        await LoadAsync(cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = await notices.SayAsync(
            $"Votre question part vers {Accompagnateur.Name}, qui vous répondra par courriel.", Input.Question, cancellation);
        return RedirectToPage("Index", new { secret });
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Accompagnateur = await Accompagnateur.OfAsync(db, current.Sheet, cancellation);
}
