using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>The contributor reads the frozen charter, then signs it or refuses to; afterwards, what was recorded.</summary>
[RequestFormLimits(ValueLengthLimit = SignatureForm.MostBytes)]
public sealed class CharteModel(
    CapsDbContext db, CurrentContribution current, CharterSigning signing, ScreeningNotices notices, CharterLibrary charter) : PageModel
{
    [BindProperty]
    public SignatureInput Input { get; set; } = new();

    [BindProperty]
    public RefusalInput Refusal { get; set; } = new();

    public ContributionView View { get; private set; } = null!;

    public EngagementCharter Charter => View.Charter!;

    public Signature Signature => View.Signature!;

    /// <summary>The version before this one, and what has changed since; null for the first.</summary>
    public (int Version, IReadOnlyList<ChangedPart> Parts)? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page() : RedirectToPage("Index", new { secret });

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellation) => await LoadAsync(cancellation)
        ? await AnswerAsync(
            secret,
            await signing.SignAsync(current.Sheet, c => c.SignatureOf(current.Contributor.Id), current.Actor, Input, cancellation),
            "Merci. Votre signature est enregistrée.",
            nameof(Input),
            cancellation)
        : RedirectToPage("Index", new { secret });

    public async Task<IActionResult> OnPostRefuserAsync(string secret, CancellationToken cancellation) => await LoadAsync(cancellation)
        ? await AnswerAsync(
            secret,
            await signing.RefuseAsync(current.Sheet, c => c.SignatureOf(current.Contributor.Id), current.Actor, Refusal, cancellation),
            await notices.SayAsync("Votre refus est enregistré.", Refusal.RefusalReason, cancellation),
            nameof(Refusal),
            cancellation)
        : RedirectToPage("Index", new { secret });

    private async Task<IActionResult> AnswerAsync(string secret, Result outcome, string done, string form, CancellationToken cancellation)
    {
        if (outcome.IsSuccess)
        {
            TempData["Status"] = done;
            return RedirectToPage(new { secret });
        }

        ModelState.AddToSignature(outcome, form);
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>False when there is nothing to sign, or before each planned use has an answer: that comes first.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        View = await ContributionView.OfAsync(db, current, charter.Current, cancellation);
        if (View.Signature is null || !View.HasAnswered)
        {
            return false;
        }

        if (await CharterDifference.EarlierAsync(db, Charter, cancellation) is { } earlier)
        {
            Changes = (earlier.Version, CharterDifference.Between(earlier, Charter));
        }

        return true;
    }
}
