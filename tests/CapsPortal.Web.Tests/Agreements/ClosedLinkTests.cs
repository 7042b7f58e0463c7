using System.Net;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>A closed or wrong link, and how to get another.</summary>
public sealed class ClosedLinkTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/contribution/0123456789abcdef0123456789abcdef01234567")]
    [InlineData("/contribution/l%27autre%20lien")]
    [InlineData("/contribution/x/charte")]
    [InlineData("/contribution/x/charte.pdf")]
    public async Task A_wrong_link_says_so_and_how_to_get_another(string link)
    {
        var page = await portal.Anonymous().OpenAsync(link);

        page.Path.Should().Be("/contribution/lien-ferme");
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain("Demander un nouveau lien");
    }

    [Fact]
    public async Task An_expired_link_opens_nothing_any_more()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = await portal.ContributorAsync(link);
        var page = await awa.OpenAsync(link);

        portal.Clock.Advance(AccessLink.Lifetime);

        (await awa.OpenAsync(link)).Path.Should().Be("/contribution/lien-ferme");
        (await page.SubmitAsync("Tout refuser")).Path.Should().Be("/contribution/lien-ferme");
        (await scenario.ConsentsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Known_or_not_the_address_gets_the_same_answer_and_only_the_known_one_a_link()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var address = (await scenario.SheetAsync()).Contributors.Single(c => c.Name == AgreementsScenario.Awa).Email;
        var first = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        using var anyone = portal.Anonymous();
        var form = await anyone.OpenAsync("/contribution/lien-ferme");

        var known = await form.SubmitAsync("Recevoir un nouveau lien", ("Input.Email", address.ToUpperInvariant()));
        var unknown = await form.SubmitAsync("Recevoir un nouveau lien", ("Input.Email", "inconnue@ailleurs.example"));

        known.Text.Should().Be(unknown.Text).And.Contain("un nouveau lien vient de partir");
        var fresh = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        fresh.Should().NotBe(first);
        (await anyone.OpenAsync(first)).Path.Should().Be("/contribution/lien-ferme");
        (await (await portal.ContributorAsync(fresh)).OpenAsync(fresh)).Text.Should().Contain($"Bonjour {AgreementsScenario.Awa}");
    }

    [Fact]
    public async Task Wildcards_in_the_address_match_nobody()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        await (await portal.Anonymous().OpenAsync("/contribution/lien-ferme"))
            .SubmitAsync("Recevoir un nouveau lien", ("Input.Email", "%@structure.example"));

        (await scenario.LinksAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task One_mailbox_receives_one_link_in_five_minutes()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var address = (await scenario.SheetAsync()).Contributors[0].Email;
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        var form = await portal.Anonymous().OpenAsync("/contribution/lien-ferme");

        await Task.WhenAll(
            form.SubmitAsync("Recevoir un nouveau lien", ("Input.Email", address)),
            form.SubmitAsync("Recevoir un nouveau lien", ("Input.Email", address)));

        (await scenario.LinksAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task What_is_no_address_is_said_at_its_field()
    {
        var form = await portal.Anonymous().OpenAsync("/contribution/lien-ferme");

        var refused = await form.SubmitAsync("Recevoir un nouveau lien", ("Input.Email", "awa chez structure"));

        refused.Document.QuerySelector("#Input_Email-erreur").Should().NotBeNull();
        refused.ValueOf("Input.Email").Should().Be("awa chez structure");
    }
}

public sealed class ClosedLinkRateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Asking_too_often_from_one_address_waits()
    {
        using var browser = portal.Anonymous();
        PortalPage? page = null;
        for (var attempt = 0; attempt <= new RateLimitOptions().PersonalLinksPerQuarter; attempt++)
        {
            page = await (await browser.OpenAsync("/contribution/lien-ferme"))
                .SubmitAsync("Recevoir un nouveau lien", ("Input.Email", $"personne{attempt}@ailleurs.example"));
        }

        page!.Status.Should().Be(HttpStatusCode.TooManyRequests);
    }
}
