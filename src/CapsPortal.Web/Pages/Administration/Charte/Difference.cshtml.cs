using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>What the draft says otherwise than the edition from which it started.</summary>
[NeedsDraft]
public sealed class DifferenceModel(CurrentDraft current, CapsDbContext db) : PageModel
{
    public CharterEdition Before { get; private set; } = null!;

    public EditionDifference Difference { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Before = (await db.PublishedEditions.FindAsync([current.Value.BasedOnId], cancellation))!.Content;
        Difference = EditionDifference.Between(Before, current.Content);
    }
}
