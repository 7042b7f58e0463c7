using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Compte;

/// <summary>Apart from the sign-ins that succeed: one portal takes so many forms in a minute.</summary>
public sealed class ConnexionRefusedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Password = "un-mot-de-passe-de-test";

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();

        var wrong = await SignInAsync(browser, user.Email!, "ce-n-est-pas-le-bon");
        var unknown = await SignInAsync(browser, "personne@test.example", "ce-n-est-pas-le-bon");

        Errors(wrong).Should().Equal("L’adresse ou le mot de passe ne convient pas.");
        Errors(unknown).Should().Equal(Errors(wrong));
        unknown.ValueOf("Adresse électronique").Should().Be("personne@test.example");
        unknown.ValueOf("Mot de passe").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        using var browser = portal.Anonymous();

        var page = await SignInAsync(browser, " ", "");

        Errors(page).Should().Equal("Indiquez votre adresse électronique.", "Indiquez votre mot de passe.");
    }

    [Fact]
    public async Task Five_failures_close_the_account_even_to_the_right_password()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();
        PortalPage? last = null;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            last = await SignInAsync(browser, user.Email!, "ce-n-est-pas-le-bon");
        }

        Errors(last!).Single().Should().Contain("15 minutes");
        Errors(await SignInAsync(browser, user.Email!, Password)).Single().Should().Contain("15 minutes");
    }

    [Fact]
    public async Task A_deactivated_account_says_so_to_its_owner_only()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.Users.FindAsync(user.Id))!.DeactivatedAt = portal.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });
        using var browser = portal.Anonymous();

        var guess = await SignInAsync(browser, user.Email!, "ce-n-est-pas-le-bon");
        var owner = await SignInAsync(browser, user.Email!, Password);

        Errors(guess).Should().Equal("L’adresse ou le mot de passe ne convient pas.");
        Errors(owner).Single().Should().Contain("désactivé");
        (await browser.OpenAsync("/compte")).Path.Should().StartWith("/compte/connexion");
    }

    [Fact]
    public async Task An_account_without_a_password_yet_cannot_be_entered()
    {
        await portal.WithAsync(async services => await services.GetRequiredService<UserManager<PortalUser>>()
            .CreateAsync(Web.Hosting.Accounts.NewUser("invitee@test.example", "Invitée", "Essai")));
        using var browser = portal.Anonymous();

        var page = await SignInAsync(browser, "invitee@test.example", Password);

        Errors(page).Should().Equal("L’adresse ou le mot de passe ne convient pas.");
    }

    private static async Task<PortalPage> SignInAsync(PortalBrowser browser, string email, string password) =>
        await (await browser.OpenAsync("/compte/connexion")).SubmitAsync("Se connecter", ("Adresse électronique", email), ("Mot de passe", password));

    private static IEnumerable<string> Errors(PortalPage page) =>
        page.Document.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim());
}
