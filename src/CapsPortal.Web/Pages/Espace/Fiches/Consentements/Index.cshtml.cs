using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Who was asked, who answered what, who signed; the accompagnateur·ice sends the links and signs for herself.</summary>
[RequestFormLimits(ValueLengthLimit = SignatureForm.MostBytes)]
public sealed class IndexModel(
    CapsDbContext db,
    CurrentSheet current,
    CurrentUser user,
    AskConsentHandler askConsent,
    SendCharterHandler sendCharter,
    SendAgainHandler sendAgain,
    CancelCharterHandler cancelCharter,
    PauseRemindersHandler pauseReminders,
    RevokeLinkHandler revokeLink,
    CharterSigning signing,
    IOptions<PortalOptions> portal,
    IOptions<SmtpOptions> smtp,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public SignatureInput Input { get; set; } = new();

    public AgreementsView View { get; private set; } = null!;

    /// <summary>The mails of a demonstration do not leave: they are read in the portal.</summary>
    public bool MailIsReadHere => portal.Value.Demo && !smtp.Value.IsConfigured;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostDemanderAsync(Guid id, CancellationToken cancellation)
    {
        var asked = await askConsent.HandleAsync(cancellation);
        return asked.IsSuccess
            ? Done(id, asked.Value.Count == 0 ? "Les contributeur·ices voient le plan à jour ; personne n’a rien de nouveau à répondre." : Sent(asked.Value))
            : await RefusedAsync(asked.WithoutValue(), cancellation);
    }

    public async Task<IActionResult> OnPostEnvoyerAsync(Guid id, CancellationToken cancellation)
    {
        var sent = await sendCharter.HandleAsync(cancellation);
        return sent.IsSuccess ? Done(id, Sent(sent.Value)) : await RefusedAsync(sent.WithoutValue(), cancellation);
    }

    public async Task<IActionResult> OnPostAnnulerAsync(Guid id, int version, CancellationToken cancellation)
    {
        var outcome = await cancelCharter.HandleAsync(version, cancellation);
        return outcome.IsSuccess
            ? Done(id, "L’envoi est annulé ; les personnes invitées en sont prévenues.")
            : await RefusedAsync(outcome, cancellation);
    }

    public async Task<IActionResult> OnPostRappelsAsync(Guid id, Guid contributeur, bool suspendre, CancellationToken cancellation)
    {
        if (current.Value.FindContributor(new ContributorId(contributeur)) is not { } contributor)
        {
            return NotFound();
        }

        var outcome = await pauseReminders.HandleAsync(contributor, suspendre, cancellation);
        return outcome.IsSuccess
            ? Done(id, suspendre ? $"Les rappels à {contributor.Name} sont suspendus." : $"Les rappels à {contributor.Name} reprennent.")
            : await RefusedAsync(outcome, cancellation);
    }

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid id, Guid contributeur, CancellationToken cancellation)
    {
        if (current.Value.FindContributor(new ContributorId(contributeur)) is not { } contributor)
        {
            return NotFound();
        }

        var outcome = await sendAgain.HandleAsync(contributor, cancellation);
        return outcome.IsSuccess
            ? Done(id, $"Un nouveau lien part vers {contributor.Name} ; le précédent ne fonctionne plus.")
            : await RefusedAsync(outcome, cancellation);
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, Guid contributeur, CancellationToken cancellation)
    {
        if (current.Value.FindContributor(new ContributorId(contributeur)) is not { } contributor)
        {
            return NotFound();
        }

        var outcome = await revokeLink.HandleAsync(contributor, cancellation);
        return outcome.IsSuccess
            ? Done(id, $"Le lien de {contributor.Name} est fermé.")
            : await RefusedAsync(outcome, cancellation);
    }

    public async Task<IActionResult> OnPostSignerAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await signing.SignAsync(current.Value, charter => charter.SignatureOf(user.Id), user.Actor, Input, cancellation);
        return outcome.IsSuccess
            ? Done(id, "Votre signature est enregistrée.")
            : await RefusedAsync(outcome, cancellation);
    }

    private static string Sent(IReadOnlyList<Contributor> invited) => invited.Count == 1
        ? $"Un lien part vers {invited[0].Name}."
        : $"Un lien part vers {invited.Count} personnes : {FrenchList.Of(invited.Select(c => c.Name))}.";

    private RedirectToPageResult Done(Guid id, string status)
    {
        TempData["Status"] = status;
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> RefusedAsync(Result outcome, CancellationToken cancellation)
    {
        ModelState.AddToSignature(outcome);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await AgreementsView.OfAsync(db, current.Value, clock.GetUtcNow(), cancellation);
        Input.Version = View.Charter?.Version ?? 0;
    }
}
