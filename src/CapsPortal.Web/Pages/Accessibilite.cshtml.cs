using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages;

/// <summary>The accessibility statement that French law asks of a public service.</summary>
[AllowAnonymous]
public sealed class AccessibiliteModel(IOptions<PortalOptions> portal) : PageModel
{
    public string ContactEmail => portal.Value.ContactEmail;
}
