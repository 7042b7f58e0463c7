using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>The sealed PDF of a published sheet. A browser that has it already is told so by its digest, without reading it again.</summary>
public sealed class PdfModel(CapsDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var files = db.Publications.Where(p => p.Slug == slug).Join(db.Files, p => p.FileId, f => f.Id, (p, f) => f);
        if (await files.Select(f => f.Hash).SingleOrDefaultAsync(cancellation) is not { } hash)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{hash}\"");
        var headers = Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(1) };
        if (Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            headers.ETag = tag;
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var file = await files.AsNoTracking().SingleAsync(cancellation);
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.Name,
            LastModified = file.CreatedAt,
            EntityTag = tag,
        };
    }
}
