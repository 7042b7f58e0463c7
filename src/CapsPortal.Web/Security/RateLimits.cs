using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Security;

/// <summary>How often one address of the network may try, section « RateLimits » of the configuration.</summary>
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
}

/// <summary>Only what a form sends is counted: reading a page is free.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string PasswordLink = "password-link";
    public const string PersonalLink = "personal-link";
    public const string AccessCode = "access-code";

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
        });
    }

    private static void AddPolicy(RateLimiterOptions limiter, string name, int permits, TimeSpan window) =>
        limiter.AddPolicy(name, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("read"));
}
