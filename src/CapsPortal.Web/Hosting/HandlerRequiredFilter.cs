using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CapsPortal.Web.Hosting;

/// <summary>
/// Refuses what a page has no handler for: left alone, Razor would draw the page without having loaded what it shows.
/// </summary>
public sealed class HandlerRequiredFilter : IPageFilter
{
    private const string ErrorPage = "/Erreur";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && !IsDrawnAsItIs(context))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    /// <summary>A text without anything to load, or the error page that takes the place of whatever was asked for.</summary>
    private static bool IsDrawnAsItIs(PageHandlerExecutingContext context)
    {
        var page = context.ActionDescriptor;
        var method = context.HttpContext.Request.Method;
        return page.ViewEnginePath == ErrorPage
            || ((HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) && !page.HandlerMethods.Any(handler => HttpMethods.IsGet(handler.HttpMethod)));
    }
}
