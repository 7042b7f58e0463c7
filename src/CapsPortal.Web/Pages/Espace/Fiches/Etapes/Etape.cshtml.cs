using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Etapes;

/// <summary>The AI uses of one stage: those declared with their verdict, those planned, or that none is declared.</summary>
public sealed class EtapeModel(CapsDbContext db, CurrentSheet current, SheetChanges changes, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    public Stage Stage { get; private set; }

    public IReadOnlyList<(AiUsageDeclaration Declaration, Assessment Assessment)> Declared { get; private set; } = [];

    /// <summary>Planned here and not declared yet: one tap starts the declaration.</summary>
    public IReadOnlyList<PlannedUse> StillPlanned { get; private set; } = [];

    /// <summary>Declared here already: one tap declares the same again. The last first, each use, tool and purpose once.</summary>
    public IReadOnlyList<AiUsageDeclaration> Repeatable { get; private set; } = [];

    public IReadOnlyList<PastDeclaration> Past { get; private set; } = [];

    public IReadOnlyList<GuidedUse> Grid => [.. charter.Current.Grid.At(Stage)];

    public CharterEdition Edition => charter.Current;

    [NonHandler] // Its name would make it one.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Stages.FromSlug(context.RouteData.Values["etape"] as string) is { } stage)
        {
            Stage = stage;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Revision = current.Value.Revision;
        await LoadAsync(cancellation);
    }

    /// <summary>States that no use is declared at this stage.</summary>
    public async Task<IActionResult> OnPostAucunAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision, JournalKinds.NoUseStated, (sheet, now) => sheet.StateNoUse(Stage, now), _ => Stage.Slug(), cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
            await LoadAsync(cancellation);
            return Page();
        }

        TempData["Status"] = $"C’est noté : aucun usage de l’IA n’est déclaré à l’étape {Stage.WithOf()}.";
        return RedirectToPage(new { id, etape = Stage.Slug() });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
        var declarations = sheet.DeclarationsAt(Stage).OrderBy(d => d.Report.UsedOn).ThenBy(d => d.DeclaredAt).ToList();
        Declared = [.. declarations.Select(d => (d, CharterRules.Assess(d.Report, charter.Editions, agreements.OnRecord)))];
        Repeatable = [.. Enumerable.Reverse(declarations).DistinctBy(d => (d.Report.Use.UseName, d.Report.Use.ToolName, d.Report.Purpose))];
        Past = await PastDeclaration.OfAsync(db, sheet, Stage, cancellation);
        StillPlanned = [.. sheet.Plan.Lines.Where(l => l.Use.Stage == Stage && !declarations.Any(d => d.Report.Use.IsSameAs(l.Use)))];
    }
}
