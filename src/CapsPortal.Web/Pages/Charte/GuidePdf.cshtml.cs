using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The whole guide as a sealed PDF. A browser that has it already is told so by its digest.</summary>
public sealed class GuidePdfModel(CharterLibrary charter, CharterGuidePdfs pdfs) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ShownEdition.Find(charter, Request) is not { } shown)
        {
            return NotFound();
        }

        var (content, hash) = await pdfs.OfAsync(shown.Content, cancellation);
        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromHours(1) };
        return new FileContentResult(content, "application/pdf")
        {
            FileDownloadName = $"charte-ia-{shown.Content.Id}.pdf",
            EntityTag = new EntityTagHeaderValue($"\"{hash}\""),
        };
    }
}
