using System.Security.Claims;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>The demo accounts, and which of them acts: the one that <see cref="CurrentUser"/> names.</summary>
public sealed class DemoCast(
    PortalAccounts accounts, IUserClaimsPrincipalFactory<PortalUser> principals, CurrentUser current, DefaultHttpContext request)
{
    private readonly Dictionary<string, ClaimsPrincipal> _principals = [];

    /// <summary>How the journal names who acts.</summary>
    public string Actor => current.Actor;

    public async Task OpenAccountAsync(DemoAccount account, DateTimeOffset now, CancellationToken cancellation)
    {
        var details = AccountDetails.Create(account.DisplayName, account.Organisation, account.Email).Value;
        var user = await accounts.CreateAsync(details, account.Roles, DemoAccounts.Password, "system", now, cancellation);
        _principals.Add(account.Email, await principals.CreateAsync(user.Value));
    }

    public UserId Act(string email)
    {
        request.User = _principals[email];
        return current.Id;
    }
}
