using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>Reminders: day 5, then every 4 days, 3 at most, stopped by the answer, caught up after an outage (consentement, 12).</summary>
public sealed class ReminderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rule_12_reminders_leave_on_days_5_9_and_13_and_no_more()
    {
        using var scenario = await AskedAsync();
        var left = new List<int>();
        var mails = new List<OutgoingMail>();
        for (var day = 1; day <= 20; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await RunAsync();
            if ((await scenario.JournalAsync(JournalKinds.ReminderSent)).Count > left.Count)
            {
                left.Add(day);
                mails.AddRange(await RemindersAsync(scenario));
            }
        }

        left.Should().Equal(5, 9, 13);
        mails.Should().HaveCount(3, "one that has not left yet gives way to the next, whose link is good");
        mails[0].TextBody.Should().Contain("dire oui ou non à 2 usages prévus").And.Contain("les rappels cesseront");
        mails[^1].TextBody.Should().Contain("C’est le dernier rappel.");
        (await (await portal.ContributorAsync(await scenario.LinkOfAsync(AgreementsScenario.Awa))).OpenAsync(await scenario.LinkOfAsync(AgreementsScenario.Awa)))
            .Text.Should().Contain("Mon espace de contribution", "the link of the last reminder is good");
    }

    [Fact]
    public async Task After_an_outage_one_reminder_leaves_however_many_nodes_start_again()
    {
        using var scenario = await AskedAsync();
        portal.Clock.Advance(TimeSpan.FromDays(19));

        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        (await RemindersAsync(scenario)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_answer_stops_them()
    {
        using var scenario = await AskedAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa, agrees: false);
        portal.Clock.Advance(TimeSpan.FromDays(6));

        await RunAsync();

        (await RemindersAsync(scenario)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_pause_holds_them_and_is_seen()
    {
        using var scenario = await AskedAsync();
        var page = await scenario.OpenAsync();
        page.Text.Should().Contain("le prochain partira le");

        page = await page.SubmitAsync($"Suspendre les rappels à {AgreementsScenario.Awa}");
        page.Text.Should().Contain("suspendus (0 sur 3)");
        await scenario.ComeBackAfterAsync(TimeSpan.FromDays(7));
        await RunAsync();
        (await RemindersAsync(scenario)).Should().BeEmpty();

        await (await scenario.OpenAsync()).SubmitAsync($"Reprendre les rappels à {AgreementsScenario.Awa}");
        await RunAsync();
        (await RemindersAsync(scenario)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_is_reminded_while_reading_nor_after_the_link_was_revoked()
    {
        using var scenario = await AskedAsync();
        portal.Clock.Advance(TimeSpan.FromDays(5));
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        await EnterCodeAsync(link);
        await RunAsync();
        (await space.Browser.OpenAsync(link)).Text.Should().Contain("Mon espace de contribution", "the page stays open under her eyes");
        (await RemindersAsync(scenario)).Should().BeEmpty();

        await scenario.ComeBackAfterAsync(TimeSpan.FromHours(2));
        await (await scenario.OpenAsync()).SubmitAsync($"Révoquer ce lien de {AgreementsScenario.Awa}");
        await RunAsync();
        (await RemindersAsync(scenario)).Should().BeEmpty();
    }

    private async Task<AgreementsScenario> AskedAsync()
    {
        var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa);
        await scenario.AskAsync();
        return scenario;
    }

    private Task EnterCodeAsync(string link) => portal.WithDatabaseAsync(db =>
    {
        var secret = link.Split('/')[^1];
        var (code, digits) = AccessCode.Create(db.AccessLinks.Single(l => l.SecretHash == AccessLink.Hash(secret)), secret, portal.Clock.GetUtcNow());
        code.Enter(digits, secret, portal.Clock.GetUtcNow()).Demand();
        db.AccessCodes.Add(code);
        return db.SaveChangesAsync();
    });

    private Task RunAsync() => portal.WithAsync(async services =>
    {
        await services.GetRequiredService<ReminderSender>().SendDueAsync(CancellationToken.None);
        return true;
    });

    private static async Task<List<OutgoingMail>> RemindersAsync(AgreementsScenario scenario) =>
        [.. (await scenario.MailsAsync()).Where(m => m.Subject.StartsWith("Rappel", StringComparison.Ordinal))];
}
