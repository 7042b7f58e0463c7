using CapsPortal.Documents.Pdf;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>The preview of the engagement charter as a PDF: without a seal, and named a preview on each page.</summary>
public sealed class ChartePdfModel(CurrentSheet current, CharterPreview preview, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var (version, text) = await preview.OfAsync(current.Value, cancellation);
        var marked = text with { RunningTitle = $"Aperçu, sans valeur – {text.RunningTitle}" };
        return File(PdfWriter.Write(marked, clock.GetUtcNow()), "application/pdf", $"apercu-charte-engagement-v{version}.pdf");
    }
}
