using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>An agreement withdrawn once the sheet is published is a task of the committee, with an outcome (consentement, 3).</summary>
public sealed class LateWithdrawalTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rule_3_a_withdrawal_after_the_publication_opens_a_task_whose_outcome_the_contributor_reads()
    {
        using var scenario = await PublishedAsync();
        using var committee = await portal.SignInAsync(Roles.EditorialCommittee);
        var review = await (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).SubmitAsync("Tout refuser");
        review.Text.Should().Contain("La fiche est déjà publiée");
        var space = await review.SubmitAsync("Confirmer mes réponses");
        space.Text.Should().Contain("Le Comité éditorial examine votre demande");

        var title = (await scenario.SheetAsync()).Card.Title;
        var page = await (await committee.OpenAsync("/relecture")).FollowAsync(title);
        (await page.SubmitAsync("Répondre")).Text.Should().Contain("Dites ce que devient la fiche.").And.Contain("Dites pourquoi");
        var settled = await page.SubmitAsync("Répondre", ("Input.Outcome", "Kept"), ("Input.Answer", "L’usage avait cessé avant votre retrait."));

        settled.Text.Should().Contain("la fiche reste publiée");
        space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        space.Text.Should().Contain("la fiche reste publiée").And.Contain("L’usage avait cessé avant votre retrait.");
        (await scenario.MailsAsync()).Where(m => m.Subject.StartsWith("Réponse du Comité", StringComparison.Ordinal)).Select(m => m.To).Should()
            .BeEquivalentTo([scenario.Owner.Email, (await scenario.SheetAsync()).Contributors.Single().Email]);
        (await scenario.JournalAsync(JournalKinds.LateWithdrawalOpened)).Should().ContainSingle();
        (await scenario.JournalAsync(JournalKinds.LateWithdrawalSettled)).Should().ContainSingle().Which.Details.Should().NotContain("cessé");
    }

    [Fact]
    public async Task A_sheet_taken_offline_is_read_by_nobody_and_its_address_says_so()
    {
        using var scenario = await PublishedAsync();
        var publication = await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.SheetId == scenario.Id));
        using var reader = portal.Anonymous();
        (await reader.OpenAsync($"/fiches/{publication.Slug}")).Response.StatusCode.Should().Be(HttpStatusCode.OK);
        await AgreementsScenario.RefuseAllAsync(await scenario.OpenLinkAsync(AgreementsScenario.Awa));
        using var committee = await portal.SignInAsync(Roles.EditorialCommittee);
        var page = await (await committee.OpenAsync("/relecture")).FollowAsync(publication.Card.Title);

        await page.SubmitAsync("Répondre", ("Input.Outcome", "TakenOffline"), ("Input.Answer", "Le texte repose sur cet usage."));

        var gone = await reader.OpenAsync($"/fiches/{publication.Slug}");
        gone.Response.StatusCode.Should().Be(HttpStatusCode.Gone);
        gone.Text.Should().Contain("Fiche retirée").And.Contain("retirée du portail le").And.NotContain(publication.Card.Title);
        (await reader.OpenAsync("/fiches")).Text.Should().NotContain(publication.Card.Title);
        (await reader.OpenAsync($"/fiches/{publication.Slug}/fiche.pdf")).Response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await reader.OpenAsync($"/fiches/{publication.Slug}/usages-ia.jsonld")).Response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await scenario.JournalAsync(JournalKinds.SheetWithdrawn)).Should().ContainSingle();
        (await scenario.OpenAsync()).Response.StatusCode.Should().Be(HttpStatusCode.OK, "the accompagnateur·ice still opens the sheet");
    }

    [Fact]
    public async Task Two_members_who_answer_at_once_give_one_answer()
    {
        using var scenario = await PublishedAsync();
        await AgreementsScenario.RefuseAllAsync(await scenario.OpenLinkAsync(AgreementsScenario.Awa));
        using var one = await portal.SignInAsync(Roles.EditorialCommittee);
        using var other = await portal.SignInAsync(Roles.EditorialCommittee);
        var task = await portal.WithDatabaseAsync(db => db.LateWithdrawals.SingleAsync(w => w.SheetId == scenario.Id));
        var (first, second) = (await one.OpenAsync($"/relecture/retraits/{task.Id.Value}"), await other.OpenAsync($"/relecture/retraits/{task.Id.Value}"));
        (string, string)[] answer = [("Input.Outcome", "Kept"), ("Input.Answer", "Licite.")];

        await Task.WhenAll(first.SubmitAsync("Répondre", answer), second.SubmitAsync("Répondre", answer));

        (await scenario.JournalAsync(JournalKinds.LateWithdrawalSettled)).Should().ContainSingle();
        (await portal.WithDatabaseAsync(db => db.LateWithdrawals.SingleAsync(w => w.Id == task.Id))).Outcome.Should().Be(LateWithdrawalOutcome.Kept);
    }

    private async Task<AgreementsScenario> PublishedAsync()
    {
        var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.AskAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await scenario.PublishAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await scenario.ComeBackAfterAsync(TimeSpan.Zero);
        return scenario;
    }
}
