using System.Net;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>Accords et signatures, on the accompagnateur·ice's side.</summary>
public sealed class InvitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Without_contributors_the_page_says_whom_to_add_first()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal);

        var page = await scenario.OpenAsync();

        page.Text.Should().Contain("Ajoutez les contributeur·ices");
        page.Document.QuerySelectorAll("button").Should().NotContain(b => b.TextContent.Contains("Envoyer la charte à signer"));
    }

    [Fact]
    public async Task Sending_without_contributors_is_refused_in_plain_words()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa);
        var page = await scenario.OpenAsync();
        await scenario.ChangeAsync(sheet => sheet.RemoveContributor(sheet.Contributors[0].Id, hasAnswered: false, portal.Clock.GetUtcNow()).IsSuccess.Should().BeTrue());

        var refused = await page.SubmitAsync("Envoyer la charte à signer");

        refused.Text.Should().Contain("Ajoutez d’abord au moins un·e contributeur·ice.");
        (await scenario.ChartersAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Sending_before_the_plan_is_stated_is_refused_in_plain_words()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        var page = await scenario.OpenAsync();
        await scenario.ChangeAsync(sheet => sheet.RemovePlannedUse(sheet.Plan.Lines.Single().Id, portal.Clock.GetUtcNow()).IsSuccess.Should().BeTrue());

        var refused = await page.SubmitAsync("Envoyer la charte à signer");

        refused.Text.Should().Contain("Dites d’abord quels usages de l’IA sont prévus, ou qu’aucun ne l’est.");
        (await scenario.MailsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Sending_freezes_a_charter_and_mails_each_contributor_a_link_of_her_own()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, AgreementsScenario.Jean);

        var page = await scenario.SendLinksAsync();

        page.Text.Should().Contain("Un lien part vers 2 personnes");
        var charter = (await scenario.ChartersAsync()).Should().ContainSingle().Subject;
        charter.Signatures.Select(s => s.SignatoryName).Should().BeEquivalentTo([AgreementsScenario.OwnerName, AgreementsScenario.Awa, AgreementsScenario.Jean]);
        var mails = await scenario.MailsAsync();
        mails.Should().HaveCount(2).And.OnlyContain(m => m.Subject.StartsWith("Promotion Santé Test vous invite à donner votre accord et à signer la charte d’engagement de la fiche"));
        var paths = mails.ConvertAll(m => AgreementsScenario.LinkIn(m.TextBody));
        paths.Should().OnlyHaveUniqueItems();
        var kept = (await scenario.LinksAsync()).ConvertAll(l => l.SecretHash);
        kept.Should().BeEquivalentTo(paths.Select(path => AccessLink.Hash(path.Split('/')[^1])));
        (await scenario.JournalAsync(JournalKinds.CharterPrepared)).Should().ContainSingle().Which.Details.Should().Contain(charter.ContentHash);
        (await scenario.JournalAsync(JournalKinds.LinkSent)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Pressing_twice_invites_nobody_twice()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, AgreementsScenario.Jean);
        var page = await scenario.OpenAsync();

        await Task.WhenAll(page.SubmitAsync("Envoyer la charte à signer"), page.SubmitAsync("Envoyer la charte à signer"));

        (await scenario.ChartersAsync()).Should().ContainSingle();
        (await scenario.MailsAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_changed_plan_makes_a_new_version_that_replaces_the_first_and_keeps_the_answers()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await scenario.ChangePlanAsync();
        (await scenario.OpenAsync()).Text.Should().Contain("Un usage a été ajouté au plan").And.Contain("Une version 2 est à signer");

        await scenario.SendLinksAsync();

        var charters = await scenario.ChartersAsync();
        charters.Should().HaveCount(2);
        charters[0].ReplacedAt.Should().NotBeNull();
        charters[1].IsOpen.Should().BeTrue();
        (await scenario.ConsentsAsync()).Should().HaveCount(2).And.OnlyContain(c => c.Decision == ConsentDecision.Accepted);
        (await scenario.MailsAsync()).Last().Subject.Should().Contain("nouvelle version");
        var home = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        home.Document.QuerySelectorAll("input[type=radio]:checked").Should().HaveCount(2, "two lines are answered, the third is not");
    }

    [Fact]
    public async Task Sending_again_to_one_person_kills_the_earlier_link()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var first = await scenario.LinkOfAsync(AgreementsScenario.Awa);

        var page = await (await scenario.OpenAsync()).SubmitAsync($"Renvoyer un lien à {AgreementsScenario.Awa}");

        page.Text.Should().Contain("le précédent ne fonctionne plus");
        using var awa = await portal.ContributorAsync(await scenario.LinkOfAsync(AgreementsScenario.Awa));
        (await awa.OpenAsync(first)).Path.Should().Be("/contribution/lien-ferme");
        (await awa.OpenAsync(await scenario.LinkOfAsync(AgreementsScenario.Awa))).Text.Should().Contain($"Bonjour {AgreementsScenario.Awa}");
        (await scenario.MailsAsync()).Should().HaveCount(2, "the mail that had not left yet would have brought a dead link");
    }

    [Fact]
    public async Task Revoking_closes_the_link_at_once()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);

        await (await scenario.OpenAsync()).SubmitAsync($"Révoquer ce lien de {AgreementsScenario.Awa}");

        (await portal.Anonymous().OpenAsync(link)).Path.Should().Be("/contribution/lien-ferme");
        (await scenario.JournalAsync(JournalKinds.LinkRevoked)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_fate_of_each_mail_is_shown()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        (await scenario.OpenAsync()).Text.Should().Contain("en attente d’envoi");
        await portal.WithDatabaseAsync(async db =>
        {
            var mails = await db.OutgoingMails.Where(m => m.SheetId == scenario.Id).OrderBy(m => m.Id).ToListAsync();
            mails[0].MarkSent(portal.Clock.GetUtcNow());
            mails[1].MarkFailed("550 adresse inconnue", portal.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var page = await scenario.OpenAsync();

        page.Text.Should().Contain("envoyé à l’instant").And.Contain("550 adresse inconnue").And.NotContain("en attente d’envoi");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/charte.pdf")]
    public async Task Somebody_elses_sheet_does_not_exist(string page)
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        using var other = await portal.SignInAsync(Roles.Accompagnateur);

        (await other.OpenAsync(scenario.Page + page)).Status.Should().Be(HttpStatusCode.NotFound);
        (await portal.Anonymous().OpenAsync(scenario.Page + page)).Path.Should().StartWith("/compte/connexion");
    }

    [Theory]
    [InlineData("Annuler")]
    [InlineData("Demander")]
    [InlineData("Envoyer")]
    [InlineData("Rappels")]
    [InlineData("Renvoyer")]
    [InlineData("Revoquer")]
    [InlineData("Signer")]
    public async Task No_act_reaches_somebody_elses_sheet(string handler)
    {
        using var mine = await AgreementsScenario.InvitedAsync(portal);
        using var theirs = await AgreementsScenario.InvitedAsync(portal);
        var theirContributor = (await theirs.SheetAsync()).Contributors[0].Id.Value;
        var page = await mine.OpenAsync();

        var onTheirSheet = await mine.Browser.ForgeAsync(
            page, $"{theirs.Page}?handler={handler}&contributeur={theirContributor}", AgreementsScenario.Signed(AgreementsScenario.OwnerName));

        onTheirSheet.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await theirs.LinksAsync()).Should().HaveCount(2).And.OnlyContain(l => l.EndedAt == null);
    }

    [Fact]
    public async Task A_contributor_of_another_sheet_is_not_found()
    {
        using var mine = await AgreementsScenario.InvitedAsync(portal);
        using var theirs = await AgreementsScenario.InvitedAsync(portal);
        var theirContributor = (await theirs.SheetAsync()).Contributors[0].Id.Value;

        var answer = await mine.Browser.ForgeAsync(await mine.OpenAsync(), $"{mine.Page}?handler=Renvoyer&contributeur={theirContributor}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
