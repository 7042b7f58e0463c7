using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Compte;

public sealed class MonCompteTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Current = "un-mot-de-passe-de-test";
    private const string New = "un-tout-autre-mot-de-passe";

    [Fact]
    public async Task A_person_changes_her_name_and_the_portal_shows_it_at_once()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var page = await (await browser.OpenAsync("/compte")).SubmitAsync(
            "Enregistrer mes informations", ("Prénom et nom", "  Ana  Belloc "), ("Organisation", "Promotion Santé Essai"));

        page.Text.Should().Contain("Vos informations sont enregistrées.");
        page.Document.QuerySelector(".account-name")!.TextContent.Should().StartWith("Ana  Belloc");
        page.ValueOf("Organisation").Should().Be("Promotion Santé Essai");
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_refused_at_its_field_and_kept()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var tooLong = new string('o', PortalUser.OrganisationMaxLength + 1);

        var page = await (await browser.OpenAsync("/compte")).SubmitAsync(
            "Enregistrer mes informations", ("Prénom et nom", " "), ("Organisation", tooLong));

        page.Document.QuerySelector("#Input_DisplayName-erreur")!.TextContent.Should().Contain("Indiquez le prénom et le nom.");
        page.Document.QuerySelector("#Input_Organisation-erreur")!.TextContent.Should().Contain("161 caractères");
        page.ValueOf("Organisation").Should().Be(tooLong);
    }

    [Fact]
    public async Task A_changed_password_keeps_this_session_and_ends_the_others()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var here = await portal.SignInAsync(user);
        using var elsewhere = await portal.SignInAsync(user);

        var page = await (await here.OpenAsync("/compte")).SubmitAsync(
            "Changer mon mot de passe", ("Mot de passe actuel", Current), ("Nouveau mot de passe", New), ("Le même, une seconde fois", New));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        page.Text.Should().Contain("Votre mot de passe est changé.");
        (await here.OpenAsync("/compte")).Path.Should().Be("/compte");
        (await elsewhere.OpenAsync("/compte")).Path.Should().StartWith("/compte/connexion");
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var page = await (await browser.OpenAsync("/compte")).SubmitAsync(
            "Changer mon mot de passe", ("Mot de passe actuel", "pas-celui-la"), ("Nouveau mot de passe", New), ("Le même, une seconde fois", New));

        page.Document.QuerySelector("#Passwords_CurrentPassword-erreur")!.TextContent.Should().Contain("mot de passe actuel");
        page.ValueOf("Prénom et nom").Should().StartWith("Personne");
    }
}
