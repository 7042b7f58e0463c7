using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>The sealed charter of the current sheet: the version asked for, else the last one that everyone signed.</summary>
public sealed class CharteFichierModel(CapsDbContext db, CurrentSheet current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int? version, CancellationToken cancellation) =>
        await SealedCharters.FindAsync(db, current.Value.Id, version, null, cancellation) is { } file
            ? File(file.Content, file.ContentType, file.Name)
            : NotFound();
}
