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
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>
/// Takes the committee's decision: the grid's answers, then publication or the way back to the author, with its mail,
/// in one commit. Refuses when somebody else decided meanwhile.
/// </summary>
public sealed class DecideHandler(
    CapsDbContext db, CurrentUser user, SheetPublishing publishing, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public async Task<Result> HandleAsync(
        Sheet sheet,
        Review review,
        IReadOnlyDictionary<string, GridAnswer> answers,
        EditorialDecision? decision,
        string? comment,
        CancellationToken cancellation)
    {
        if (sheet.State != SheetState.Submitted || review.Submission != sheet.SubmissionCount)
        {
            return Result.Refused("Cette fiche n’attend pas de décision : elle a déjà été traitée.");
        }

        var now = clock.GetUtcNow();
        var outcome = review.Decide(answers, decision, comment, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var publicPath = review.Decision == EditorialDecision.Accept
            ? await PublishAsync(sheet, now, cancellation)
            : SendBack(sheet, review, now);
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

    private async Task<string> PublishAsync(Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        Demand(sheet.Publish(now));
        var publication = await publishing.PublishAsync(sheet, user.Actor, now, cancellation);
        return $"/fiches/{publication.Slug}";
    }

    private string? SendBack(Sheet sheet, Review review, DateTimeOffset now)
    {
        Demand(sheet.SendBack(now));
        db.Record(new JournalEvent(JournalKinds.SheetSentBack, user.Actor, sheet.Id.Value, $"review {review.Id.Value} submission {review.Submission}"));
        return null;
    }

    // The state was checked above; a refusal here would be a bug, not an answer to a person.
    private static void Demand(Result outcome)
    {
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException(outcome.Errors[0].Message);
        }
    }
}
