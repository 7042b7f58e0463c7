using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Access;

/// <summary>Everything that the portal answers to, as it is once started: « POST /espace/fiches/{id}/plan?handler=Aucun ».</summary>
public static class PortalEndpoints
{
    public static async Task<IReadOnlyList<string>> OfAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            found.UnionWith(await NamesOfAsync(endpoint, pages));
        }

        return [.. found];
    }

    private static async Task<IEnumerable<string>> NamesOfAsync(RouteEndpoint endpoint, PageLoader pages)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return ["GET static files"];
        }

        var pattern = endpoint.RoutePattern.RawText!;
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
            return methods.Select(method => $"{method} {pattern}");
        }

        // A page answers a GET without any handler.
        var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods ?? [];
        return handlers
            .Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} /{pattern}{(handler.Name is null ? "" : $"?handler={handler.Name}")}")
            .Append($"GET /{pattern}");
    }
}
