using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>One declaration: a new one, one started from the plan, or one to correct.</summary>
public sealed class UsageModel(
    CurrentSheet current, SheetChanges changes, DeclareAiUsageHandler declare, CharterLibrary charter, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UsageInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The declaration to correct; empty for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "usage")]
    public Guid? DeclarationId { get; set; }

    public Stage Stage { get; private set; }

    public Assessment? Assessment { get; private set; }

    public CharterEdition Edition => charter.Current;

    public DateOnly Today => clock.GetUtcNow().ParisDate();

    public bool IsCorrection => DeclarationId is not null;

    [NonHandler] // Its name would make it one.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var stage = Stages.FromSlug(context.RouteData.Values["etape"] as string);
        var declaration = DeclarationId is { } id ? current.Value.FindDeclaration(new(id)) : null;
        if (stage is null || IsCorrection && declaration?.Report.Use.Stage != stage)
        {
            context.Result = NotFound();
            return;
        }

        Stage = stage.Value;
    }

    public IActionResult OnGet(Guid? prevu)
    {
        Revision = current.Value.Revision;
        if (DeclarationId is { } id)
        {
            Input = UsageInput.From(current.Value.FindDeclaration(new(id))!.Report);
        }
        else if (prevu is { } lineId)
        {
            if (current.Value.Plan.Lines.FirstOrDefault(l => l.Id.Value == lineId && l.Use.Stage == Stage) is not { } line)
            {
                return NotFound();
            }

            Input = UsageInput.From(line, Today);
        }
        else
        {
            Input.UsedOn = Today;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        AiUsageDeclarationId? corrected = DeclarationId is { } declaration ? new(declaration) : null;
        var (outcome, assessment) = await declare.HandleAsync(Stage, Input, corrected, Revision, cancellation);
        if (outcome.IsSuccess && ModelState.IsValid)
        {
            TempData["Status"] = $"Usage déclaré : {assessment!.Verdict.Label().ToLowerInvariant()}.";
            return BackToStage(id);
        }

        Assessment = assessment;
        return Refused(outcome);
    }

    public async Task<IActionResult> OnPostSupprimerAsync(Guid id, CancellationToken cancellation)
    {
        if (DeclarationId is not { } declaration)
        {
            return NotFound();
        }

        ModelState.Clear();
        var outcome = await changes.ApplyAsync(
            Revision,
            JournalKinds.UseRemoved,
            (sheet, now) => sheet.RemoveDeclaration(new(declaration), now),
            _ => $"declaration {declaration}",
            cancellation);
        if (outcome.IsSuccess)
        {
            TempData["Status"] = "La déclaration est supprimée.";
            return BackToStage(id);
        }

        Input = UsageInput.From(current.Value.FindDeclaration(new(declaration))!.Report);
        return Refused(outcome);
    }

    private RedirectToPageResult BackToStage(Guid id) => RedirectToPage("/Espace/Fiches/Etapes/Etape", new { id, etape = Stage.Slug() });

    private PageResult Refused(Result outcome)
    {
        ModelState.Add(outcome.Errors);
        ModelState.Remove(nameof(Revision));
        Revision = current.Value.Revision;
        return Page();
    }
}
