using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Compte;

public sealed class ConnexionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Password = "un-mot-de-passe-de-test";

    [Theory]
    [InlineData(Roles.Accompagnateur, "/espace")]
    [InlineData(Roles.EditorialCommittee, "/relecture")]
    [InlineData(Roles.Administrator, "/administration")]
    public async Task Signing_in_leads_to_the_first_page_of_the_role(string role, string landing)
    {
        var user = await portal.CreateUserAsync(role);
        using var browser = portal.Anonymous();

        var page = await SignInAsync(browser, user.Email!, Password);

        page.Path.Should().Be(landing);
    }

    [Fact]
    public async Task A_page_that_asks_for_an_account_comes_back_after_signing_in()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();

        var asked = await browser.OpenAsync("/compte");
        asked.Path.Should().StartWith("/compte/connexion");
        var page = await asked.SubmitAsync("Se connecter", ("Adresse électronique", user.Email!), ("Mot de passe", Password));

        page.Path.Should().Be("/compte");
        page.Text.Should().Contain(user.Email);
    }

    [Theory]
    [InlineData("https://ailleurs.example/espace")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    public async Task A_return_address_outside_the_portal_is_not_followed(string address)
    {
        var user = await portal.CreateUserAsync(Roles.Administrator);
        using var browser = portal.Anonymous();

        var form = await browser.OpenAsync($"/compte/connexion?retour={Uri.EscapeDataString(address)}");
        var page = await form.SubmitAsync("Se connecter", ("Adresse électronique", user.Email!), ("Mot de passe", Password));

        page.Path.Should().Be("/administration");
        page.Response.RequestMessage!.RequestUri!.Host.Should().Be(portal.Address.Host);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_session_outlives_the_browser_only_when_asked(bool remember)
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        var cancellation = TestContext.Current.CancellationToken;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var form = await new HtmlParser().ParseDocumentAsync(
            await http.GetStringAsync(new Uri("/compte/connexion", UriKind.Relative), cancellation), cancellation);
        using var answers = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Email"] = user.Email!,
            ["Input.Password"] = Password,
            ["Input.Remember"] = remember ? "true" : "false",
            ["__RequestVerificationToken"] = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value,
        });

        using var response = await http.PostAsync(new Uri("/compte/connexion", UriKind.Relative), answers, cancellation);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("caps-session=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.Should().Contain("httponly").And.Contain("samesite=lax");
        cookie.Contains("expires=", StringComparison.Ordinal).Should().Be(remember);
    }

    [Fact]
    public async Task The_demonstration_shows_its_accounts_and_enters_them_with_one_button()
    {
        using var browser = portal.Anonymous();

        var page = await browser.OpenAsync("/compte/connexion");

        page.Text.Should().Contain("administration@demo.example").And.Contain("demonstration-caps");
        page.Document.QuerySelectorAll("form button").Select(b => b.TextContent).Should().Contain("Se connecter comme Sacha Morel");
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        (await browser.OpenAsync("/compte/deconnexion")).Status.Should().Be(HttpStatusCode.OK);
        var still = await browser.OpenAsync("/compte");
        still.Path.Should().Be("/compte");
        var left = await still.SubmitAsync("Se déconnecter");

        left.Text.Should().Contain("Vous êtes déconnecté·e.");
        (await browser.OpenAsync("/compte")).Path.Should().StartWith("/compte/connexion");
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused_with_a_sentence()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var page = await browser.OpenAsync("/administration");

        page.Status.Should().Be(HttpStatusCode.Forbidden);
        page.Text.Should().Contain("Cette page est réservée à d’autres rôles");
    }

    private static async Task<PortalPage> SignInAsync(PortalBrowser browser, string email, string password) =>
        await (await browser.OpenAsync("/compte/connexion")).SubmitAsync("Se connecter", ("Adresse électronique", email), ("Mot de passe", password));
}
