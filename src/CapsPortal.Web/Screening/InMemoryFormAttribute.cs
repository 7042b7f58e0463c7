using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CapsPortal.Web.Screening;

/// <summary>
/// Reads the form whole in memory, where the framework would write files beyond 64 KB in a temporary folder. What is
/// over the limit is refused with 413, from its announced length where there is one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InMemoryFormAttribute(int maxBytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Three for each of five hundred passages, and more.</summary>
    private const int MaxValues = 2048;

    /// <summary>Antiforgery, at 1000, is the first of the others to read the form.</summary>
    public int Order => 900;

    public int MaxBytes => maxBytes;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // Left to itself, the server cuts the connection on a body over the limit, and the answer is never read.
            size.MaxRequestBodySize = http.Request.ContentLength > maxBytes ? null : maxBytes;
        }

        if (http.Request.ContentLength > maxBytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var feature = new FormFeature(http.Request, new FormOptions
        {
            BufferBody = false,
            MemoryBufferThreshold = maxBytes,
            MultipartBodyLengthLimit = maxBytes,
            ValueLengthLimit = maxBytes,
            ValueCountLimit = MaxValues,
        });
        http.Features.Set<IFormFeature>(feature);
        try
        {
            await feature.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            context.Result = new StatusCodeResult(refused.StatusCode);
        }
        catch (InvalidDataException)
        {
            // Too many fields, or what is no form.
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
