using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.CharteEngagement;

/// <summary>The clauses common to all engagement charters. Nothing is recorded before « Enregistrer ».</summary>
public sealed class IndexModel(CapsDbContext db, StartingTexts texts, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<ClauseInput> Clauses { get; set; } = [];

    /// <summary>The version on screen: a later one, stated meanwhile, is not overwritten.</summary>
    [BindProperty]
    public int Version { get; set; }

    public DateTimeOffset? StatedAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Version = await LoadAsync(cancellation);
        Clauses = [.. (await CharterClauses.CommonAsync(db, texts, cancellation)).Select(c => new ClauseInput { Title = c.Title, Text = c.Text })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var current = await LoadAsync(cancellation);
        if (current != Version)
        {
            ModelState.AddModelError("", "Les clauses ont été modifiées ailleurs depuis que vous avez ouvert cette page. Votre saisie est gardée ci-dessous ; comparez avec la version enregistrée, puis enregistrez de nouveau.");
            ModelState.Remove(nameof(Version));
            Version = current;
            return Page();
        }

        var now = clock.GetUtcNow();
        var stated = EngagementClauses.State(Version + 1, [.. Clauses.Select(c => (c.Title, c.Text))], user.Id, now);
        if (!stated.IsSuccess)
        {
            ModelState.Add(stated.Errors, "");
            return Page();
        }

        db.EngagementClauses.Add(stated.Value);
        db.Record(new JournalEvent(JournalKinds.ClausesPublished, user.Actor, user.Id.Value, $"version {stated.Value.Version}"));
        await db.CommitAsync(now, cancellation);
        TempData["Status"] = "Les clauses sont enregistrées. Les prochaines chartes d’engagement les prendront.";
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostAjouterAsync(CancellationToken cancellation) =>
        RearrangedAsync(() => Clauses.Add(new ClauseInput()), cancellation);

    public Task<IActionResult> OnPostMonterAsync(int rang, CancellationToken cancellation) => RearrangedAsync(
        () =>
        {
            if (rang > 0 && rang < Clauses.Count)
            {
                (Clauses[rang - 1], Clauses[rang]) = (Clauses[rang], Clauses[rang - 1]);
            }
        },
        cancellation);

    public Task<IActionResult> OnPostRetirerAsync(int rang, CancellationToken cancellation) => RearrangedAsync(
        () =>
        {
            if (rang >= 0 && rang < Clauses.Count)
            {
                Clauses.RemoveAt(rang);
            }
        },
        cancellation);

    private async Task<IActionResult> RearrangedAsync(Action rearrange, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        rearrange();
        // What is shown follows the list, not the places where it was typed.
        ModelState.Clear();
        return Page();
    }

    private async Task<int> LoadAsync(CancellationToken cancellation)
    {
        var last = await CharterClauses.LastStatedAsync(db, cancellation);
        StatedAt = last?.StatedAt;
        return last?.Version ?? 0;
    }
}

public sealed class ClauseInput
{
    public string? Title { get; set; }

    public string? Text { get; set; }
}
