using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Which AI uses are planned, line by line, or that none is.</summary>
public sealed class PlanModel(
    CapsDbContext db, CurrentSheet current, SheetChanges changes, ScreeningNotices notices, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public PlannedUseInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public CharterEdition Edition => charter.Current;

    /// <summary>What may be announced: personal data never are.</summary>
    public static IEnumerable<DataKind> DataToPlan { get; } = Enum.GetValues<DataKind>().Where(kind => kind != DataKind.PersonalData);

    /// <summary>Where each line stands with the contributors.</summary>
    public IReadOnlyDictionary<PlannedUseId, LineAgreement> Agreements { get; private set; } = new Dictionary<PlannedUseId, LineAgreement>();

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Revision = current.Value.Revision;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var use = Input.Check(Edition);
        if (!use.IsSuccess)
        {
            return await RefusedAsync(use.WithoutValue(), cancellation);
        }

        return await AnswerAsync(
            await ApplyAsync((sheet, now) => sheet.PlanUse(use.Value, Input.Purpose, Input.Data, now).WithoutValue(), cancellation),
            id,
            await notices.SayAsync("L’usage est ajouté au plan. Il reste à demander l’accord des contributeur·ices.", Input.Purpose, cancellation),
            cancellation);
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, Guid ligne, CancellationToken cancellation) => await AnswerAsync(
        await ApplyAsync((sheet, now) => sheet.RemovePlannedUse(new PlannedUseId(ligne), now), cancellation),
        id,
        "L’usage est retiré du plan. Les réponses déjà données sont conservées.",
        cancellation);

    public async Task<IActionResult> OnPostAucunAsync(Guid id, CancellationToken cancellation) => await AnswerAsync(
        await ApplyAsync((sheet, now) => sheet.StateNoUsePlanned(now), cancellation),
        id,
        "C’est noté : aucun usage de l’IA n’est prévu.",
        cancellation);

    private Task<Result> ApplyAsync(Func<Sheet, DateTimeOffset, Result> act, CancellationToken cancellation) =>
        changes.ApplyAsync(Revision, JournalKinds.PlanChanged, act, sheet => $"plan version {sheet.Plan.Version}", cancellation);

    private async Task<IActionResult> AnswerAsync(Result outcome, Guid id, string done, CancellationToken cancellation)
    {
        if (!outcome.IsSuccess)
        {
            return await RefusedAsync(outcome, cancellation);
        }

        TempData["Status"] = done;
        return RedirectToPage(new { id });
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
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        Agreements = LineAgreement.OfAll(sheet, consents);
    }
}
