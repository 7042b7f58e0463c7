using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The charter of AI uses, whole but for its grid. Anchors are its stable ids: a verdict links to the very line.</summary>
public sealed class IndexModel(CharterLibrary charter) : PageModel
{
    public CharterEdition Edition { get; private set; } = null!;

    public bool IsCurrent => Edition.Id == charter.Current.Id;

    public IReadOnlyList<CharterEdition> Editions => charter.Editions.All;

    /// <param name="edition">An edition's id; without it, the one in force.</param>
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
