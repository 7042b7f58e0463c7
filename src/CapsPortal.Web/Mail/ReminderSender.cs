using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Mail;

/// <summary>
/// Queues the reminders that are due, one transaction each, whatever the number of nodes. Whoever has answered, whose
/// link was revoked, or whose sheet is published is reminded no more.
/// </summary>
public sealed class ReminderSender(CapsDbContext db, PersonalLinks links, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Reminders
            .Where(r => !r.IsPaused && r.NextAt <= now)
            .OrderBy(r => r.NextAt)
            .Select(r => new { r.SheetId, r.ContributorId })
            .ToListAsync(cancellation);
        foreach (var one in due)
        {
            db.ChangeTracker.Clear();
            await RemindAsync(one.SheetId, one.ContributorId, now, cancellation);
        }

        outbox.Send();
    }

    private async Task RemindAsync(SheetId sheetId, ContributorId contributorId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAgreementsAsync(sheetId, cancellation);
        var reminders = await db.Reminders.SingleOrDefaultAsync(r => r.ContributorId == contributorId, cancellation);
        var sheet = await db.Sheets.SingleAsync(s => s.Id == sheetId, cancellation);
        if (reminders?.IsDue(now) != true || await IsReadingAsync(contributorId, now, cancellation))
        {
            // Another node was faster, or this person is at it: a new link would close the page under her eyes.
            return;
        }

        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheetId, cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheetId && c.ContributorId == contributorId).ToListAsync(cancellation);
        var asked = StillAsked.Of(sheet, charter, consents, contributorId);
        if (sheet.FindContributor(contributorId) is not { } contributor
            || asked.IsNothing
            || sheet.State == SheetState.Published
            || await WasRevokedAsync(contributorId, cancellation))
        {
            reminders.Stop();
        }
        else
        {
            var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
            reminders.MarkSent(now);
            await links.SendAsync(
                sheet,
                contributor,
                link => ReminderMail.Compose(sheet, contributor, accompagnateur, asked, reminders.Sent, link, portal.Value),
                "system",
                now,
                cancellation);
            db.Record(new JournalEvent(
                JournalKinds.ReminderSent, "system", sheetId.Value, $"contributor {contributorId.Value} reminder {reminders.Sent} of {Reminders.Max}"));
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<bool> IsReadingAsync(ContributorId contributor, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - ContributionSession.Lifetime;
        return db.AccessLinks
            .Where(l => l.ContributorId == contributor && l.EndedAt == null)
            .AnyAsync(l => db.AccessCodes.Any(c => c.LinkId == l.Id && c.UsedAt > since), cancellation);
    }

    /// <summary>The last link was closed by hand: it is not for the portal to open another.</summary>
    private async Task<bool> WasRevokedAsync(ContributorId contributor, CancellationToken cancellation) =>
        await db.AccessLinks
            .Where(l => l.ContributorId == contributor)
            .OrderByDescending(l => l.CreatedAt)
            .Select(l => l.EndedAt)
            .FirstOrDefaultAsync(cancellation) is not null;
}
