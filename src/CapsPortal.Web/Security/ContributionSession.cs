using System.Globalization;
using CapsPortal.Domain.Consents;
using Microsoft.AspNetCore.DataProtection;

namespace CapsPortal.Web.Security;

/// <summary>
/// The hour during which a browser that entered a code reads and answers behind one personal link. It is a cookie for
/// that link's pages alone, which any node reads; another device, or another link, asks for a code of its own.
/// </summary>
public sealed class ContributionSession(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "caps-contribution";

    private readonly IDataProtector _protector = protection.CreateProtector("CapsPortal.Contribution");

    /// <summary>From the last act: nobody loses what she is typing.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(60);

    public void Open(HttpContext http, AccessLink link, string secret) => http.Response.Cookies.Append(Cookie, Ticket(link), new CookieOptions
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = $"{http.Request.PathBase}/contribution/{secret}",
    });

    public bool IsOpen(HttpContext http, AccessLink link)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } ticket)
        {
            return false;
        }

        try
        {
            var parts = _protector.Unprotect(ticket).Split('|');
            return parts is [var id, var until]
                && id == link.Id.Value.ToString("N")
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Made by somebody else, or with keys that are gone: no session.
            return false;
        }
    }

    /// <summary>What the cookie holds: the link and the end of the hour, unreadable outside the portal.</summary>
    public string Ticket(AccessLink link) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Id.Value:N}|{(clock.GetUtcNow() + Lifetime).UtcTicks}"));
}
