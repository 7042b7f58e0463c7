using System.Net;
using System.Text;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CapsPortal.Web.Tests.Hosting;

public sealed class ErrorTests(ErrorTests.FailingPortal portal) : IClassFixture<ErrorTests.FailingPortal>
{
    private const string Secret = "canari-8f3b2c";

    [Theory]
    [InlineData("Title=a%00b")]
    [InlineData("Code=200")]
    public async Task A_form_that_is_refused_never_chooses_the_answer(string body)
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        using var form = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");

        var answer = await browser.Http.PostAsync("/espace/fiches/nouvelle", form, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Votre envoi n’a pas pu être lu");
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_in_French()
    {
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync("/nulle-part");

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Text.Should().Contain("Cette page n").And.Contain("existe pas");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_failure_is_a_page_with_a_reference_that_the_logs_carry_and_no_trace_of_the_code(string method)
    {
        using var anyone = portal.Anonymous();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/contribution/panne");

        var answer = await anyone.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        html.Should().NotContain("InvalidOperationException").And.NotContain("at CapsPortal");
        var reference = System.Text.RegularExpressions.Regex.Match(html, "[0-9a-f]{32}").Value;
        reference.Should().NotBeEmpty();
        portal.Logs.Events.Should().Contain(line => line.Contains(reference, StringComparison.Ordinal) && line.Contains("broken on purpose", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"/contribution/{Secret}")]
    [InlineData($"/contribution/{Secret}/signer?code={Secret}")]
    [InlineData($"/contribution/{Secret}/panne")]
    [InlineData($"/fiches?q={Secret}")]
    [InlineData($"/nulle-part/{Secret}?q={Secret}")]
    [InlineData($"/espace/{Secret}")]
    public async Task A_secret_in_an_address_reaches_no_log(string address)
    {
        using var anyone = portal.Anonymous();

        await anyone.OpenAsync(address);
        using var form = new FormUrlEncodedContent([new("texte", Secret)]);
        await anyone.Http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);

        portal.Logs.Events.Should().NotBeEmpty();
        portal.Logs.Events.Should().NotContain(line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_names_the_route_of_a_request_that_failed()
    {
        using var anyone = portal.Anonymous();

        await anyone.OpenAsync("/contribution/x/panne");

        portal.Logs.Events.Should().Contain(line => line.Contains("/contribution/{token}/panne", StringComparison.Ordinal) && line.Contains("StatusCode=500", StringComparison.Ordinal));
    }

    public sealed class FailingPortal(PostgresFixture postgres) : PortalFixture(postgres)
    {
        protected override void Extend(WebApplication app)
        {
            app.Map("/contribution/panne", Fail).AllowAnonymous();
            app.Map("/contribution/{token}/panne", Fail).AllowAnonymous();
        }

        private static IResult Fail() => throw new InvalidOperationException("broken on purpose");
    }
}
