using System.Security.Claims;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Security;

/// <summary>Puts the person's name and organisation in the cookie, so that a page need not ask the database for them.</summary>
public sealed class PortalClaims(
    UserManager<PortalUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string DisplayName = "caps:name";
    public const string Organisation = "caps:organisation";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(Organisation, user.Organisation));
        return identity;
    }
}
