using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CapsPortal.Web.Hosting;

/// <summary>Pages in French, their static files, and what becomes of a request on its way to them.</summary>
public static class PortalPages
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section);
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        // Razor Pages ask for the antiforgery token on every POST by themselves.
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "caps-form");
        builder.Services
            .AddRazorPages(options => options.AddPortalAccess())
            .AddMvcOptions(options => options.Filters.Add<HandlerRequiredFilter>())
            .AddFrenchMessages();
        // Accented letters as they are: a French page is shorter and can be read in its source.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(French);
            options.SupportedCultures = options.SupportedUICultures = [French];
            options.RequestCultureProviders.Clear();
        });
    }

    /// <summary>Takes the word of the proxies that the operator named on who calls and over what.</summary>
    public static void UseProxyHeaders(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.TrustedProxies;
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                throw new OperatorException($"Portal:TrustedProxies holds « {proxy} »: write an address or a network such as 172.16.0.0/12.");
            }
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>Dates and numbers in French, whatever the browser asks for.</summary>
    public static void UseFrench(this WebApplication app) => app.UseRequestLocalization();

    /// <summary>An error is a page in French with a reference that the logs carry, and never a stack trace, in development too.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
    }

    /// <summary>Compresses pages, except those whose address is a secret and those that ask for a password.</summary>
    /// <remarks>
    /// BREACH reads a secret off the size of pages that also reflect a chosen text, over thousands of requests sent as the
    /// person. The sign-in cookie is SameSite, so another site sends none; antiforgery tokens are encrypted anew each time.
    /// </remarks>
    public static void UsePageCompression(this WebApplication app) => app.UseWhen(
        http => !http.Request.Path.StartsWithSegments("/contribution", StringComparison.OrdinalIgnoreCase)
            && !http.Request.Path.StartsWithSegments("/compte", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression());

    public static void MapPortalPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        // Without it, an unknown address would ask the anonymous to sign in.
        app.MapFallback("{*address}", () => Results.NotFound()).AllowAnonymous();
    }
}
