using CapsPortal.Domain.Journal;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Contributeurs;

/// <summary>The contributors of a sheet, and a form to add one.</summary>
public sealed class IndexModel(CurrentSheet current, SheetChanges changes) : PageModel
{
    [BindProperty]
    public ContributorInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public void OnGet() => Revision = current.Value.Revision;

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision,
            JournalKinds.ContributorAdded,
            (sheet, now) => sheet.AddContributor(Input.Name, Input.Function, Input.Structure, Input.Email, now).WithoutValue(),
            sheet => $"contributor {sheet.Contributors[^1].Id.Value}",
            cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
            return Page();
        }

        TempData["Status"] = $"{Input.Name?.Trim()} fait partie de la fiche.";
        return RedirectToPage(new { id });
    }
}
