using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>One tool of the draft's catalogue, or a new one.</summary>
[NeedsDraft]
public sealed class OutilModel(CurrentDraft current, DraftChanges changes, CapsDbContext db) : PageModel
{
    [BindProperty]
    public OutilInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The tool as it is recorded; null for a new one, and for one that was removed meanwhile.</summary>
    public Tool? Tool { get; private set; }

    /// <summary>As <see cref="Tool"/>, shown beside what was typed when the two parted.</summary>
    public Tool? Recorded { get; private set; }

    /// <summary>The lines that would lose a recommended tool with it.</summary>
    public IReadOnlyList<GuidedUse> RecommendedBy { get; private set; } = [];

    public IReadOnlyList<FeedbackRow> Feedbacks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? outil, CancellationToken cancellation)
    {
        await ShowAsync(outil, cancellation);
        if (outil is not null && Tool is null)
        {
            return NotFound();
        }

        Input = Tool is null ? new OutilInput() : OutilInput.From(Tool);
        Revision = current.Value.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? outil, CancellationToken cancellation)
    {
        var id = outil;
        var outcome = ModelState.IsValid
            ? await changes.ApplyAsync(
                Revision,
                (draft, now) =>
                {
                    if (outil is not null)
                    {
                        return draft.ReviseTool(outil, Input.Typed, now);
                    }

                    var added = draft.AddTool(Input.Typed, now);
                    id = added.IsSuccess ? added.Value.Id : null;
                    return added.WithoutValue();
                },
                () => $"tool {id}",
                cancellation)
            : null;
        return await AnswerAsync(outcome, outil, "L’outil est enregistré dans le brouillon.", cancellation);
    }

    public async Task<IActionResult> OnPostRetirerAsync(string? outil, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(Revision, (draft, now) => draft.RemoveTool(outil ?? "", now), () => $"tool {outil} removed", cancellation);
        if (!outcome.IsSuccess && current.Content.FindTool(outil) is { } tool)
        {
            Input = OutilInput.From(tool);
        }

        return await AnswerAsync(outcome, outil, "L’outil est retiré du brouillon, et des lignes qui le préconisaient.", cancellation);
    }

    /// <param name="outcome">Null when what was sent could not even be read: its fields already say so.</param>
    private async Task<IActionResult> AnswerAsync(Result? outcome, string? outil, string done, CancellationToken cancellation)
    {
        if (outcome?.IsSuccess == true)
        {
            TempData["Status"] = done;
            return RedirectToPage("Index");
        }

        ModelState.Add(outcome?.Errors ?? []);
        await ShowAsync(outil, cancellation);
        if (outcome?.IsStale() == true)
        {
            Recorded = Tool;
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        return Page();
    }

    private async Task ShowAsync(string? outil, CancellationToken cancellation)
    {
        Tool = current.Content.FindTool(outil);
        RecommendedBy = Tool is null ? [] : [.. current.Value.UsesRecommending(Tool.Id)];
        Feedbacks = outil is null ? [] : await FeedbackRow.LatestOnAsync(db, outil, cancellation);
    }
}

/// <summary>The names match those of <see cref="DraftedTool"/>, so that errors find their field.</summary>
public sealed class OutilInput
{
    public string? Name { get; set; }

    public bool UsesAi { get; set; } = true;

    public string? Provider { get; set; }

    public string? Hosting { get; set; }

    public string? Pricing { get; set; }

    public string? Attention { get; set; }

    public DateOnly? CheckedOn { get; set; }

    internal DraftedTool Typed => new(Name, UsesAi, Provider, Hosting, Pricing, Attention, CheckedOn);

    internal static OutilInput From(Tool tool) => new()
    {
        Name = tool.Name,
        UsesAi = tool.UsesAi,
        Provider = tool.Provider,
        Hosting = tool.Hosting,
        Pricing = tool.Pricing,
        Attention = tool.Attention,
        CheckedOn = tool.CheckedOn,
    };
}
