using System.Text.RegularExpressions;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Compte;

public sealed partial class MotDePasseTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "un-tout-autre-mot-de-passe";

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_from_the_mailed_link()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();

        var asked = await AskAsync(browser, user.Email!);
        asked.Text.Should().Contain("Si un compte existe à cette adresse");
        var form = await browser.OpenAsync(await LinkToAsync(user.Email!));
        form.Text.Should().Contain(user.Email);
        var done = await ChooseAsync(form, New, New);

        done.Text.Should().Contain("Votre mot de passe est enregistré.");
        (await done.SubmitAsync("Se connecter", ("Adresse électronique", user.Email!), ("Mot de passe", New))).Path.Should().Be("/espace");
        (await SubjectsToAsync(user.Email!)).Should().Contain("Votre mot de passe du portail CAPS a changé");
        (await portal.WithDatabaseAsync(db => db.Journal.CountAsync(e => e.SubjectId == user.Id && e.Kind == JournalKinds.PasswordChanged))).Should().Be(1);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        using var browser = portal.Anonymous();
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);

        var unknown = await AskAsync(browser, "inconnue@test.example");
        var known = await AskAsync(browser, user.Email!);

        unknown.Path.Should().Be(known.Path);
        unknown.Document.QuerySelector(".flash")!.TextContent.Should().Be(known.Document.QuerySelector(".flash")!.TextContent);
        (await SubjectsToAsync("inconnue@test.example")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_deactivated_account_is_sent_no_link()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        await ChangeAsync(user, u => u.DeactivatedAt = portal.Clock.GetUtcNow());
        using var browser = portal.Anonymous();

        await AskAsync(browser, user.Email!);

        (await SubjectsToAsync(user.Email!)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_serves_once_and_says_how_to_get_another()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();
        await AskAsync(browser, user.Email!);
        var link = await LinkToAsync(user.Email!);
        await ChooseAsync(await browser.OpenAsync(link), New, New);

        var again = await browser.OpenAsync(link);

        again.Text.Should().Contain("Ce lien ne s’ouvre plus");
        (await again.FollowAsync("Recevoir un nouveau lien")).Path.Should().Be("/compte/mot-de-passe-oublie");
    }

    [Theory]
    [InlineData("/compte/choisir-mot-de-passe")]
    [InlineData("/compte/choisir-mot-de-passe?compte=pas-un-compte&jeton=%25%25")]
    [InlineData("/compte/choisir-mot-de-passe?compte=0193a5b2-0000-7000-8000-000000000000&jeton=abcd")]
    public async Task A_mistyped_link_opens_nothing(string address)
    {
        using var browser = portal.Anonymous();

        (await browser.OpenAsync(address)).Text.Should().Contain("Ce lien ne s’ouvre plus");
    }

    [Fact]
    public async Task A_lone_link_to_another_account_opens_nothing()
    {
        var mine = await portal.CreateUserAsync(Roles.Accompagnateur);
        var other = await portal.CreateUserAsync(Roles.Administrator);
        using var browser = portal.Anonymous();
        await AskAsync(browser, mine.Email!);

        var forged = (await LinkToAsync(mine.Email!)).Replace(mine.Id.ToString(), other.Id.ToString(), StringComparison.Ordinal);

        (await browser.OpenAsync(forged)).Text.Should().Contain("Ce lien ne s’ouvre plus");
    }

    [Theory]
    [InlineData("trop-court", "trop-court", "Input_Password", "12 caractères")]
    [InlineData("", "", "Input_Password", "Écrivez le mot de passe")]
    [InlineData("un-tout-autre-mot-de-passe", "pas-le-même-du-tout", "Input_Repeated", "Les deux mots de passe diffèrent")]
    public async Task A_refused_password_is_explained_at_its_field(string password, string repeated, string field, string sentence)
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = portal.Anonymous();
        await AskAsync(browser, user.Email!);

        var page = await ChooseAsync(await browser.OpenAsync(await LinkToAsync(user.Email!)), password, repeated);

        page.Document.QuerySelector($"#{field}-erreur")!.TextContent.Should().Contain(sentence);
    }

    [Fact]
    public async Task Choosing_a_password_from_a_link_ends_a_lockout()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        await ChangeAsync(user, u => u.LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(10));
        using var browser = portal.Anonymous();
        await AskAsync(browser, user.Email!);

        var done = await ChooseAsync(await browser.OpenAsync(await LinkToAsync(user.Email!)), New, New);

        (await done.SubmitAsync("Se connecter", ("Adresse électronique", user.Email!), ("Mot de passe", New))).Path.Should().Be("/espace");
    }

    private static async Task<PortalPage> AskAsync(PortalBrowser browser, string email) =>
        await (await browser.OpenAsync("/compte/mot-de-passe-oublie")).SubmitAsync("Recevoir un lien", ("Adresse électronique", email));

    private static Task<PortalPage> ChooseAsync(PortalPage form, string password, string repeated) => form.SubmitAsync(
        "Enregistrer le mot de passe", ("Nouveau mot de passe", password), ("Le même, une seconde fois", repeated));

    private async Task<string> LinkToAsync(string email)
    {
        var text = await portal.WithDatabaseAsync(db => db.OutgoingMails.Where(m => m.To == email).OrderByDescending(m => m.CreatedAt).Select(m => m.TextBody).FirstAsync());
        return new Uri(LinkInMail().Match(text).Value).PathAndQuery;
    }

    private Task<List<string>> SubjectsToAsync(string email) =>
        portal.WithDatabaseAsync(db => db.OutgoingMails.Where(m => m.To == email).Select(m => m.Subject).ToListAsync());

    private Task<int> ChangeAsync(PortalUser user, Action<PortalUser> change) => portal.WithDatabaseAsync(async db =>
    {
        change((await db.Users.FindAsync(user.Id))!);
        return await db.SaveChangesAsync();
    });

    [GeneratedRegex(@"http\S+/compte/choisir-mot-de-passe\S+")]
    private static partial Regex LinkInMail();
}
