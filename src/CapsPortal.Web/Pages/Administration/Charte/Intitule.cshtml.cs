using CapsPortal.Domain.Charter;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>Title of the draft, and its date in words.</summary>
[NeedsDraft]
public sealed class IntituleModel(CurrentDraft current, DraftChanges changes) : PageModel
{
    [BindProperty]
    public IntituleInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>What is recorded, shown beside what was typed when the two parted.</summary>
    public CharterEdition? Recorded { get; private set; }

    public void OnGet()
    {
        Input = new IntituleInput { Title = current.Content.Title, DateLabel = current.Content.DateLabel };
        Revision = current.Value.Revision;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision, (draft, now) => draft.Entitle(Input.Title, Input.DateLabel, now), () => "title and date", cancellation);
        if (outcome.IsSuccess)
        {
            TempData["Status"] = "Le titre et la date sont enregistrés dans le brouillon.";
            return RedirectToPage("Index");
        }

        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            Recorded = current.Content;
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        return Page();
    }
}

/// <summary>The names match those of <see cref="CharterEdition"/>, so that errors find their field.</summary>
public sealed class IntituleInput
{
    public string? Title { get; set; }

    public string? DateLabel { get; set; }
}
