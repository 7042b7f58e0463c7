using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>« Mon espace de contribution »: what is asked, and the answers to the plan, which can be changed here at any time.</summary>
public sealed class IndexModel(CapsDbContext db, CurrentContribution current, AnswerPlanHandler answerPlan) : PageModel
{
    [BindProperty]
    public AnswersInput Input { get; set; } = new();

    public ContributionView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellation)
    {
        var outcome = await answerPlan.HandleAsync(Input, cancellation);
        await LoadAsync(cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = "Vos réponses sont enregistrées.";
        return View.Signature is { IsSigned: false } && View.Charter!.IsOpen
            ? RedirectToPage("Charte", new { secret })
            : RedirectToPage(new { secret });
    }

    /// <summary>Shows the person's own answers again; a line never answered stays without a tick.</summary>
    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await ContributionView.OfAsync(db, current, cancellation);
        Input.Answers = View.Lines.ToDictionary(
            line => line.Id.Value,
            line => View.Answers.TryGetValue(line.Id, out var answer) ? answer.Decision == ConsentDecision.Accepted : (bool?)null);
    }
}
