using System.Net;
using System.Net.Sockets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Tests.Infrastructure;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CapsPortal.Web.Tests.Mail;

/// <summary>The outbox, emptied through a real SMTP conversation. Each test has a database of its own: a run takes all that is due.</summary>
public sealed class OutboxTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PortalFixture _portal = new(postgres);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_refused_mail_waits_then_leaves_whole()
    {
        await using var server = new TinySmtpServer();
        await QueueAsync("awa@structure.example", withFile: true);
        server.RefuseNext("451 boîte pleine");

        await SendAsync(server.Options);

        var waiting = await MailAsync("awa@structure.example");
        waiting.SentAt.Should().BeNull();
        waiting.Attempts.Should().Be(1);
        waiting.LastError.Should().NotBeNullOrEmpty();
        await SendAsync(server.Options);
        server.Received.Should().BeEmpty("the next try is a minute away");

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(server.Options);

        var received = server.Received.Should().ContainSingle().Subject;
        received.Subject.Should().Be("Votre charte, signée");
        received.From.Mailboxes.Single().Address.Should().Be("portail@caps.example");
        received.To.Mailboxes.Single().Address.Should().Be("awa@structure.example");
        received.TextBody.Should().Contain("Ouvrir mon espace").And.Contain("https://caps.example/contribution/abc");
        received.HtmlBody.Should().Contain("<a ").And.Contain("https://caps.example/contribution/abc");
        var file = received.Attachments.OfType<MimePart>().Single();
        file.FileName.Should().Be("charte.pdf");
        file.ContentType.MimeType.Should().Be("application/pdf");
        var sent = await MailAsync("awa@structure.example");
        sent.SentAt.Should().NotBeNull();
        sent.LastError.Should().BeNull();
        (sent.TextBody + sent.HtmlBody).Should().BeEmpty("the link that it held is kept nowhere");
    }

    [Fact]
    public async Task One_refusal_does_not_hold_back_the_others()
    {
        await using var server = new TinySmtpServer();
        await QueueAsync("premier@structure.example");
        await QueueAsync("second@structure.example");
        server.RefuseNext("550 inconnu");

        await SendAsync(server.Options);

        server.Received.Should().ContainSingle();
        (await MailsAsync()).Count(m => m.SentAt is null).Should().Be(1);
    }

    [Fact]
    public async Task A_mail_always_refused_is_given_up_after_eight_tries()
    {
        await using var server = new TinySmtpServer();
        await QueueAsync("awa@structure.example");

        for (var attempt = 0; attempt < OutgoingMail.MaxAttempts + 2; attempt++)
        {
            server.RefuseNext("550 inconnu");
            await SendAsync(server.Options);
            _portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        var mail = await MailAsync("awa@structure.example");
        mail.IsGivenUp.Should().BeTrue();
        mail.Attempts.Should().Be(OutgoingMail.MaxAttempts);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_costs_no_try_and_all_leaves_once_it_is_back()
    {
        await using var server = new TinySmtpServer();
        await QueueAsync("premier@structure.example");
        await QueueAsync("second@structure.example");
        var nobody = new SmtpOptions { Host = "127.0.0.1", Port = FreePort(), Security = SecureSocketOptions.None };

        for (var minute = 0; minute < OutgoingMail.MaxAttempts * 2; minute++)
        {
            await SendAsync(nobody);
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await MailsAsync()).Should().OnlyContain(m => m.Attempts == 0 && m.LastError != null);
        await SendAsync(server.Options);
        server.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task Two_nodes_at_work_together_send_each_mail_once()
    {
        await using var server = new TinySmtpServer();
        for (var i = 0; i < 20; i++)
        {
            await QueueAsync($"personne{i}@structure.example");
        }

        await Task.WhenAll(SendAsync(server.Options), SendAsync(server.Options), SendAsync(server.Options));

        server.Received.Select(m => m.To.ToString()).Should().HaveCount(20).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Without_a_server_nothing_is_tried()
    {
        await QueueAsync("awa@structure.example");

        await SendAsync(new SmtpOptions());

        (await MailAsync("awa@structure.example")).LastError.Should().BeNull();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<int> QueueAsync(string to, bool withFile = false) => _portal.WithDatabaseAsync(db =>
    {
        var now = _portal.Clock.GetUtcNow();
        var text = new MailDraft(
            "Votre charte, signée", "Bonjour,", ["Voici votre exemplaire."],
            new MailAction("Ouvrir mon espace", "https://caps.example/contribution/abc"), "Vous avez signé.", "contact@caps.example").Write();
        var file = withFile ? StoredFile.Pdf("charte.pdf", "%PDF-1.7"u8.ToArray(), now) : null;
        if (file is not null)
        {
            db.Files.Add(file);
        }

        db.OutgoingMails.Add(OutgoingMail.Create(to, text, now, attachment: file?.Id));
        return db.SaveChangesAsync();
    });

    private Task<int> SendAsync(SmtpOptions smtp) => _portal.WithAsync(async services =>
    {
        var sender = new OutboxSender(
            services.GetRequiredService<CapsDbContext>(),
            Options.Create(smtp),
            services.GetRequiredService<IOptions<PortalOptions>>(),
            _portal.Clock,
            NullLogger<OutboxSender>.Instance);
        await sender.SendDueAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    private async Task<OutgoingMail> MailAsync(string to) => (await MailsAsync()).Single(m => m.To == to);

    private Task<List<OutgoingMail>> MailsAsync() => _portal.WithDatabaseAsync(db => db.OutgoingMails.AsNoTracking().ToListAsync());
}
