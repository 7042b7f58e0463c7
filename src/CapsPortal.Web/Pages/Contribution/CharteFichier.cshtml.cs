using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>The contributor's copy of the sealed charter: the version asked for, else the last one that this person signed.</summary>
public sealed class CharteFichierModel(CapsDbContext db, CurrentContribution current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int? version, CancellationToken cancellation) =>
        await SealedCharters.FindAsync(db, current.Sheet.Id, version, current.Contributor.Id, cancellation) is { } file
            ? File(file.Content, file.ContentType, file.Name)
            : NotFound();
}
