using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Shown to a signed-in person whose roles do not open the page that she asked for.</summary>
public sealed class AccesRefuseModel(CurrentUser user) : PageModel
{
    public bool IsSignedIn => user.IsSignedIn;

    public string DisplayName => user.DisplayName;

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
