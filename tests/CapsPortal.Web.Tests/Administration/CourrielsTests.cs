using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Administration;

public sealed class CourrielsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Mails_that_do_not_leave_are_shown_masked_and_tried_again()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        (await browser.OpenAsync("/administration/courriels")).Text.Should().Contain("Aucun courriel en difficulté");
        var givenUp = await QueueAsync("Premier", failures: OutgoingMail.MaxAttempts);
        await QueueAsync("Deuxième", failures: 1);
        await QueueAsync("Troisième", failures: 0);

        var page = await browser.OpenAsync("/administration/courriels");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Should().HaveCount(2);
        rows.Should().OnlyContain(r => r.Contains("d…e@test.example", StringComparison.Ordinal) && !r.Contains("destinataire@", StringComparison.Ordinal));
        rows.Should().ContainSingle(r => r.Contains("abandonné", StringComparison.Ordinal)).Which.Should().Contain("550 boîte pleine");
        (await browser.OpenAsync("/administration")).Text.Should().Contain("2 courriels ne sont pas arrivés.");

        var retried = await page.SubmitAsync("Réessayer «\u00A0Premier\u00A0»");

        retried.Text.Should().Contain("Un nouvel essai va être fait.");
        var mail = await portal.WithDatabaseAsync(db => db.OutgoingMails.SingleAsync(m => m.Id == givenUp));
        mail.IsGivenUp.Should().BeFalse();
        mail.NextAttemptAt.Should().Be(portal.Clock.GetUtcNow());
        (await portal.WithDatabaseAsync(db => db.Journal.CountAsync(e => e.SubjectId == givenUp && e.Kind == JournalKinds.MailRetried))).Should().Be(1);
    }

    [Fact]
    public async Task A_mail_that_left_meanwhile_is_not_sent_twice()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);
        var id = await QueueAsync("Parti", failures: 2);
        var page = await browser.OpenAsync("/administration/courriels");
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.OutgoingMails.FindAsync(id))!.MarkSent(portal.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        (await page.SubmitAsync("Réessayer «\u00A0Parti\u00A0»")).Text.Should().Contain("Ce courriel est parti entre-temps.");
    }

    [Fact]
    public void A_masked_address_is_recognised_but_not_copied()
    {
        Web.Pages.Administration.TroubledMails.Mask("camille@test.example").Should().Be("c…e@test.example");
        Web.Pages.Administration.TroubledMails.Mask("ab@test.example").Should().Be("a…@test.example");
        Web.Pages.Administration.TroubledMails.Mask("a@test.example").Should().Be("a…@test.example");
    }

    private Task<Guid> QueueAsync(string subject, int failures) => portal.WithDatabaseAsync(async db =>
    {
        var mail = OutgoingMail.Create("destinataire@test.example", new MailText(subject, "Texte", "<p>Texte</p>"), portal.Clock.GetUtcNow());
        for (var i = 0; i < failures; i++)
        {
            mail.MarkFailed("550 boîte pleine", portal.Clock.GetUtcNow());
        }

        db.OutgoingMails.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });
}
