using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>One principle of the draft, or a new one.</summary>
[NeedsDraft]
public sealed class PrincipeModel(CurrentDraft current, DraftChanges changes) : PageModel
{
    [BindProperty]
    public PrincipeInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The principle as it is recorded; null for a new one, and for one that was removed meanwhile.</summary>
    public Principle? Principle => current.Content.Principles.FirstOrDefault(p => p.Id == RouteData.Values["principe"] as string);

    /// <summary>As <see cref="Principle"/>, shown beside what was typed when the two parted.</summary>
    public Principle? Recorded { get; private set; }

    public IActionResult OnGet(string? principe)
    {
        if (principe is not null && Principle is null)
        {
            return NotFound();
        }

        Input = PrincipeInput.From(Principle);
        Revision = current.Value.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? principe, CancellationToken cancellation)
    {
        var id = principe;
        var outcome = await changes.ApplyAsync(
            Revision,
            (draft, now) =>
            {
                if (principe is not null)
                {
                    return draft.RevisePrinciple(principe, Input.Typed, now);
                }

                var added = draft.AddPrinciple(Input.Typed, now);
                id = added.IsSuccess ? added.Value.Id : null;
                return added.WithoutValue();
            },
            () => $"principle {id}",
            cancellation);
        return Answer(outcome, "Le principe est enregistré dans le brouillon.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(string? principe, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision, (draft, now) => draft.RemovePrinciple(principe ?? "", now), () => $"principle {principe} removed", cancellation);
        if (!outcome.IsSuccess)
        {
            Input = PrincipeInput.From(Principle);
        }

        return Answer(outcome, "Le principe est retiré du brouillon.");
    }

    private IActionResult Answer(Result outcome, string done)
    {
        if (outcome.IsSuccess)
        {
            TempData["Status"] = done;
            return RedirectToPage("Index");
        }

        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            Recorded = Principle;
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        return Page();
    }
}

/// <summary>The names match those of <see cref="DraftedPrinciple"/>, so that errors find their field.</summary>
public sealed class PrincipeInput
{
    public string? Name { get; set; }

    public string? Rule { get; set; }

    internal DraftedPrinciple Typed => new(Name, Rule);

    internal static PrincipeInput From(Principle? principle) => new() { Name = principle?.Name, Rule = principle?.Rule };
}
