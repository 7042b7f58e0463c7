using System.ComponentModel.DataAnnotations;
using CapsPortal.Web.Data.Seed.Demo;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Compte;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConnexionModel(SignInHandler signIn, IOptions<PortalOptions> portal) : PageModel
{
    [BindProperty]
    public ConnexionInput Input { get; set; } = new();

    /// <summary>Where the person wanted to go; followed only inside the portal.</summary>
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnUrl { get; set; }

    /// <summary>The accounts to try the portal with; none outside a demonstration.</summary>
    public IReadOnlyList<DemoAccount> ShownAccounts => portal.Value.Demo ? DemoAccounts.All : [];

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await signIn.HandleAsync(Input.Email, Input.Password, Input.Remember);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : outcome.Value);
    }
}

public sealed class ConnexionInput
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public bool Remember { get; set; }
}
