using System.Globalization;
using CapsPortal.Documents.Pdf;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Mention;

/// <summary>The AI mention as a sealed PDF.</summary>
public sealed class PdfModel(
    CurrentSheet current, SheetMention mention, CharterLibrary charter, PortalCertificate certificate, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        var asOf = (sheet.IsEditable ? now : sheet.SubmittedAt ?? now).ParisDate();
        var document = SheetDocuments.MentionOf(sheet, await mention.ComposeAsync(cancellation), charter.Editions.InForceOn(asOf), asOf);
        var pdf = PdfWriter.Write(document, now, await certificate.SealAsync(cancellation));
        return File(pdf, "application/pdf", string.Create(CultureInfo.InvariantCulture, $"mention-ia-{Slug.From(sheet.Card.Title, 60)}.pdf"));
    }
}
