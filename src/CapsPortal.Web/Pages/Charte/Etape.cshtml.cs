using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>What the charter says of one stage, line by line.</summary>
public sealed class EtapeModel(CharterLibrary charter) : PageModel
{
    public CharterEdition Edition { get; private set; } = null!;

    public Stage Stage { get; private set; }

    public bool IsCurrent => Edition.Id == charter.Current.Id;

    public IActionResult OnGet(string etape, string? edition)
    {
        if (charter.Find(edition) is not { } found || Stages.FromSlug(etape) is not { } stage)
        {
            return NotFound();
        }

        (Edition, Stage) = (found, stage);
        return Page();
    }
}
