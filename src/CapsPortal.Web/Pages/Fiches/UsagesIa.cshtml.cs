using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>The declared AI uses of a published sheet, for machines. They never change.</summary>
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class UsagesIaModel(CapsDbContext db, CurrentUser user, IOptions<PortalOptions> portal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var publication = await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancellation);
        if (publication?.AiUses is not { } uses)
        {
            return NotFound();
        }

        if (!user.IsSignedIn)
        {
            PublicPageCache.Mark(Response, publication.Id.Value);
        }

        return Content(UsesCrate.Write(publication, uses, $"{portal.Value.PublicAddress}/fiches/{slug}"), UsesCrate.ContentType);
    }
}
