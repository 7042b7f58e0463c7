using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Mail;

/// <summary>A mail to send. Written in the same transaction as the act that calls for it, sent afterwards, tried again when sending fails.</summary>
public sealed class OutgoingMail
{
    public const int MaxAttempts = 8;
    public const int SubjectMaxLength = 300;
    public const int ErrorMaxLength = 500;

    private OutgoingMail()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The address only.</summary>
    public string To { get; private init; } = "";

    /// <summary>Who receives an answer to this mail; null for the portal's contact.</summary>
    public string? ReplyTo { get; private init; }

    public string Subject { get; private init; } = "";

    /// <summary>Emptied once sent, as <see cref="HtmlBody"/>: it may hold a personal link, which is kept nowhere else.</summary>
    public string TextBody { get; private set; } = "";

    public string HtmlBody { get; private set; } = "";

    /// <summary>A stored file to join; null for none.</summary>
    public Guid? AttachmentId { get; private init; }

    /// <summary>The sheet that it is about, if any; shows its sending status beside the contributor.</summary>
    public SheetId? SheetId { get; private init; }

    public ContributorId? ContributorId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The server's last refusal, for the person who administers.</summary>
    public string? LastError { get; private set; }

    public bool IsGivenUp => SentAt is null && Attempts >= MaxAttempts;

    public static OutgoingMail Create(
        string to, MailText text, DateTimeOffset now, SheetId? sheet = null, ContributorId? contributor = null, Guid? attachment = null,
        string? replyTo = null) => new()
        {
            Id = Guid.CreateVersion7(),
            ReplyTo = replyTo,
            To = EmailAddress.IsValid(to) ? to : throw new ArgumentException("Not an address.", nameof(to)),
            Subject = text.Subject,
            TextBody = text.Text,
            HtmlBody = text.Html,
            AttachmentId = attachment,
            SheetId = sheet,
            ContributorId = contributor,
            CreatedAt = now,
            NextAttemptAt = now,
        };

    public void MarkSent(DateTimeOffset now)
    {
        SentAt = now;
        Attempts++;
        LastError = null;
        TextBody = "";
        HtmlBody = "";
    }

    /// <summary>Plans the next try: after 1, 2, 4… minutes.</summary>
    public void MarkFailed(string error, DateTimeOffset now)
    {
        Attempts++;
        Postpone(error, now, 1 << Math.Min(Attempts - 1, 10));
    }

    /// <summary>Waits a minute without losing a try: the server could not be asked.</summary>
    public void Postpone(string error, DateTimeOffset now) => Postpone(error, now, 1);

    private void Postpone(string error, DateTimeOffset now, int minutes)
    {
        LastError = error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error;
        NextAttemptAt = now + TimeSpan.FromMinutes(minutes);
    }

    /// <summary>Starts over with a full count of attempts, at once.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        Attempts = 0;
        NextAttemptAt = now;
    }
}

/// <summary>What a mail says, as plain text and as HTML.</summary>
public sealed record MailText(string Subject, string Text, string Html);
