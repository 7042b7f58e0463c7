using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>A sheet at a glance: where it is, what is missing, what comes next.</summary>
public sealed class ApercuModel(
    CapsDbContext db, CurrentSheet current, CurrentUser user, SheetChanges changes, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Etape { get; set; }

    public EngagementCharter? Charter { get; private set; }

    /// <summary>The five stages at a glance.</summary>
    public IReadOnlyList<StageGlance> Glances { get; private set; } = [];

    public IReadOnlyList<WaitingItem> Next { get; private set; } = [];

    /// <summary>The address of the published sheet, once there is one.</summary>
    public string? PublishedSlug { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Revision = current.Value.Revision;
        await LoadAsync(cancellation);
    }

    /// <summary>Moves the work to another stage.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (Stages.FromSlug(Etape) is not { } stage)
        {
            return BadRequest();
        }

        var outcome = await changes.ApplyAsync(
            Revision, JournalKinds.StageMoved, (sheet, now) => sheet.MoveTo(stage, now), _ => stage.Slug(), cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            Revision = current.Value.Revision;
            ModelState.Remove(nameof(Revision));
            await LoadAsync(cancellation);
            return Page();
        }

        TempData["Status"] = $"La fiche est à l’étape {stage.WithOf()}.";
        return RedirectToPage(new { id });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        Charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheet.Id, cancellation);
        var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
        Glances = [.. Stages.All.Select(stage => StageGlance.Of(sheet, stage, charter.Editions, agreements.OnRecord))];
        PublishedSlug = sheet.State == SheetState.Published
            ? await db.Publications.Where(p => p.SheetId == sheet.Id).Select(p => p.Slug).SingleOrDefaultAsync(cancellation)
            : null;
        Next = [.. Steps(sheet).Take(5).Select(t => new WaitingItem(
            t.Sentence, Url.Page(t.Page, new { id = sheet.Id.Value, etape = t.Page.EndsWith("/Etape", StringComparison.Ordinal) ? sheet.CurrentStage.Slug() : null })!))];
    }

    private IEnumerable<WaitingTask> Steps(Sheet sheet)
    {
        if (!sheet.IsEditable)
        {
            yield break;
        }

        if (sheet.State == SheetState.SentBack)
        {
            yield return new("Lire pourquoi le Comité éditorial a renvoyé la fiche, puis corriger.", "/Espace/Fiches/Soumission");
        }

        if (sheet.Contributors.Count == 0)
        {
            yield return new("Ajouter les contributeur·ices.", "/Espace/Fiches/Contributeurs/Index");
        }

        if (!sheet.Plan.IsStated)
        {
            yield return new("Dire quels usages de l’IA sont prévus, ou qu’aucun ne l’est.", "/Espace/Fiches/Plan");
        }
        else if (sheet.Contributors.Count > 0 && Charter is null)
        {
            yield return new("Envoyer les liens personnels aux contributeur·ices.", "/Espace/Fiches/Consentements/Index");
        }

        if (Charter?.SignatureOf(user.Id)?.IsSigned == false)
        {
            yield return new("Signer la charte d’engagement.", "/Espace/Fiches/Consentements/Index");
        }

        if (sheet.StatementAt(sheet.CurrentStage) == StageStatementKind.NotStated)
        {
            yield return new($"Renseigner le bilan {sheet.CurrentStage.WithOf()}.", "/Espace/Fiches/Etapes/Etape");
        }

        if (sheet.CurrentStage >= Stage.Redaction && sheet.Sections.Any(s => s.Required && !s.IsWritten))
        {
            yield return new("Écrire les parties de la fiche qui manquent.", "/Espace/Fiches/Texte/Index");
        }

        // The passages to read are listed on the page of the submission: looking for them here, each time, would cost too much.
        if (sheet.MissingBeforeSubmission(0).Count == 0)
        {
            yield return new("Soumettre la fiche au Comité éditorial.", "/Espace/Fiches/Soumission");
        }
    }
}
