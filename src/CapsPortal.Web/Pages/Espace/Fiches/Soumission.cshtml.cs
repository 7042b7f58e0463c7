using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Hands the sheet to the editorial committee; shows what it answered.</summary>
public sealed class SoumissionModel(CapsDbContext db, CurrentSheet current, SubmitSheetHandler submit) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>What deserves a second look but does not stop the submission.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public Review? LastDecision { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Revision = current.Value.Revision;
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await submit.HandleAsync(Revision, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
            await LoadAsync(cancellation);
            return Page();
        }

        TempData["Status"] = "La fiche est soumise au Comité éditorial.";
        return RedirectToPage(new { id });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        LastDecision = await db.Reviews.AsNoTracking()
            .Where(r => r.SheetId == sheet.Id && r.DecidedAt != null)
            .OrderByDescending(r => r.DecidedAt)
            .FirstOrDefaultAsync(cancellation);
        if (sheet.IsEditable)
        {
            Missing = sheet.MissingBeforeSubmission();
            Warnings = [.. WarningsOn(sheet, await SheetAgreements.OfAsync(db, sheet, cancellation))];
        }
    }

    private static IEnumerable<string> WarningsOn(Sheet sheet, SheetAgreements agreements)
    {
        if (agreements.SignedCharter is null)
        {
            yield return "La charte d’engagement n’est pas encore signée par tou·tes.";
        }

        if (sheet.Declarations.Any(d => !agreements.OnRecord.Cover(d.Report.Use, d.Report.UsedOn)))
        {
            yield return "Un usage au moins n’a pas l’accord de tou·tes les contributeur·ices : la mention le dira.";
        }
    }
}
