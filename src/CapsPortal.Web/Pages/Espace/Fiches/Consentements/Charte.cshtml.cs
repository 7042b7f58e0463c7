using CapsPortal.Documents.Model;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>The engagement charter as it would be sent now, and the provisions of this sheet that it adds to the common clauses.</summary>
public sealed class CharteModel(CurrentSheet current, SheetChanges changes, CharterPreview preview) : PageModel
{
    [BindProperty]
    public string? CharterProvisions { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    public int Version { get; private set; }

    public Document Preview { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CharterProvisions = current.Value.CharterProvisions;
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision, JournalKinds.ProvisionsStated, (sheet, now) => sheet.StateProvisions(CharterProvisions, now), null, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors, "");
            ModelState.Remove(nameof(Revision));
            await LoadAsync(cancellation);
            return Page();
        }

        TempData["Status"] = "Les dispositions sont enregistrées.";
        return RedirectToPage(new { id });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Revision = current.Value.Revision;
        (Version, Preview) = await preview.OfAsync(current.Value, cancellation);
    }
}
