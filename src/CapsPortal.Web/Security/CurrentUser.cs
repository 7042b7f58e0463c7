using System.Security.Claims;
using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Security;

/// <summary>The signed-in person, as the request's cookie tells. Scoped to the request.</summary>
public sealed class CurrentUser(IHttpContextAccessor http)
{
    private ClaimsPrincipal Principal => http.HttpContext?.User ?? throw new InvalidOperationException("No request is under way.");

    public bool IsSignedIn => Principal.Identity?.IsAuthenticated == true;

    /// <summary>Throws when nobody is signed in: pages that ask for it require an account.</summary>
    public UserId Id => Guid.TryParse(Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        ? new UserId(id)
        : throw new InvalidOperationException("Nobody is signed in.");

    public string DisplayName => Principal.FindFirstValue(PortalClaims.DisplayName) ?? "";

    public string Organisation => Principal.FindFirstValue(PortalClaims.Organisation) ?? "";

    public bool IsIn(string role) => Principal.IsInRole(role);

    /// <summary>How the journal names this person.</summary>
    public string Actor => $"user:{Id.Value}";
}
