using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The charter of AI uses, whole. Anchors are its stable ids: a verdict links to the very line.</summary>
[OutputCache(PolicyName = PublicPageCache.EditionPolicy)]
public sealed class IndexModel(CharterLibrary charter, CurrentUser user) : PageModel
{
    public ShownEdition Shown { get; private set; } = null!;

    public CharterEdition Edition => Shown.Content;

    public IReadOnlyList<CharterEdition> Editions => charter.Editions.All;

    public DateOnly CurrentSince => charter.Current.InForceFrom;

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
