using System.ComponentModel.DataAnnotations;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>« Mon compte »: what the portal shows of a person, and her password.</summary>
public sealed class IndexModel(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, CorrectAccountHandler correct, ChoosePasswordHandler choose) : PageModel
{
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    [BindProperty]
    public ChangePasswordInput Passwords { get; set; } = new();

    public string Email { get; private set; } = "";

    public IReadOnlyList<string> HeldRoles { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var user = await LoadAsync();
        Input = new AccountInput { DisplayName = user.DisplayName, Organisation = user.Organisation };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var user = await LoadAsync();
        var outcome = await correct.HandleAsync(user, Input.DisplayName, Input.Organisation, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        await signIn.RefreshSignInAsync(user);
        TempData["Status"] = "Vos informations sont enregistrées.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMotDePasseAsync(CancellationToken cancellation)
    {
        var user = await LoadAsync();
        var outcome = await choose.ChangeAsync(user, Passwords.CurrentPassword, Passwords, cancellation);
        if (!outcome.IsSuccess)
        {
            Input = new AccountInput { DisplayName = user.DisplayName, Organisation = user.Organisation };
            ModelState.Add(outcome.Errors, nameof(Passwords));
            return Page();
        }

        await signIn.RefreshSignInAsync(user);
        TempData["Status"] = "Votre mot de passe est changé. Vos autres appareils sont déconnectés.";
        return RedirectToPage();
    }

    private async Task<PortalUser> LoadAsync()
    {
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in person has no account.");
        Email = user.Email!;
        HeldRoles = [.. (await users.GetRolesAsync(user)).Select(Roles.Label)];
        return user;
    }
}

/// <summary>The names match those of <see cref="AccountDetails"/>, so that errors find their field.</summary>
public sealed class AccountInput
{
    public string? DisplayName { get; set; }

    public string? Organisation { get; set; }
}

public sealed class ChangePasswordInput : PasswordInput
{
    [DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }
}
