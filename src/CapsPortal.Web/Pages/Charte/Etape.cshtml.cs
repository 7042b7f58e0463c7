using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>What the charter says of one stage, line by line.</summary>
[OutputCache(PolicyName = PublicPageCache.EditionPolicy)]
public sealed class EtapeModel(CharterLibrary charter, CurrentUser user) : PageModel
{
    public ShownEdition Shown { get; private set; } = null!;

    public CharterEdition Edition => Shown.Content;

    public Stage Stage { get; private set; }

    public IActionResult OnGet(string etape)
    {
        if (ShownEdition.Find(charter, Request) is not { } shown || Stages.FromSlug(etape) is not { } stage)
        {
            return NotFound();
        }

        (Shown, Stage) = (shown, stage);
        Shown.Mark(Response, charter, user);
        return Page();
    }
}
