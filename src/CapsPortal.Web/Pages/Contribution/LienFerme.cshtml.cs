using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>Where a closed or wrong link leads, and how to get another.</summary>
[EnableRateLimiting(RateLimits.PersonalLink)]
public sealed class LienFermeModel(RenewLinksHandler renewLinks) : PageModel
{
    [BindProperty]
    public RenewLinksInput Input { get; set; } = new();

    /// <summary>The answer, the same whether the address is known or not.</summary>
    public static string Answer { get; } =
        $"Si cette adresse est celle d’un·e contributeur·ice, un nouveau lien vient de partir. Il sera valable {AccessLink.Lifetime.Days} jours. Pensez à regarder dans les courriers indésirables.";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await renewLinks.HandleAsync(Input, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = Answer;
        return RedirectToPage();
    }
}

public sealed class RenewLinksInput
{
    public string? Email { get; set; }

    /// <summary>Refuses what is no address. Whether the address is known is never said.</summary>
    public Result Check() => EmailAddress.IsValid(Email?.Trim() ?? "")
        ? Result.Success
        : Result.Refused("Écrivez l’adresse à laquelle vous avez reçu l’invitation, par exemple prenom.nom@structure.fr.", nameof(Email));
}
