using System.Text;
using CapsPortal.Documents.Html;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>A published sheet, to read. It never changes: the portal keeps the page for whoever has no account.</summary>
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class FicheModel(CapsDbContext db, CurrentUser user, IOptions<PortalOptions> portal) : PageModel
{
    public Publication Publication { get; private set; } = null!;

    /// <summary>Since when nobody reads it any more. Null for a sheet that is online.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string Html { get; private set; } = "";

    /// <summary>The parts of the text, for the table of contents.</summary>
    public IReadOnlyList<(string Anchor, string Title)> Contents { get; private set; } = [];

    /// <summary>The weight of the PDF, in kilobytes.</summary>
    public int PdfKilobytes { get; private set; }

    public DateOnly PublishedOn => Publication.PublishedAt.ParisDate();

    public string Address => $"{portal.Value.PublicAddress}/fiches/{Publication.Slug}";

    /// <summary>The sheet as a bibliography names it.</summary>
    public string Citation { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await db.Publications.AsNoTracking()
            .Where(p => p.Slug == slug)
            .Join(db.Files, p => p.FileId, f => f.Id, (p, f) => new { Publication = p, PdfBytes = f.Content.Length })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            WithdrawnAt = await db.Publications.IgnoreQueryFilters().Where(p => p.Slug == slug).Select(p => p.WithdrawnAt).SingleOrDefaultAsync(cancellation);
            return WithdrawnAt is null ? NotFound() : new PageResult { StatusCode = StatusCodes.Status410Gone };
        }

        Publication = found.Publication;
        PdfKilobytes = Math.Max(1, found.PdfBytes / 1000);
        var document = DocumentJson.Deserialize(Encoding.UTF8.GetBytes(Publication.Content));
        // What stands before the first part, years and day, is already under the page's title.
        Html = HtmlWriter.Write(document.Blocks.SkipWhile(block => block is not Heading));
        Contents = [.. document.Blocks.OfType<Heading>()
            .Where(h => h.Level == 2 && h.Anchor is not null)
            .Select(h => (h.Anchor!, string.Concat(h.Content.OfType<Text>().Select(t => t.Value))))];
        Citation = $"{document.Author}, «\u00a0{document.Title}\u00a0», fiche de capitalisation, CapsPortal, {PublishedOn.InFrench()}, {Address}";
        if (!user.IsSignedIn)
        {
            PublicPageCache.Mark(Response, Publication.Id.Value);
        }

        return Page();
    }
}
