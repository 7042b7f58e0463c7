using System.Net.Sockets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using Hangfire;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CapsPortal.Web.Mail;

/// <summary>
/// Sends the mails that are due, one transaction each: the row is locked while its mail leaves, so that several nodes
/// share the work, and the outcome of one mail does not depend on the next.
/// A node that dies between the server's « ok » and its own commit sends that mail again: better twice than never.
/// </summary>
public sealed class OutboxSender(
    CapsDbContext db, IOptions<SmtpOptions> smtp, IOptions<PortalOptions> portal, TimeProvider clock, ILogger<OutboxSender> logger)
{
    /// <summary>The most that one run sends; the next run takes the rest.</summary>
    public const int BatchSize = 100;

    private readonly SmtpOptions _smtp = smtp.Value;

    /// <summary>Sends what is due, up to <see cref="BatchSize"/>. Does nothing when no server is configured.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        if (!_smtp.IsConfigured)
        {
            return;
        }

        using var client = new SmtpClient();
        var goesOn = true;
        for (var i = 0; i < BatchSize && goesOn; i++)
        {
            goesOn = await SendNextAsync(client, cancellation);
        }

        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
    }

    /// <summary>False once nothing is due, or the server cannot be reached.</summary>
    private async Task<bool> SendNextAsync(SmtpClient client, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var due = await db.OutgoingMails
            .FromSql($"""
                select * from outgoing_mails
                where sent_at is null and attempts < {OutgoingMail.MaxAttempts} and next_attempt_at <= {clock.GetUtcNow()}
                order by next_attempt_at limit 1 for update skip locked
                """)
            .ToListAsync(cancellation);
        if (due is not [var mail])
        {
            return false;
        }

        var reached = await ReachAsync(client, mail, cancellation);
        if (reached)
        {
            await SendAsync(client, mail, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return reached;
    }

    /// <summary>Connects and signs in. A server that does not answer costs the mail no try: it is not the mail's fault.</summary>
    private async Task<bool> ReachAsync(SmtpClient client, OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            if (!client.IsConnected)
            {
                await client.ConnectAsync(_smtp.Host!, _smtp.Port, _smtp.Security, cancellation);
                if (!string.IsNullOrEmpty(_smtp.User))
                {
                    await client.AuthenticateAsync(_smtp.User, _smtp.Password ?? "", cancellation);
                }
            }

            return true;
        }
        catch (Exception failure) when (IsOfTheServer(failure))
        {
            logger.LogWarning(failure, "The mail server {Host}:{Port} cannot be reached", _smtp.Host, _smtp.Port);
            mail.Postpone(failure.Message, clock.GetUtcNow());
            return false;
        }
    }

    private async Task SendAsync(SmtpClient client, OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = await MessageAsync(mail, cancellation);
        try
        {
            await client.SendAsync(message, cancellation);
            mail.MarkSent(clock.GetUtcNow());
        }
        catch (Exception failure) when (IsOfTheServer(failure))
        {
            logger.LogWarning("Mail {MailId} was not accepted, attempt {Attempt}: {Failure}", mail.Id, mail.Attempts + 1, failure.GetType().Name);
            mail.MarkFailed(failure.Message, clock.GetUtcNow());
        }
    }

    private async Task<MimeMessage> MessageAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var sender = _smtp.From ?? portal.Value.ContactEmail;
        var body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = mail.HtmlBody };
        if (mail.AttachmentId is { } attachment)
        {
            var file = await db.Files.AsNoTracking().SingleAsync(f => f.Id == attachment, cancellation);
            body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.ContentType));
        }

        var message = new MimeMessage { Subject = mail.Subject, Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress(_smtp.FromName, sender));
        message.ReplyTo.Add(MailboxAddress.Parse(mail.ReplyTo ?? portal.Value.ContactEmail));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Date = mail.CreatedAt;
        // Always the same for one mail: a server that gets it twice can tell.
        message.MessageId = $"{mail.Id:N}@{sender[(sender.IndexOf('@') + 1)..]}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static bool IsOfTheServer(Exception failure) => failure
        is CommandException or ProtocolException or AuthenticationException or SslHandshakeException
        or NotSupportedException or SocketException or IOException or TimeoutException;
}
