using System.ComponentModel.DataAnnotations;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Compte;

[EnableRateLimiting(RateLimits.PasswordLink)]
public sealed class MotDePasseOublieModel(ForgottenPasswordHandler handler) : PageModel
{
    [BindProperty]
    public MotDePasseOublieInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await handler.HandleAsync(Input.Email, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = "Si un compte existe à cette adresse, un lien vient d’y être envoyé. Il arrive en quelques minutes ; regardez aussi dans les indésirables.";
        return RedirectToPage("/Compte/Connexion");
    }
}

public sealed class MotDePasseOublieInput
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }
}
