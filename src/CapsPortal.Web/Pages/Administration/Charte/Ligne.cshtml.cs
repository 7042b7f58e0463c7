using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>One line of the draft's grid, or a new one.</summary>
[NeedsDraft]
public sealed class LigneModel(CurrentDraft current, DraftChanges changes, CapsDbContext db) : PageModel
{
    [BindProperty]
    public LigneInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The line as it is recorded; null for a new one, and for one that was removed meanwhile.</summary>
    public GuidedUse? Line { get; private set; }

    /// <summary>As <see cref="Line"/>, shown beside what was typed when the two parted.</summary>
    public GuidedUse? Recorded { get; private set; }

    public IReadOnlyList<FeedbackRow> Feedbacks { get; private set; } = [];

    public IReadOnlyList<Choice> Tools => [.. current.Content.Tools.Select(t => new Choice(t.Id, t.UsesAi ? t.Name : $"{t.Name} (sans IA)"))];

    public string ToolNames(GuidedUse line) => FrenchList.Of(line.RecommendedTools.Select(id => current.Content.FindTool(id)?.Name ?? id));

    public async Task<IActionResult> OnGetAsync(string? ligne, CancellationToken cancellation)
    {
        await ShowAsync(ligne, cancellation);
        if (ligne is not null && Line is null)
        {
            return NotFound();
        }

        Input = Line is null ? new LigneInput() : LigneInput.From(Line);
        Revision = current.Value.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? ligne, CancellationToken cancellation)
    {
        var id = ligne;
        var outcome = await changes.ApplyAsync(
            Revision,
            (draft, now) =>
            {
                if (ligne is not null)
                {
                    return draft.ReviseUse(ligne, Input.Typed, now);
                }

                var added = draft.AddUse(Input.Stage, Input.Typed, now);
                id = added.IsSuccess ? added.Value.Id : null;
                return added.WithoutValue();
            },
            () => $"use {id}",
            cancellation);
        return await AnswerAsync(outcome, ligne, "La ligne est enregistrée dans le brouillon.", cancellation);
    }

    public async Task<IActionResult> OnPostRetirerAsync(string? ligne, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(Revision, (draft, now) => draft.RemoveUse(ligne ?? "", now), () => $"use {ligne} removed", cancellation);
        if (!outcome.IsSuccess && current.Content.Grid.Find(ligne) is { } line)
        {
            Input = LigneInput.From(line);
        }

        return await AnswerAsync(outcome, ligne, "La ligne est retirée du brouillon.", cancellation);
    }

    private async Task<IActionResult> AnswerAsync(Result outcome, string? ligne, string done, CancellationToken cancellation)
    {
        if (outcome.IsSuccess)
        {
            TempData["Status"] = done;
            return RedirectToPage("Index");
        }

        ModelState.Add(outcome.Errors);
        await ShowAsync(ligne, cancellation);
        if (outcome.IsStale())
        {
            Recorded = Line;
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        return Page();
    }

    private async Task ShowAsync(string? ligne, CancellationToken cancellation)
    {
        Line = current.Content.Grid.Find(ligne);
        Feedbacks = ligne is null ? [] : await FeedbackRow.LatestOnAsync(db, ligne, cancellation);
    }
}

/// <summary>The names match those of <see cref="DraftedUse"/>, so that errors find their field.</summary>
public sealed class LigneInput
{
    /// <summary>For a new line; a line that exists stays where it is.</summary>
    public Stage? Stage { get; set; }

    public string? Name { get; set; }

    public string? Useful { get; set; }

    public string? Vigilance { get; set; }

    public string? ToAvoid { get; set; }

    public List<string> RecommendedTools { get; set; } = [];

    internal DraftedUse Typed => new(Name, Useful, Vigilance, ToAvoid, RecommendedTools);

    internal static LigneInput From(GuidedUse line) => new()
    {
        Stage = line.Stage,
        Name = line.Name,
        Useful = line.Useful,
        Vigilance = line.Vigilance,
        ToAvoid = line.ToAvoid,
        RecommendedTools = [.. line.RecommendedTools],
    };
}
