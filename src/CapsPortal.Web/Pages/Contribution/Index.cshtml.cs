using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>
/// « Mon espace de contribution »: what is asked, and the answers to the plan, which can be changed here at any time.
/// Answers are shown once more before they are recorded.
/// </summary>
public sealed class IndexModel(
    CapsDbContext db, CurrentContribution current, AnswerPlanHandler answerPlan, ScreeningNotices notices, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public AnswersInput Input { get; set; } = new();

    public ContributionView View { get; private set; } = null!;

    /// <summary>The answers are complete and wait to be confirmed: nothing is recorded yet.</summary>
    public bool IsReview { get; private set; }

    public CharterEdition Edition => charter.Current;

    /// <summary>What was agreed and would no longer be.</summary>
    public IEnumerable<AskedUse> Withdrawn => View.Uses.Where(use => use.IsAccepted && Input.AnswerTo(use.Line) == false);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        // The person's own answers; a line never answered stays without a tick.
        Input.Answers = View.Uses.ToDictionary(use => use.Line.Id.Value, use => use.Answer is null ? (bool?)null : use.IsAccepted);
    }

    /// <summary>Shows the answers again, to confirm or to change.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var outcome = Input.Check(View.Uses);
        if (outcome.IsSuccess)
        {
            IsReview = true;
            // « Tout refuser » is said once, as so many « non ».
            Input.Answers = View.Uses.ToDictionary(use => use.Line.Id.Value, use => Input.AnswerTo(use.Line));
            Input.RefuseAll = false;
            ModelState.Clear();
        }
        else
        {
            ModelState.Add(outcome.Errors);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostModifierAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmerAsync(string secret, CancellationToken cancellation)
    {
        var outcome = await answerPlan.HandleAsync(Input, cancellation);
        await LoadAsync(cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        var done = !outcome.Value ? "Rien n’a changé : vos réponses étaient déjà enregistrées."
            : View.HasAgreed ? "Vos réponses sont enregistrées. Votre reçu part par courriel."
            : "Vos réponses sont enregistrées : la capitalisation se fait sans IA. Votre reçu part par courriel.";
        TempData["Status"] = await notices.SayAsync(done, Input.Comment, cancellation);
        return View.CanSign ? RedirectToPage("Charte", new { secret }) : RedirectToPage(new { secret });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await ContributionView.OfAsync(db, current, charter.Current, cancellation);
        foreach (var use in View.Uses)
        {
            // A line left without a tick is not posted, and the page shows it all the same.
            Input.Answers.TryAdd(use.Line.Id.Value, null);
        }
    }
}
