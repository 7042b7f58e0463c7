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
    public async Task Every_endpoint_has_its_row_and_every_row_its_endpoint() =>
        AccessMatrix.Rows.Select(row => row.Endpoint).Should().BeEquivalentTo(await PortalEndpoints.OfAsync(portal.Services));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Each_caller_gets_what_the_matrix_says_and_reads_of_the_sheet_only_what_is_theirs(string endpoint)
    {
        var access = AccessMatrix.Rows.Single(row => row.Endpoint == endpoint).Access;
        var file = await portal.CreateFileAsync();
        var wrong = new List<string>();
        foreach (var caller in Enum.GetValues<Caller>())
        {
            using var browser = await portal.BrowserOfAsync(caller);
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

        wrong.Should().BeEmpty();
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
    public async Task A_form_sent_to_a_page_that_has_none_is_no_failure()
    {
        var file = await portal.CreateFileAsync();
        var withForm = AccessMatrix.Rows.Where(row => row.Endpoint.StartsWith("POST", StringComparison.Ordinal)).Select(row => row.Endpoint[5..].Split('?')[0]);
        var pages = AccessMatrix.Rows
            .Where(row => row.Endpoint.StartsWith("GET /", StringComparison.Ordinal))
            .Select(row => row.Endpoint[4..].Split('?')[0])
            .Except(withForm);
        var failures = new List<string>();
        foreach (var caller in new[] { Caller.Link, Caller.Owner, Caller.Committee, Caller.Administrator })
        {
            using var browser = await portal.BrowserOfAsync(caller);
            foreach (var page in pages)
            {
                var answer = await PostAsync(browser, portal.AddressOf(page, file, caller), file);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                {
                    failures.Add($"{caller} {page}");
                }
            }
        }

        failures.Should().BeEmpty();
    }

    private static Outcome? OutcomeOf(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => Outcome.Open,
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
