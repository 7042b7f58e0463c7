using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>What a person's browser does without JavaScript: opens pages, keeps cookies, sends forms, follows redirections.</summary>
public sealed class PortalBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpClient _direct;

    public PortalBrowser(Uri address, params Cookie[] cookies)
    {
        var jar = new CookieContainer();
        foreach (var cookie in cookies)
        {
            jar.Add(address, cookie);
        }

        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        _direct = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>The bare client, for what is no page; it follows redirections and carries the cookies.</summary>
    public HttpClient Http => _http;

    /// <summary>As <see cref="Http"/>, but it stops where it is sent elsewhere.</summary>
    public HttpClient Direct => _direct;

    /// <summary>Opens an address, and where it leads.</summary>
    public async Task<PortalPage> OpenAsync(string path) => await ReadAsync(await _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Sends a form as its button would, hidden fields and antiforgery token included.</summary>
    public async Task<PortalPage> SendAsync(IHtmlFormElement form, IHtmlElement button)
    {
        // A browser obeys the button; AngleSharp looks at the form alone.
        form.Action = button.GetAttribute("formaction") ?? form.Action;
        var submission = form.GetSubmission(button) ?? throw new InvalidOperationException("The form cannot be sent.");
        var isPost = submission.Method == AngleSharp.Io.HttpMethod.Post;
        using var request = new HttpRequestMessage(isPost ? System.Net.Http.HttpMethod.Post : System.Net.Http.HttpMethod.Get, submission.Target.Href);
        if (isPost)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(submission.Headers[HeaderNames.ContentType]);
        }

        return await ReadAsync(await _http.SendAsync(request));
    }

    public void Dispose()
    {
        _http.Dispose();
        _direct.Dispose();
    }

    private async Task<PortalPage> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!;
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(page => page.Content(html).Address(address));
        return new PortalPage(this, response, (IHtmlDocument)document);
    }
}
