using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Administration;

public sealed class ComptesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_opened_account_is_invited_by_mail_and_listed()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);

        var list = await (await browser.OpenAsync("/administration/comptes/nouveau")).SubmitAsync(
            "Ouvrir le compte",
            ("Prénom et nom", "Ana Belloc"), ("Organisation", "Promotion Santé Essai"), ("Adresse électronique", "ana.o'belloc@test.example"),
            ("Accompagnateur·ice", "true"), ("Comité éditorial", "true"));

        list.Path.Should().Be("/administration/comptes");
        var row = list.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Ana Belloc", StringComparison.Ordinal));
        row.TextContent.Should().Contain("Accompagnateur·ice, Comité éditorial").And.Contain("invitation envoyée");
        var mail = await portal.WithDatabaseAsync(db => db.OutgoingMails.SingleAsync(m => m.To == "ana.o'belloc@test.example"));
        mail.TextBody.Should().Contain("/compte/choisir-mot-de-passe?compte=");
        var user = await FindAsync("ana.o'belloc@test.example");
        (await KindsOfAsync(user.Id)).Should().Equal(JournalKinds.AccountCreated, JournalKinds.AccountInvited);
    }

    [Fact]
    public async Task What_is_missing_is_refused_at_its_field_and_the_rest_is_kept()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);

        var page = await (await browser.OpenAsync("/administration/comptes/nouveau")).SubmitAsync(
            "Ouvrir le compte", ("Prénom et nom", ""), ("Organisation", "Essai"), ("Adresse électronique", "pas une adresse"));
        var noRole = await (await browser.OpenAsync("/administration/comptes/nouveau")).SubmitAsync(
            "Ouvrir le compte", ("Prénom et nom", "Ana"), ("Organisation", "Essai"), ("Adresse électronique", "sans.role@test.example"));

        page.Document.QuerySelector("#Input_DisplayName-erreur").Should().NotBeNull();
        page.Document.QuerySelector("#Input_Email-erreur")!.TextContent.Should().Contain("n’a pas la forme attendue");
        page.ValueOf("Adresse électronique").Should().Be("pas une adresse");
        noRole.Document.QuerySelector("#Input_Roles-erreur")!.TextContent.Should().Contain("Choisissez au moins un rôle.");
    }

    [Fact]
    public async Task An_address_already_taken_is_refused_whatever_its_case()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);

        var page = await (await browser.OpenAsync("/administration/comptes/nouveau")).SubmitAsync(
            "Ouvrir le compte",
            ("Prénom et nom", "Ana"), ("Organisation", "Essai"), ("Adresse électronique", user.Email!.ToUpperInvariant()), ("Comité éditorial", "true"));

        page.Document.QuerySelector("#Input_Email-erreur")!.TextContent.Should().Contain("Un compte existe déjà");
    }

    [Fact]
    public async Task An_invitation_is_sent_again_until_a_password_is_chosen()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        var invited = await portal.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<PortalAccounts>();
            return (await accounts.CreateAsync(
                AccountDetails.Create("Léo Marsan", "Essai", "leo.marsan@test.example").Value, [Roles.EditorialCommittee], null, "system", portal.Clock.GetUtcNow(), default)).Value;
        });

        var page = await (await browser.OpenAsync($"/administration/comptes/{invited.Id}")).SubmitAsync("Renvoyer l’invitation");
        var settled = await browser.OpenAsync($"/administration/comptes/{(await portal.CreateUserAsync(Roles.Accompagnateur)).Id}");

        page.Text.Should().Contain("Une nouvelle invitation part par courriel.");
        (await portal.WithDatabaseAsync(db => db.OutgoingMails.CountAsync(m => m.To == "leo.marsan@test.example"))).Should().Be(1);
        settled.Text.Should().NotContain("Renvoyer l’invitation");
    }

    [Fact]
    public async Task Roles_are_changed_and_journaled()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);

        var page = await (await browser.OpenAsync($"/administration/comptes/{user.Id}")).SubmitAsync(
            "Changer les rôles", ("Accompagnateur·ice", "false"), ("Comité éditorial", "true"));

        page.Text.Should().Contain("Les rôles sont changés.");
        page.ValueOf("Comité éditorial").Should().Be("true");
        page.ValueOf("Accompagnateur·ice").Should().Be("false");
        (await KindsOfAsync(user.Id)).Should().Equal(JournalKinds.AccountRolesChanged);
    }

    [Fact]
    public async Task A_deactivated_account_loses_its_sessions_and_may_be_reopened()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var session = await portal.SignInAsync(user);

        var closed = await (await browser.OpenAsync($"/administration/comptes/{user.Id}")).SubmitAsync("Désactiver le compte");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var turnedAway = await session.OpenAsync("/compte");
        var reopened = await closed.SubmitAsync("Rouvrir le compte");

        closed.Text.Should().Contain("Ce compte est désactivé depuis le");
        turnedAway.Path.Should().StartWith("/compte/connexion");
        reopened.Text.Should().Contain("Le compte est de nouveau ouvert.");
        (await KindsOfAsync(user.Id)).Should().Equal(JournalKinds.AccountDeactivated, JournalKinds.AccountReactivated);
    }

    [Fact]
    public async Task An_account_that_changed_meanwhile_is_left_as_it_is()
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);

        var outcomes = await portal.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<PortalAccounts>();
            var stale = (await services.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(user.Id.ToString()))!;
            await portal.WithDatabaseAsync(db => db.Users.Where(u => u.Id == user.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.ConcurrencyStamp, Guid.NewGuid().ToString())));
            var now = portal.Clock.GetUtcNow();
            return new[]
            {
                await accounts.DeactivateAsync(stale, new(Guid.NewGuid()), "system", now, default),
                await accounts.ChangeRolesAsync(stale, [Roles.EditorialCommittee], "system", now, default),
            };
        });

        outcomes.Should().OnlyContain(o => !o.IsSuccess);
        (await FindAsync(user.Email!)).IsDeactivated.Should().BeFalse();
        (await KindsOfAsync(user.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_is_not_offered_to_close_her_own_account()
    {
        var me = await portal.CreateUserAsync(Roles.Administrator);
        using var browser = await portal.SignInAsync(me);

        (await browser.OpenAsync($"/administration/comptes/{me.Id}")).Text.Should().NotContain("Désactiver");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var last = await portal.CreateUserAsync(Roles.Administrator);
        await CloseOtherAdministratorsAsync(last.Id);
        var other = await portal.CreateUserAsync(Roles.Accompagnateur);

        var outcomes = await portal.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<PortalAccounts>();
            var user = (await services.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(last.Id.ToString()))!;
            var now = portal.Clock.GetUtcNow();
            return new[]
            {
                await accounts.DeactivateAsync(user, new(other.Id), "system", now, default),
                await accounts.DeactivateAsync(user, new(last.Id), "system", now, default),
                await accounts.ChangeRolesAsync(user, [Roles.Accompagnateur], "system", now, default),
            };
        });

        outcomes.Should().OnlyContain(o => !o.IsSuccess);
        (await FindAsync(last.Email!)).IsDeactivated.Should().BeFalse();
        using var browser = await portal.SignInAsync(last);
        var page = await (await browser.OpenAsync($"/administration/comptes/{last.Id}")).SubmitAsync(
            "Changer les rôles", ("Administration", "false"), ("Accompagnateur·ice", "true"));
        page.Document.QuerySelector("#Input_Roles-erreur")!.TextContent.Should().Contain("dernier compte d’administration");
        page.ValueOf("Accompagnateur·ice").Should().Be("true");
    }

    [Fact]
    public async Task An_unknown_account_is_not_found()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);

        (await browser.OpenAsync($"/administration/comptes/{Guid.NewGuid()}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/administration")]
    [InlineData("/administration/comptes")]
    [InlineData("/administration/comptes/nouveau")]
    [InlineData("/administration/courriels")]
    public async Task Administration_is_for_administrators_alone(string path)
    {
        using var anonymous = portal.Anonymous();
        using var other = await portal.SignInAsync(Roles.EditorialCommittee);

        (await anonymous.OpenAsync(path)).Path.Should().StartWith("/compte/connexion");
        (await other.OpenAsync(path)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private Task<PortalUser> FindAsync(string email) => portal.WithDatabaseAsync(db => db.Users.SingleAsync(u => u.Email == email));

    private Task<List<string>> KindsOfAsync(Guid subject) => portal.WithDatabaseAsync(
        db => db.Journal.Where(e => e.SubjectId == subject).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync());

    private Task<int> CloseOtherAdministratorsAsync(Guid kept) => portal.WithDatabaseAsync(db => db.Users
        .Where(u => u.Id != kept && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Roles.Administrator)))
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.DeactivatedAt, portal.Clock.GetUtcNow())));
}
