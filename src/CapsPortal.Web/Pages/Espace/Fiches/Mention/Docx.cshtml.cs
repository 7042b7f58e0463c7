using CapsPortal.Documents.Docx;
using CapsPortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Mention;

/// <summary>The AI mention for a word processor.</summary>
public sealed class DocxModel(MentionFile mention, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return File(DocxWriter.Write(await mention.ComposeAsync(now, cancellation), now), DocxWriter.ContentType, mention.NameWith("docx"));
    }
}
