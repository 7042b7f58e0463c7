using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Security;

/// <summary>
/// Gives contributors their personal links, by mail, and takes them back. Works inside the transaction of
/// <see cref="AgreementsTransaction"/>; the caller commits.
/// </summary>
public sealed class PersonalLinks(CapsDbContext db, IOptions<PortalOptions> portal)
{
    /// <summary>Ends the links that this person had, and queues a mail with a new one.</summary>
    /// <param name="write">The mail that carries the link.</param>
    /// <param name="actor">Who asks for it, as the journal names people.</param>
    public async Task SendAsync(
        Sheet sheet, Contributor contributor, Func<PersonalLink, MailText> write, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        await EndAllAsync(contributor.Id, now, cancellation);
        await DropWaitingMailAsync(contributor.Id, cancellation);
        var (link, secret) = AccessLink.Create(sheet.Id, contributor.Id, now);
        var mail = write(new PersonalLink($"{portal.Value.PublicAddress}/contribution/{secret}", link.ExpiresAt));
        db.AccessLinks.Add(link);
        db.OutgoingMails.Add(OutgoingMail.Create(contributor.Email, mail, now, sheet.Id, contributor.Id));
        db.Record(new JournalEvent(JournalKinds.LinkSent, actor, sheet.Id.Value, $"link {link.Id.Value} contributor {contributor.Id.Value}"));
    }

    /// <summary>Closes every link of this person. False when none was open.</summary>
    public async Task<bool> EndAllAsync(ContributorId contributor, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = await db.AccessLinks.Where(l => l.ContributorId == contributor && l.EndedAt == null).ToListAsync(cancellation);
        open.ForEach(link => link.End(now));
        return open.Any(link => link.ExpiresAt > now);
    }

    /// <summary>A mail that has not left yet would arrive with a dead link. One that is being sent this very instant is left alone.</summary>
    public async Task DropWaitingMailAsync(ContributorId contributor, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from outgoing_mails where id in (
                select id from outgoing_mails
                where contributor_id = {contributor.Value} and sent_at is null
                for update skip locked)
            """,
            cancellation);
}

/// <summary>A link as it goes into a mail, the only place where its secret is.</summary>
public sealed record PersonalLink(string Address, DateTimeOffset ExpiresAt);
