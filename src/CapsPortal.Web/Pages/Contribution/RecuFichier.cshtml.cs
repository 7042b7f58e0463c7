using CapsPortal.Domain.Consents;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>One of the contributor's own consent receipts, as it was sealed.</summary>
public sealed class RecuFichierModel(CapsDbContext db, CurrentContribution current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid recu, CancellationToken cancellation)
    {
        var id = new ConsentReceiptId(recu);
        var contributor = current.Contributor.Id;
        var file = await db.ConsentReceipts
            .Where(r => r.Id == id && r.ContributorId == contributor)
            .Join(db.Files.AsNoTracking(), r => r.FileId, f => f.Id, (_, file) => file)
            .SingleOrDefaultAsync(cancellation);
        return file is null ? NotFound() : File(file.Content, file.ContentType, file.Name);
    }
}
