using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches;

public sealed class IdentiteModel(CurrentSheet current, SheetChanges changes, ScreeningNotices notices, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IdentityInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>What is recorded, shown beside what was typed when the two parted.</summary>
    public IdentityInput? Recorded { get; private set; }

    public void OnGet()
    {
        Input = IdentityInput.From(current.Value.Card);
        Revision = current.Value.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var card = Input.Check(clock.GetUtcNow().ParisDate());
        if (!card.IsSuccess || !ModelState.IsValid)
        {
            ModelState.Add(card.Errors);
            return Page();
        }

        var outcome = await changes.ApplyAsync(
            Revision, JournalKinds.IdentityChanged, (sheet, now) => sheet.Describe(card.Value, now), null, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            if (outcome.IsStale())
            {
                Recorded = IdentityInput.From(current.Value.Card);
                Revision = current.Value.Revision;
                ModelState.Remove(nameof(Revision));
            }

            return Page();
        }

        TempData["Status"] = await notices.SayAsync("La carte d’identité est enregistrée.", $"{Input.Title}\n{Input.Action}", cancellation);
        return RedirectToPage("/Espace/Fiches/Apercu", new { id });
    }
}
