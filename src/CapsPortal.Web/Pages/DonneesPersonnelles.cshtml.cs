using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages;

/// <summary>What the portal keeps of people, why, and for how long.</summary>
[AllowAnonymous]
public sealed class DonneesPersonnellesModel(IOptions<PortalOptions> portal) : PageModel
{
    public string ContactEmail => portal.Value.ContactEmail;
}
