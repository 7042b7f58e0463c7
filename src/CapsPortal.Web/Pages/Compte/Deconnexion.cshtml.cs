using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Signs out. Opening the address only shows the button: a link must not sign anybody out.</summary>
public sealed class DeconnexionModel(SignInManager<PortalUser> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData["Status"] = "Vous êtes déconnecté·e.";
        return RedirectToPage("/Index");
    }
}
