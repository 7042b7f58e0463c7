using System.Text;
using CapsPortal.Documents.Html;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>A published sheet, to read.</summary>
public sealed class FicheModel(CapsDbContext db) : PageModel
{
    public Publication Publication { get; private set; } = null!;

    public string Html { get; private set; } = "";

    /// <summary>The parts of the text, for the table of contents.</summary>
    public IReadOnlyList<(string Anchor, string Title)> Contents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancellation) is not { } publication)
        {
            return NotFound();
        }

        Publication = publication;
        var document = DocumentJson.Deserialize(Encoding.UTF8.GetBytes(publication.Content));
        Html = HtmlWriter.Write(document.Blocks);
        Contents = [.. document.Blocks.OfType<Heading>()
            .Where(h => h.Level == 2 && h.Anchor is not null)
            .Select(h => (h.Anchor!, string.Concat(h.Content.OfType<Text>().Select(t => t.Value))))];
        return Page();
    }
}
