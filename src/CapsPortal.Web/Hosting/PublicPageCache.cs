using CapsPortal.Web.Observatory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CapsPortal.Web.Hosting;

/// <summary>
/// Keeps, for a few minutes and in memory, public pages that do not change. Never for people with an account, whose
/// pages bear their name, nor for someone who has a message to read.
/// </summary>
public static class PublicPageCache
{
    public const string Policy = "public-page";

    /// <summary>Bears every page kept under <see cref="Policy"/>: told when a sheet is taken offline.</summary>
    public const string SheetsTag = "sheets";

    /// <summary>As <see cref="Policy"/>, for figures that an address filters: another filter is another page.</summary>
    public const string FiguresPolicy = "public-figures";

    /// <summary>As <see cref="Policy"/>, for the pages of the guide: one for each edition of the charter.</summary>
    public const string EditionPolicy = "public-page-of-an-edition";

    /// <summary>Names an edition in the address of a page of the guide.</summary>
    public const string EditionKey = "edition";

    private const long MostBytes = 32 * 1024 * 1024;

    // Another build may draw the same sheet otherwise.
    private static readonly string Build = typeof(PublicPageCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static void AddPublicPageCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        AddPolicy(Policy, []);
        AddPolicy(EditionPolicy, [EditionKey]);
        AddPolicy(FiguresPolicy, [ObservatoryFilter.FromKey, ObservatoryFilter.ToKey, ObservatoryFilter.EditionKey, "handler"]);

        void AddPolicy(string name, string[] keys) => options.AddPolicy(name, page => page
            .With(request => !HasMessage(request.HttpContext))
            .SetVaryByQuery(keys)
            .Tag(SheetsTag)
            .Expire(TimeSpan.FromMinutes(5)));
    });

    /// <summary>Lets a browser that holds this page ask whether it is still good.</summary>
    /// <param name="content">What the page shows, and which never changes.</param>
    public static void Mark(HttpResponse response, Guid content) => Mark(response, content.ToString("N"));

    /// <inheritdoc cref="Mark(HttpResponse, Guid)"/>
    /// <param name="content">Letters, digits, dots and hyphens.</param>
    public static void Mark(HttpResponse response, string content)
    {
        response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{content}-{Build}\"", isWeak: true);
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
    }

    private static bool HasMessage(HttpContext http) => http.Request.Cookies.ContainsKey(
        http.RequestServices.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie.Name!);
}
