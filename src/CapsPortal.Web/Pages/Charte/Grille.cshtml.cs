using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The whole grid of guided uses, as a table, or as cards on a small screen.</summary>
[OutputCache(PolicyName = PublicPageCache.EditionPolicy)]
public sealed class GrilleModel(CharterLibrary charter, CurrentUser user) : PageModel
{
    public ShownEdition Shown { get; private set; } = null!;

    public CharterEdition Edition => Shown.Content;

    public IActionResult OnGet()
    {
        if (ShownEdition.Find(charter, Request) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Shown.Mark(Response, charter, user);
        return Page();
    }
}
