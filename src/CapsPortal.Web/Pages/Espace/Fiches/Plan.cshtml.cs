using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Which AI uses are planned, line by line, or that none is.</summary>
public sealed class PlanModel(CurrentSheet current, SheetChanges changes, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public PlannedUseInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public CharterEdition Edition => charter.Current;

    public void OnGet() => Revision = current.Value.Revision;

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var use = Input.Check(Edition);
        if (!use.IsSuccess)
        {
            return Refused(use.WithoutValue());
        }

        return Answer(
            await ApplyAsync((sheet, now) => sheet.PlanUse(use.Value, Input.Purpose, now).WithoutValue(), cancellation),
            id,
            "L’usage est ajouté au plan.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, Guid ligne, CancellationToken cancellation) => Answer(
        await ApplyAsync((sheet, now) => sheet.RemovePlannedUse(new PlannedUseId(ligne), now), cancellation),
        id,
        "L’usage est retiré du plan. Les réponses déjà données sont conservées.");

    public async Task<IActionResult> OnPostAucunAsync(Guid id, CancellationToken cancellation) => Answer(
        await ApplyAsync((sheet, now) => sheet.StateNoUsePlanned(now), cancellation),
        id,
        "C’est noté : aucun usage de l’IA n’est prévu.");

    private Task<Result> ApplyAsync(Func<Sheet, DateTimeOffset, Result> act, CancellationToken cancellation) =>
        changes.ApplyAsync(Revision, JournalKinds.PlanChanged, act, sheet => $"plan version {sheet.Plan.Version}", cancellation);

    private IActionResult Answer(Result outcome, Guid id, string done)
    {
        if (!outcome.IsSuccess)
        {
            return Refused(outcome);
        }

        TempData["Status"] = done;
        return RedirectToPage(new { id });
    }

    private PageResult Refused(Result outcome)
    {
        ModelState.Add(outcome.Errors);
        ModelState.Remove(nameof(Revision));
        Revision = current.Value.Revision;
        return Page();
    }
}
