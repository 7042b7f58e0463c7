using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>The sealed PDF of a published sheet. A browser that has it already is told so by its digest.</summary>
public sealed class PdfModel(CapsDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var file = await db.Publications
            .Where(p => p.Slug == slug)
            .Join(db.Files, p => p.FileId, f => f.Id, (p, f) => f)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (file is null)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.Name,
            LastModified = file.CreatedAt,
            EntityTag = new EntityTagHeaderValue($"\"{file.Hash}\""),
        };
    }
}
