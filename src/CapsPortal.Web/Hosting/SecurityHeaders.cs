namespace CapsPortal.Web.Hosting;

/// <summary>What browsers are told to refuse. Nothing inline, nothing from elsewhere.</summary>
public static class SecurityHeaders
{
    private const string PersonalLinks = "personal-links";

    public static void AddSecurityHeaders(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services
            .AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Common(policy).AddReferrerPolicySameOrigin())
            // The address of a personal link is a secret: it goes to no other page, ours included, and into no cache.
            .AddPolicy(PersonalLinks, policy => Common(policy)
                .AddReferrerPolicyNoReferrer()
                .AddCustomHeader("Cache-Control", "no-store")
                .AddCustomHeader("X-Robots-Tag", "noindex"));
    }

    /// <summary>Decided on the address that was asked for: an error page that takes its place is under the same policy.</summary>
    public static void UsePortalHeaders(this WebApplication app)
    {
        app.UseWhen(IsPersonalLink, personal => personal.UseSecurityHeaders(PersonalLinks));
        app.UseWhen(http => !IsPersonalLink(http), others => others.UseSecurityHeaders());
    }

    private static bool IsPersonalLink(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/contribution", StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Common(HeaderPolicyCollection policy) => policy
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        // Sent over TLS only, and never for localhost.
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
            csp.AddBaseUri().None();
        });
}
