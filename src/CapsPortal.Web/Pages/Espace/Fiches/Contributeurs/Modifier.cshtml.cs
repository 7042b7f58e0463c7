using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Contributeurs;

/// <summary>Corrects a contributor, or takes this person off the sheet.</summary>
public sealed class ModifierModel(
    CapsDbContext db,
    CurrentSheet current,
    CurrentUser user,
    SheetChanges changes,
    PersonalLinks links,
    Invitations invitations,
    OutboxNudge outbox,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public ContributorInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public ContributorInput? Recorded { get; private set; }

    public IActionResult OnGet(Guid contributeur)
    {
        if (current.Value.FindContributor(new(contributeur)) is not { } contributor)
        {
            return NotFound();
        }

        Input = ContributorInput.From(contributor);
        Revision = current.Value.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid contributeur, CancellationToken cancellation)
    {
        var contributorId = new ContributorId(contributeur);
        if (current.Value.FindContributor(contributorId) is not { } contributor)
        {
            return NotFound();
        }

        var formerAddress = contributor.Email;
        await using var transaction = await db.BeginAgreementsAsync(current.Value.Id, cancellation);
        var hadLink = await db.AccessLinks.AnyAsync(l => l.ContributorId == contributorId && l.EndedAt == null, cancellation);
        var outcome = await changes.ApplyAsync(
            Revision,
            JournalKinds.ContributorCorrected,
            (sheet, now) => sheet.CorrectContributor(contributorId, Input.Name, Input.Function, Input.Structure, Input.Email, now),
            _ => $"contributor {contributeur}",
            cancellation);
        if (!outcome.IsSuccess)
        {
            return Answer(outcome, id, contributorId, "");
        }

        var moves = hadLink && contributor.Email != formerAddress;
        if (moves)
        {
            await SendToNewAddressAsync(contributor, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Answer(outcome, id, contributorId, moves
            ? $"Les coordonnées sont enregistrées. Le lien envoyé à l’ancienne adresse ne fonctionne plus ; un nouveau part vers {contributor.Email}."
            : "Les coordonnées sont enregistrées.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, Guid contributeur, CancellationToken cancellation)
    {
        var contributorId = new ContributorId(contributeur);
        if (current.Value.FindContributor(contributorId) is not { } contributor)
        {
            return NotFound();
        }

        Input = ContributorInput.From(contributor);
        ModelState.Clear();
        await using var transaction = await db.BeginAgreementsAsync(current.Value.Id, cancellation);
        var hasAnswered = await db.Consents.AnyAsync(c => c.ContributorId == contributorId, cancellation)
            || await db.EngagementCharters.AnyAsync(
                c => c.SheetId == current.Value.Id && c.Signatures.Any(s => s.ContributorId == contributorId && s.SignedAt != null), cancellation);
        await links.EndAllAsync(contributorId, clock.GetUtcNow(), cancellation);
        await links.DropWaitingMailAsync(contributorId, cancellation);
        var outcome = await changes.ApplyAsync(
            Revision,
            JournalKinds.ContributorRemoved,
            (sheet, now) => sheet.RemoveContributor(contributorId, hasAnswered, now),
            _ => $"contributor {contributeur}",
            cancellation);
        if (outcome.IsSuccess)
        {
            await transaction.CommitAsync(cancellation);
        }

        return Answer(outcome, id, contributorId, "Cette personne ne fait plus partie de la fiche.");
    }

    /// <summary>Whoever reads the former address must not answer in this person's place.</summary>
    private async Task SendToNewAddressAsync(Contributor contributor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(current.Value.Id, cancellation);
        await invitations.SendAsync(current.Value, charter, [contributor], user.Actor, now, cancellation);
        await db.CommitAsync(now, cancellation);
    }

    private IActionResult Answer(Domain.Common.Result outcome, Guid id, ContributorId contributorId, string done)
    {
        if (outcome.IsSuccess)
        {
            TempData["Status"] = done;
            return RedirectToPage("Index", new { id });
        }

        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            if (current.Value.FindContributor(contributorId) is not { } contributor)
            {
                return NotFound();
            }

            Recorded = ContributorInput.From(contributor);
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        return Page();
    }
}
