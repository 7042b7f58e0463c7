using System.Collections.Concurrent;
using CapsPortal.Documents.Pdf;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The whole guide as a sealed PDF. An edition never changes: it is made once and kept in memory.</summary>
public sealed class GuidePdfModel(CharterLibrary charter, PortalCertificate certificate, TimeProvider clock) : PageModel
{
    private static readonly ConcurrentDictionary<string, byte[]> Made = [];

    public async Task<IActionResult> OnGetAsync(string? edition, CancellationToken cancellation)
    {
        if (charter.Find(edition) is not { } found)
        {
            return NotFound();
        }

        if (!Made.TryGetValue(found.Id, out var pdf))
        {
            pdf = PdfWriter.Write(CharterGuide.Of(found), clock.GetUtcNow(), await certificate.SealAsync(cancellation));
            Made[found.Id] = pdf;
        }

        Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = TimeSpan.FromHours(1) };
        return File(pdf, "application/pdf", $"charte-ia-{found.Id}.pdf");
    }
}
