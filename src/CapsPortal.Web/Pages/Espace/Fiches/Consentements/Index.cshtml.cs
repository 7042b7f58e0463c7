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
public sealed class IndexModel(
    CapsDbContext db,
    CurrentSheet current,
    CurrentUser user,
    SendLinksHandler sendLinks,
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

    public async Task<IActionResult> OnPostEnvoyerAsync(Guid id, CancellationToken cancellation)
    {
        var sent = await sendLinks.SendToAllAsync(cancellation);
        return sent.IsSuccess
            ? Done(id, sent.Value.Count == 1 ? $"Un lien part vers {sent.Value[0].Name}." : $"Un lien part vers {sent.Value.Count} personnes : {FrenchList.Of(sent.Value.Select(c => c.Name))}.")
            : await RefusedAsync(sent.WithoutValue(), cancellation);
    }

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid id, Guid contributeur, CancellationToken cancellation)
    {
        if (current.Value.FindContributor(new ContributorId(contributeur)) is not { } contributor)
        {
            return NotFound();
        }

        var outcome = await sendLinks.SendAgainAsync(contributor, cancellation);
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
