using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Opened from an invitation or after a forgotten password.</summary>
public sealed class ChoisirMotDePasseModel(PasswordLinks links, ChoosePasswordHandler handler) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "compte")]
    public Guid? Account { get; set; }

    [BindProperty(SupportsGet = true, Name = "jeton")]
    public string? Token { get; set; }

    /// <summary>The address of the account that the link opens; null for a link that opens none.</summary>
    public string? Email { get; private set; }

    public async Task OnGetAsync() => Email = (await links.FindAsync(Account, Token))?.User.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await links.FindAsync(Account, Token) is not { } opened)
        {
            return Page();
        }

        Email = opened.User.Email;
        var outcome = await handler.FromLinkAsync(opened.User, opened.Token, Input, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = "Votre mot de passe est enregistré. Vous pouvez vous connecter.";
        return RedirectToPage("/Compte/Connexion");
    }
}
