using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>The accompagnateur·ice asks for the agreement first, the signature later (consentement, 1 and 5).</summary>
public sealed class AskConsentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rule_1_consent_is_asked_first_and_the_charter_is_signed_later()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);

        (await scenario.AskAsync()).Text.Should().Contain($"Un lien part vers {AgreementsScenario.Awa}.");
        (await scenario.ChartersAsync()).Should().BeEmpty();
        var space = await scenario.AnswerAsync(AgreementsScenario.Awa);
        space.Text.Should().Contain("Vos réponses sont enregistrées").And.Contain("pas encore prête");

        await scenario.SendLinksAsync();
        var charter = await scenario.OpenLinkAsync(AgreementsScenario.Awa, "/charte");
        (await charter.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa))).Text.Should().Contain("Merci, vous avez signé");
        (await scenario.ConsentsAsync()).Should().ContainSingle("the answer was not asked again");
    }

    [Fact]
    public async Task Rule_5_only_what_is_new_is_asked_again_and_only_of_those_who_have_to_answer()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, AgreementsScenario.Jean);
        await scenario.AskAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await scenario.AnswerAsync(AgreementsScenario.Jean, agrees: false);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await scenario.ChangePlanAsync();
        (await (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).Browser.OpenAsync(await scenario.LinkOfAsync(AgreementsScenario.Awa)))
            .Text.Should().NotContain("Relire l’orthographe", "nobody is asked before the accompagnateur·ice asks");

        await scenario.AskAsync();

        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        space.Document.QuerySelectorAll("fieldset").Where(f => f.QuerySelector("input:checked") is null).Should().ContainSingle()
            .Which.TextContent.Should().Contain("Relire l’orthographe");
        var line = (await scenario.SheetAsync()).Plan.Lines.Single(l => l.Use.UseName == "Relire l’orthographe");
        await AgreementsScenario.ConfirmAsync(space, (AgreementsScenario.FieldOf(line), "True"));
        (await scenario.ConsentsAsync()).Should().HaveCount(5, "two lines for two people, then one new answer");
    }

    [Fact]
    public async Task A_plan_that_only_lost_a_line_is_updated_and_nobody_is_written_to()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa);
        await scenario.AskAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa, agrees: false);
        var mails = (await scenario.MailsAsync()).Count;
        await scenario.ChangeAsync(sheet => sheet.RemovePlannedUse(sheet.Plan.Lines.First().Id, portal.Clock.GetUtcNow()).Demand());

        var page = await (await scenario.OpenAsync()).SubmitAsync("Mettre le plan à jour");

        page.Text.Should().Contain("personne n’a rien de nouveau à répondre");
        (await scenario.MailsAsync()).Should().HaveCount(mails);
        (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).Document.QuerySelectorAll("fieldset").Should().ContainSingle();
    }

    [Fact]
    public async Task An_agreement_to_a_line_that_is_no_longer_planned_can_still_be_withdrawn()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.AskAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await scenario.ChangeAsync(sheet =>
        {
            sheet.RemovePlannedUse(sheet.Plan.Lines.Single().Id, portal.Clock.GetUtcNow()).Demand();
            sheet.StateNoUsePlanned(portal.Clock.GetUtcNow()).Demand();
            sheet.AskAboutPlan().Demand();
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await AgreementsScenario.RefuseAllAsync(await scenario.OpenLinkAsync(AgreementsScenario.Awa));

        (await scenario.ConsentsAsync()).Select(c => c.Decision).Should().Equal(ConsentDecision.Accepted, ConsentDecision.Withdrawn);
    }

    [Fact]
    public async Task Asking_twice_writes_to_nobody_twice()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa, AgreementsScenario.Jean);
        var page = await scenario.OpenAsync();

        await Task.WhenAll(page.SubmitAsync("Demander l’accord"), page.SubmitAsync("Demander l’accord"));

        (await scenario.LinksAsync()).Should().HaveCount(2);
        (await scenario.JournalAsync(JournalKinds.ConsentAsked)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_use_that_no_agreement_covers_is_seen_in_the_plan_and_asked_for_in_one_press()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        var plan = await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/plan");
        plan.Text.Should().Contain("accord pas encore demandé").And.Contain("Un usage n’est couvert par aucun accord complet.");

        (await plan.SubmitAsync("Demander l’accord des contributeur·ices")).Text.Should().Contain("Un lien part vers");

        plan = await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/plan");
        plan.Text.Should().Contain($"en attente de {AgreementsScenario.Awa}");
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        plan = await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/plan");
        plan.Text.Should().Contain("accepté par tou·tes").And.NotContain("aucun accord complet");
    }

    [Fact]
    public async Task A_comment_reaches_the_accompagnateur()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.AskAsync();
        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        var field = AgreementsScenario.FieldOf((await scenario.SheetAsync()).Plan.Lines.Single());

        await AgreementsScenario.ConfirmAsync(space, (field, "True"), ("Input.Comment", "D’accord, mais pas pour le deuxième entretien."));

        (await scenario.OpenAsync()).Text.Should().Contain("D’accord, mais pas pour le deuxième entretien.");
    }

    [Fact]
    public async Task A_corrected_address_kills_the_old_link_and_receives_a_new_one()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.AskAsync();
        var old = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        var awa = (await scenario.SheetAsync()).Contributors.Single();
        var form = await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/contributeurs/{awa.Id.Value}");

        var saved = await form.SubmitAsync("Enregistrer les coordonnées", ("Input.Email", "awa.nouvelle@structure.example"));

        saved.Text.Should().Contain("Le lien envoyé à l’ancienne adresse ne fonctionne plus").And.Contain("awa.nouvelle@structure.example");
        using var anyone = portal.Anonymous();
        (await anyone.OpenAsync(old)).Path.Should().Be("/contribution/lien-ferme");
        (await scenario.MailsAsync()).Last().To.Should().Be("awa.nouvelle@structure.example");
        (await scenario.LinksAsync()).Count(l => l.EndedAt is null).Should().Be(1);
    }
}
