using System.Text;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Security;

/// <summary>The links that let a person choose her password: an invitation and a forgotten password are the same thing.</summary>
public sealed class PasswordLinks(UserManager<PortalUser> users, IOptions<PortalOptions> portal)
{
    public const string Page = "/compte/choisir-mot-de-passe";

    /// <summary>A link made on a Friday still opens on Monday. It dies with its first use.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(3);

    public async Task<string> CreateAsync(PortalUser user)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return $"{portal.Value.PublicAddress}{Page}?compte={user.Id:D}&jeton={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>The account that an address' two values open, with the token as Identity made it; null when they open none.</summary>
    public async Task<(PortalUser User, string Token)?> FindAsync(Guid? account, string? encodedToken)
    {
        if (account is not { } id || Decode(encodedToken) is not { } token || await users.FindByIdAsync(id.ToString()) is not { IsDeactivated: false } user)
        {
            return null;
        }

        var isGood = await users.VerifyUserTokenAsync(
            user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token);
        return isGood ? (user, token) : null;
    }

    private static string? Decode(string? encoded)
    {
        try
        {
            return string.IsNullOrEmpty(encoded) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded));
        }
        catch (FormatException)
        {
            // A truncated or mistyped link: it opens nothing, like any other bad one.
            return null;
        }
    }
}
