using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>Sends the current contributor a one-time code, and checks the one that she types.</summary>
public sealed class AccessCodes(
    CapsDbContext db, CurrentContribution current, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>The code that may be typed now, the last one sent; null when a new one is to be asked for.</summary>
    public async Task<AccessCode?> OpenAsync(CancellationToken cancellation)
    {
        var last = await Sent().OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
        return last?.IsOpen(clock.GetUtcNow()) == true ? last : null;
    }

    /// <summary>Sends a new code; the ones before it no longer open anything. Refuses more than a few in an hour.</summary>
    public async Task<Result> SendAsync(string secret, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var link = current.Link;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select 1 from access_links where id = {link.Id.Value} for update", cancellation);
        if (await Sent().CountAsync(c => c.CreatedAt > now - AccessCode.AskingPeriod, cancellation) >= AccessCode.MaxPerPeriod)
        {
            return Result.Refused("Beaucoup de codes ont été demandés pour ce lien. Attendez une heure, ou écrivez à la personne qui accompagne la fiche.");
        }

        var (code, digits) = AccessCode.Create(link, secret, now);
        db.AccessCodes.Add(code);
        db.OutgoingMails.Add(OutgoingMail.Create(
            current.Contributor.Email, AccessCodeMail.Compose(current.Sheet, current.Contributor, digits, portal.Value), now, current.Sheet.Id));
        db.Record(new JournalEvent(JournalKinds.CodeSent, current.Actor, current.Sheet.Id.Value, $"code {code.Id.Value} link {link.Id.Value}"));
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }

    /// <summary>Two tries at the same moment count as two: the row is locked while one is weighed.</summary>
    public async Task<Result> EnterAsync(string? typed, string secret, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select 1 from access_links where id = {current.Link.Id.Value} for update", cancellation);
        if (await OpenAsync(cancellation) is not { } code)
        {
            return Result.Refused("Ce code n’est plus valable. Demandez-en un nouveau.", "Code");
        }

        var outcome = code.Enter(typed, secret, now);
        if (outcome.IsSuccess)
        {
            db.Record(new JournalEvent(JournalKinds.ContributionOpened, current.Actor, current.Sheet.Id.Value, $"code {code.Id.Value} link {current.Link.Id.Value}"));
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        return outcome;
    }

    private IQueryable<AccessCode> Sent() => db.AccessCodes.Where(c => c.LinkId == current.Link.Id);
}
