using AngleSharp.Html.Dom;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>What no form of the portal sends, with a token that is good: a person who rewrites the page.</summary>
internal static class ForgedPosts
{
    /// <summary>Posts these fields to any address, with the antiforgery token of a page that this browser has open.</summary>
    public static Task<HttpResponseMessage> ForgeAsync(
        this PortalBrowser browser, PortalPage open, string path, params (string Field, string Value)[] fields)
    {
        var token = ((IHtmlInputElement)open.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        IEnumerable<(string Field, string Value)> all = [.. fields, ("__RequestVerificationToken", token)];
        return browser.Http.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Field, f.Value))));
    }
}
