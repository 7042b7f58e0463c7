using CapsPortal.Documents.Pdf;
using CapsPortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Mention;

/// <summary>The AI mention as a sealed PDF.</summary>
public sealed class PdfModel(MentionFile mention, PortalCertificate certificate, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var pdf = PdfWriter.Write(await mention.ComposeAsync(now, cancellation), now, await certificate.SealAsync(cancellation));
        return File(pdf, "application/pdf", mention.NameWith("pdf"));
    }
}
