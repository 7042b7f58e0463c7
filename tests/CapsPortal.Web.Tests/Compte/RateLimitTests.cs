using System.Net;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Compte;

public sealed class RateLimitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Too_many_sign_ins_from_one_address_wait_and_reading_does_not_count()
    {
        using var browser = portal.Anonymous();
        PortalPage? page = null;
        for (var attempt = 0; attempt <= new RateLimitOptions().SignInsPerMinute; attempt++)
        {
            var form = await browser.OpenAsync("/compte/connexion");
            form.Status.Should().Be(HttpStatusCode.OK);
            page = await form.SubmitAsync("Se connecter", ("Adresse électronique", $"personne{attempt}@ailleurs.example"), ("Mot de passe", "peu-importe"));
        }

        page!.Status.Should().Be(HttpStatusCode.TooManyRequests);
        page.Text.Should().Contain("Trop d’essais en peu de temps");
    }

    [Fact]
    public async Task Too_many_asks_for_a_link_from_one_address_wait()
    {
        using var browser = portal.Anonymous();
        PortalPage? page = null;
        for (var attempt = 0; attempt <= new RateLimitOptions().PasswordLinksPerQuarter; attempt++)
        {
            page = await (await browser.OpenAsync("/compte/mot-de-passe-oublie"))
                .SubmitAsync("Recevoir un lien", ("Adresse électronique", $"personne{attempt}@ailleurs.example"));
        }

        page!.Status.Should().Be(HttpStatusCode.TooManyRequests);
    }
}
