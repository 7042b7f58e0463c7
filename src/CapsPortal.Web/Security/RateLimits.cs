using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Security;

/// <summary>How often one address of the network, or one account, may try, section « RateLimits » of the configuration.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Sign-in forms sent in a minute. A whole organisation may stand behind one address.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Links asked for in a quarter of an hour, each being a mail to somebody.</summary>
    public int PasswordLinksPerQuarter { get; set; } = 10;

    /// <summary>Personal links asked for in a quarter of an hour.</summary>
    public int PersonalLinksPerQuarter { get; set; } = 10;

    /// <summary>One-time codes asked for or typed in a quarter of an hour. Several people of one organisation may sign together.</summary>
    public int AccessCodesPerQuarter { get; set; } = 60;

    /// <summary>Texts that one account has screened in a minute; each change of a choice screens again.</summary>
    public int ScreeningsPerMinute { get; set; } = 60;

    /// <summary>Texts screened as they are written, in a minute, by one account or one address behind a personal link.</summary>
    public int ScreeningNoticesPerMinute { get; set; } = 120;
}

/// <summary>Only what a form sends is counted: reading a page is free.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string PasswordLink = "password-link";
    public const string PersonalLink = "personal-link";
    public const string AccessCode = "access-code";
    public const string Screening = "screening";
    public const string ScreeningNotice = "screening-notice";

    public static IServiceCollection AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(RateLimitOptions.Section).Get<RateLimitOptions>() ?? new RateLimitOptions();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            AddPolicy(limiter, SignIn, limits.SignInsPerMinute, TimeSpan.FromMinutes(1));
            AddPolicy(limiter, PasswordLink, limits.PasswordLinksPerQuarter, TimeSpan.FromMinutes(15));
            AddPolicy(limiter, PersonalLink, limits.PersonalLinksPerQuarter, TimeSpan.FromMinutes(15));
            AddPolicy(limiter, AccessCode, limits.AccessCodesPerQuarter, TimeSpan.FromMinutes(15));
            AddPolicy(limiter, Screening, limits.ScreeningsPerMinute, TimeSpan.FromMinutes(1), AccountOrAddress);
            AddPolicy(limiter, ScreeningNotice, limits.ScreeningNoticesPerMinute, TimeSpan.FromMinutes(1), AccountOrAddress);
        });
    }

    private static void AddPolicy(RateLimiterOptions limiter, string name, int permits, TimeSpan window, Func<HttpContext, string>? caller = null) =>
        limiter.AddPolicy(name, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                (caller ?? Address)(http),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("read"));

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static string AccountOrAddress(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http);
}
