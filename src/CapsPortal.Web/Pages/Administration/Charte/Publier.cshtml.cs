using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>Publishes the draft, from a day to come.</summary>
[NeedsDraft]
public sealed class PublierModel(CurrentDraft current, DraftChanges changes, CharterLibrary library, CapsDbContext db) : PageModel
{
    [BindProperty]
    public PublierInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public CharterEdition Edition => current.Content;

    public EditionDifference Difference { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Read from the database: another node may have published since this one last looked.
        var published = new CharterEditions(await db.PublishedEditions.AsNoTracking().Select(e => e.Content).ToListAsync(cancellation));
        var outcome = ModelState.IsValid ? await changes.PublishAsync(Revision, Input.InForceFrom, published, cancellation) : null;
        if (outcome?.IsSuccess != true)
        {
            ModelState.Add(outcome?.Errors ?? []);
            await ShowAsync(cancellation);
            return Page();
        }

        await library.ReloadAsync(db, cancellation);
        TempData["Status"] = $"L’édition est publiée. Elle juge les usages à partir du {Input.InForceFrom!.Value.InWords()}.";
        return RedirectToPage("Index");
    }

    /// <summary>What is to be published is shown as it is recorded now: a stale revision needs no more than a second look.</summary>
    private async Task ShowAsync(CancellationToken cancellation)
    {
        ModelState.Remove(nameof(Revision));
        Revision = current.Value.Revision;
        var before = (await db.PublishedEditions.FindAsync([current.Value.BasedOnId], cancellation))!.Content;
        Difference = EditionDifference.Between(before, Edition);
    }
}

/// <summary>The name matches that of <see cref="CharterEdition"/>, so that errors find their field.</summary>
public sealed class PublierInput
{
    public DateOnly? InForceFrom { get; set; }
}
