using System.Net;
using AngleSharp.Html.Dom;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Access;

public sealed class AccessMatrixTests(AccessFixture portal) : IClassFixture<AccessFixture>
{
    private const string StaticFiles = "GET static files";

    public static TheoryData<string> Endpoints => [.. AccessMatrix.Rows.Select(row => row.Endpoint).Where(endpoint => endpoint != StaticFiles)];

    [Fact]
    public async Task Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        var endpoints = await PortalEndpoints.OfAsync(portal.Services);
        var rows = AccessMatrix.Rows.Select(row => row.Endpoint).ToList();

        rows.Should().OnlyHaveUniqueItems();
        Lines(endpoints.Except(rows)).Should().BeEmpty("each endpoint needs a row in the matrix");
        Lines(rows.Except(endpoints)).Should().BeEmpty("a row that names no endpoint checks nothing");
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Each_caller_gets_what_the_matrix_says_and_reads_of_the_sheet_only_what_is_theirs(string endpoint)
    {
        var access = AccessMatrix.Rows.Single(row => row.Endpoint == endpoint).Access;
        var file = await portal.CreateFileAsync();
        var wrong = new List<string>();
        foreach (var caller in Enum.GetValues<Caller>())
        {
            using var browser = await portal.BrowserOfAsync(caller, file);
            var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
            var answer = method == "POST"
                ? await PostAsync(browser, portal.AddressOf(pattern, file, caller), file)
                : await browser.Direct.GetAsync(portal.AddressOf(pattern, file, caller), TestContext.Current.CancellationToken);
            if (OutcomeOf(answer) is var outcome && outcome != access.Of(caller))
            {
                wrong.Add($"{caller}: {outcome?.ToString() ?? answer.StatusCode.ToString()}, and not {access.Of(caller)}");
            }

            if (!MaySee(caller, pattern) && (await ReadAsync(answer)).Contains(SheetFile.Marker, StringComparison.Ordinal))
            {
                wrong.Add($"{caller} reads of the sheet");
            }
        }

        Lines(wrong).Should().BeEmpty();
    }

    [Fact]
    public async Task Static_files_are_for_everyone()
    {
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Should().NotBeEmpty().And.OnlyContain(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() != null);
        using var anyone = portal.Anonymous();
        (await anyone.Direct.GetAsync("/favicon.svg", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_page_has_no_handler_for_is_refused_and_never_a_failure()
    {
        var file = await portal.CreateFileAsync();
        var pages = AccessMatrix.Rows.Where(row => row.Endpoint.StartsWith("GET /", StringComparison.Ordinal)).Select(row => row.Endpoint[4..].Split('?')[0]).Distinct();
        var failures = new List<string>();
        foreach (var caller in new[] { Caller.Link, Caller.Owner, Caller.Committee, Caller.Administrator })
        {
            foreach (var page in pages)
            {
                using var browser = await portal.BrowserOfAsync(caller, file);
                var address = portal.AddressOf(page, file, caller);
                HttpResponseMessage[] answers =
                [
                    await PostAsync(browser, address, file),
                    await PostAsync(browser, address + "?handler=Inconnu", file),
                    await browser.Direct.GetAsync(address + "?handler=Inconnu", TestContext.Current.CancellationToken),
                    await browser.Direct.DeleteAsync(address, TestContext.Current.CancellationToken),
                ];
                failures.AddRange(answers.Where(answer => answer.StatusCode >= HttpStatusCode.InternalServerError).Select(answer => $"{caller} {answer.RequestMessage}"));
            }
        }

        Lines(failures).Should().BeEmpty();
    }

    // All of them at once, where a collection's own message tells one.
    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static Outcome? OutcomeOf(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => Outcome.Open,
        HttpStatusCode.Forbidden => Outcome.Forbidden,
        HttpStatusCode.NotFound => Outcome.NotFound,
        HttpStatusCode.Redirect => PathOf(answer.Headers.Location!) switch
        {
            "/compte/connexion" => Outcome.SignIn,
            "/compte/acces-refuse" => Outcome.Forbidden,
            "/contribution/lien-ferme" => Outcome.LinkClosed,
            _ => Outcome.Open,
        },
        _ => null,
    };

    private static string PathOf(Uri location) => (location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString).Split('?')[0];

    /// <summary>Those whose sheet it is, the committee to whom it is submitted, and the readers of a demonstration's mails.</summary>
    private static bool MaySee(Caller caller, string pattern) =>
        caller is Caller.Owner or Caller.Committee or Caller.Link || pattern.StartsWith("/demo/", StringComparison.Ordinal);

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/pdf" ? await answer.Content.ReadAsStringAsync() : "";

    /// <summary>Sends a form with this caller's own antiforgery token and the sheet's own ids, and nothing else filled in.</summary>
    private static async Task<HttpResponseMessage> PostAsync(PortalBrowser browser, string address, SheetFile file)
    {
        // A page that has a form for anyone: the button that signs out, or the one that signs in.
        var page = await browser.OpenAsync("/compte/connexion");
        var token = (IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value), .. file.RouteValues]);
        return await browser.Direct.PostAsync(address, form, TestContext.Current.CancellationToken);
    }
}
