using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>
/// Takes the committee's decision: the grid's answers, then publication or the way back to the author, with its mail,
/// in one commit. Nothing is published whose mention the records no longer say. Two members who decide at the same instant go one after the other; the second is refused as stale.
/// </summary>
public sealed class DecideHandler(
    CapsDbContext db,
    CurrentUser user,
    RecordedMention recorded,
    SheetScreening screening,
    SheetPublishing publishing,
    OutboxNudge outbox,
    IOptions<PortalOptions> portal,
    TimeProvider clock)
{
    /// <param name="sheet">Submitted, and visible to this member.</param>
    /// <param name="review">This member's, of this submission.</param>
    public async Task<Result> HandleAsync(
        Sheet sheet,
        Review review,
        IReadOnlyDictionary<string, GridAnswer> answers,
        EditorialDecision? decision,
        string? comment,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var outcome = review.Decide(answers, decision, comment, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        // Whoever signs or answers at this instant goes before, and is seen, or waits until the decision is taken.
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        if (!await IsCurrentAsync(sheet, cancellation))
        {
            return StaleRevision.Refusal;
        }

        string? publicPath = null;
        if (review.Decision == EditorialDecision.Accept)
        {
            var mention = await recorded.ComposeAsync(sheet, sheet.SubmittedAt!.Value.ParisDate(), cancellation);
            var passages = await screening.OfAsync(sheet, cancellation);
            var accepted = passages.IsSuccess ? sheet.Publish(mention, passages.Value.ToSettle.Count, now) : passages.WithoutValue();
            if (!accepted.IsSuccess)
            {
                return accepted;
            }

            publicPath = $"/fiches/{(await publishing.PublishAsync(sheet, user.Actor, now, cancellation)).Slug}";
        }
        else
        {
            SendBack(sheet, review, now);
        }

        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        db.OutgoingMails.Add(OutgoingMail.Create(
            accompagnateur.Email, SheetDecidedMail.Compose(sheet, review, accompagnateur.Name, publicPath, portal.Value), now, sheet.Id));
        var committed = await db.CommitOrStaleAsync(now, cancellation);
        if (committed.IsSuccess)
        {
            await transaction.CommitAsync(cancellation);
            outbox.Send();
        }

        return committed;
    }

    /// <summary>Waits for whoever decides of this sheet at this instant. False when a decision was taken meanwhile.</summary>
    private async Task<bool> IsCurrentAsync(Sheet sheet, CancellationToken cancellation)
    {
        var key = $"decision {sheet.Id.Value}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellation);
        return await db.Sheets.AnyAsync(s => s.Id == sheet.Id && s.Revision == sheet.Revision, cancellation);
    }

    private void SendBack(Sheet sheet, Review review, DateTimeOffset now)
    {
        sheet.SendBack(now).Demand();
        db.Record(new JournalEvent(JournalKinds.SheetSentBack, user.Actor, sheet.Id.Value, $"review {review.Id.Value} submission {review.Submission}"));
    }
}
