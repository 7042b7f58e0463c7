using CapsPortal.Domain.Common;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Hands the sheet to the editorial committee, once its passages are settled; shows what the committee answered.</summary>
public sealed class SoumissionModel(
    CapsDbContext db, CurrentSheet current, SheetScreening screening, SubmitSheetHandler submit, SettlePassagesHandler settle) : PageModel
{
    /// <summary>How many passages are shown at once.</summary>
    public const int MostPassages = 50;

    [BindProperty]
    public int Revision { get; set; }

    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>What deserves a second look but does not stop the submission.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public Review? LastDecision { get; private set; }

    /// <summary>What screening finds in the sheet; null while the sheet cannot change, or when the screening did not take place.</summary>
    public SheetPassages? Passages { get; private set; }

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
            return await RefusedAsync(outcome, cancellation);
        }

        TempData["Status"] = "La fiche est soumise au Comité éditorial.";
        return RedirectToPage(new { id });
    }

    /// <summary>Writes what is proposed in the place of a passage, and of those that go with it.</summary>
    public async Task<IActionResult> OnPostRemplacerAsync(Guid id, string? passage, CancellationToken cancellation) =>
        await SettledAsync(id, await settle.ReplaceAsync(passage, Revision, cancellation), "Le passage est remplacé.", cancellation);

    /// <summary>Keeps a passage as it is.</summary>
    public async Task<IActionResult> OnPostGarderAsync(Guid id, string? passage, CancellationToken cancellation) =>
        await SettledAsync(id, await settle.KeepAsync(passage, Revision, cancellation), "Le passage est gardé tel quel.", cancellation);

    /// <summary>Keeps all the passages that are not certain.</summary>
    public async Task<IActionResult> OnPostGarderToutAsync(Guid id, CancellationToken cancellation) =>
        await SettledAsync(id, await settle.KeepWarningsAsync(Revision, cancellation), "Les passages à relire sont gardés tels quels.", cancellation);

    private async Task<IActionResult> SettledAsync(Guid id, Result outcome, string done, CancellationToken cancellation)
    {
        if (!outcome.IsSuccess)
        {
            return await RefusedAsync(outcome, cancellation);
        }

        TempData["Status"] = done;
        return RedirectToPage(null, null, new { id }, "passages");
    }

    private async Task<PageResult> RefusedAsync(Result outcome, CancellationToken cancellation)
    {
        ModelState.Add(outcome.Errors);
        ModelState.Remove(nameof(Revision));
        Revision = current.Value.Revision;
        await LoadAsync(cancellation);
        return Page();
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
            var screened = await screening.OfAsync(sheet, cancellation);
            Passages = screened.IsSuccess ? screened.Value : null;
            Missing = [.. sheet.MissingBeforeSubmission(Passages?.ToSettle.Count ?? 0), .. screened.Errors.Select(e => e.Message)];
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
