using System.Net;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/nulle-part")]
    public async Task Every_answer_forbids_whatever_is_inline_or_from_elsewhere(string address)
    {
        using var anyone = portal.Anonymous();

        var answer = await anyone.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        policy.Should().BeEquivalentTo(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.Contains("Server").Should().BeFalse();
    }

    [Theory]
    [InlineData("/nulle-part", "same-origin")]
    [InlineData("/contribution/un-jeton", "no-referrer")]
    [InlineData("/Contribution/un-jeton", "no-referrer")]
    public async Task The_address_of_a_personal_link_is_told_to_no_other_page(string address, string expected)
    {
        using var anyone = portal.Anonymous();

        var answer = await anyone.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Referrer-Policy").Should().Equal(expected);
    }

    [Fact]
    public async Task A_page_for_people_with_an_account_asks_the_others_to_sign_in()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.Address };

        var answer = await http.GetAsync(new Uri("/espace", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.Should().Be("/compte/connexion?retour=%2Fespace");
    }
}
