using System.Net;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>The contributor answers the plan, line by line, and changes her mind.</summary>
public sealed class AnswerTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rule_6_opening_a_link_changes_nothing_and_leaves_no_trace_outside()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        var before = await RowsAsync();

        using var awa = await portal.ContributorAsync(link);
        var page = await awa.OpenAsync(link);
        await awa.OpenAsync($"{link}/charte");
        await awa.OpenAsync($"{link}/charte.pdf");

        (await RowsAsync()).Should().Be(before);
        page.Response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        page.Response.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex");
        page.Response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var secret = link.Split('/')[^1];
        portal.Logs.Events.Should().NotContain(e => e.Contains(secret));
    }

    [Fact]
    public async Task The_plan_is_told_in_plain_words_and_no_answer_is_ticked_for_anyone()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);

        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);

        page.Document.QuerySelectorAll("legend").Select(l => l.TextContent).Should()
            .BeEquivalentTo((await scenario.SheetAsync()).Plan.Lines.Select(l => l.Sentence));
        page.Document.QuerySelectorAll("input:checked").Should().BeEmpty();
        page.Text.Should().Contain("Refuser n’empêche rien").And.Contain(AgreementsScenario.OwnerName);
    }

    [Fact]
    public async Task Every_line_wants_an_answer_at_its_place_and_what_was_ticked_stays()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var lines = (await scenario.SheetAsync()).Plan.Lines.ToList();
        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);

        var refused = await page.SubmitAsync("Vérifier mes réponses", (AgreementsScenario.FieldOf(lines[0]), "True"));

        var errors = refused.Document.QuerySelectorAll(".field-error");
        errors.Should().ContainSingle().Which.ParentElement!.TextContent.Should().Contain(lines[1].Sentence);
        refused.Document.QuerySelectorAll("input:checked").Should().ContainSingle().Which.GetAttribute("value").Should().Be("True");
        (await scenario.ConsentsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Rule_4_answers_are_kept_with_the_exact_text_that_was_shown()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var lines = (await scenario.SheetAsync()).Plan.Lines.ToList();
        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        var shown = page.Document.QuerySelectorAll("legend").Select(l => $"{l.TextContent} {l.ParentElement!.QuerySelector("p[id$=aide]")!.TextContent}").ToList();

        var charter = await AgreementsScenario.ConfirmAsync(
            page, (AgreementsScenario.FieldOf(lines[0]), "True"), (AgreementsScenario.FieldOf(lines[1]), "False"));

        charter.Path.Should().EndWith("/charte");
        var kept = await scenario.ConsentsAsync();
        kept.Should().OnlyContain(c => shown.Any(words => c.TextShown == words));
        kept.Single(c => c.PlannedUseId == lines[0].Id).Decision.Should().Be(ConsentDecision.Accepted);
        kept.Single(c => c.PlannedUseId == lines[1].Id).Decision.Should().Be(ConsentDecision.Refused);
        (await scenario.JournalAsync(JournalKinds.ConsentAnswered)).Should().HaveCount(2).And.OnlyContain(e => e.Actor.StartsWith("contributor:"));
    }

    [Fact]
    public async Task Refusing_all_takes_one_press_and_stops_nothing()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);

        var charter = await AgreementsScenario.RefuseAllAsync(page);
        var thanks = await charter.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa));

        (await scenario.ConsentsAsync()).Should().HaveCount(2).And.OnlyContain(c => c.Decision == ConsentDecision.Refused);
        thanks.Text.Should().Contain("Merci, vous avez signé");
    }

    [Fact]
    public async Task The_same_answers_sent_again_add_nothing()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await scenario.AnswerAsync(AgreementsScenario.Awa);

        await scenario.AnswerAsync(AgreementsScenario.Awa);

        (await scenario.ConsentsAsync()).Should().HaveCount(2);
        (await scenario.JournalAsync(JournalKinds.ConsentAnswered)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_yes_taken_back_is_a_withdrawal_that_the_accompagnateur_learns_at_once()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await scenario.SignAsync(AgreementsScenario.Awa);
        var line = (await scenario.SheetAsync()).Plan.Lines.First();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        page.Text.Should().Contain("retire votre accord");

        var after = await AgreementsScenario.ConfirmAsync(page, (AgreementsScenario.FieldOf(line), "False"));

        after.Text.Should().Contain("Vos réponses sont enregistrées.").And.Contain("accord retiré");
        (await scenario.ConsentsAsync()).Last().Decision.Should().Be(ConsentDecision.Withdrawn);
        var mail = (await scenario.MailsAsync()).Last(m => m.AttachmentId is null);
        mail.To.Should().Be(scenario.Owner.Email);
        mail.TextBody.Should().Contain(line.Use.ToolName);
    }

    [Fact]
    public async Task Agreement_can_still_be_withdrawn_once_the_sheet_is_no_longer_editable()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"update sheets set state = 'Submitted' where id = {scenario.Id.Value}"));

        await AgreementsScenario.RefuseAllAsync(await scenario.OpenLinkAsync(AgreementsScenario.Awa));

        (await scenario.ConsentsAsync()).Count(c => c.Decision == ConsentDecision.Withdrawn).Should().Be(2);
    }

    [Fact]
    public async Task When_no_use_is_planned_the_page_says_so_and_leads_to_the_charter()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal, uses: 0);

        var page = await scenario.OpenLinkAsync(AgreementsScenario.Awa);

        page.Text.Should().Contain("Aucun usage de l’IA n’est prévu");
        var charter = await page.FollowAsync("Lire la charte d’engagement");
        charter.Text.Should().Contain("Aucun usage d’IA prévu.");
    }

    [Fact]
    public async Task The_charter_comes_after_the_answers()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = await portal.ContributorAsync(link);

        (await awa.OpenAsync($"{link}/charte")).Path.Should().Be(link);
        await awa.ForgeAsync(await awa.OpenAsync(link), $"{link}/charte", [.. AgreementsScenario.Signed(AgreementsScenario.Awa), ("Input.Version", "1")]);

        (await scenario.ChartersAsync()).Single().Signatures.Should().OnlyContain(s => !s.IsSigned);
    }

    [Theory]
    [InlineData("Input.Answers[pas-un-identifiant]", "True")]
    [InlineData("Input.Answers[00000000-0000-0000-0000-000000000001]", "True")]
    [InlineData("Input.Answers[00000000-0000-0000-0000-000000000001]", "peut-être")]
    [InlineData("Input.Answers", "True")]
    public async Task Bad_answers_get_a_page_in_French_and_record_nothing(string field, string value)
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = await portal.ContributorAsync(link);

        var answer = await awa.ForgeAsync(await awa.OpenAsync(link), link, (field, value));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Répondez oui ou non");
        (await scenario.ConsentsAsync()).Should().BeEmpty();
    }

    private Task<(int, int, int)> RowsAsync() => portal.WithDatabaseAsync(async db =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        return (await db.Consents.CountAsync(cancellation), await db.Journal.CountAsync(cancellation), await db.OutgoingMails.CountAsync(cancellation));
    });
}
