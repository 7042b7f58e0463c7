using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The whole grid of guided uses, as a table, or as cards on a small screen.</summary>
public sealed class GrilleModel(CharterLibrary charter) : PageModel
{
    public CharterEdition Edition { get; private set; } = null!;

    public bool IsCurrent => Edition.Id == charter.Current.Id;

    public IActionResult OnGet(string? edition)
    {
        if (charter.Find(edition) is not { } found)
        {
            return NotFound();
        }

        Edition = found;
        return Page();
    }
}
