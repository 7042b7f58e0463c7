using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Administration.Retours;

/// <summary>Answers a feedback, the mail to its author included, or closes it.</summary>
public sealed class AnswerFeedbackHandler(CapsDbContext db, CurrentUser user, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public static Result Stale { get; } = Result.Refused(
        "Quelqu’un d’autre a répondu à ce retour, ou l’a clos, depuis que vous avez ouvert cette page. Votre texte est gardé ci-dessous.",
        StaleRevision.Field);

    public async Task<Result> AnswerAsync(Feedback feedback, int revision, string? answer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await ApplyAsync(feedback, revision, () => feedback.Respond(answer, now), JournalKinds.FeedbackAnswered, now, cancellation, async () =>
        {
            var author = await db.Users.Where(u => u.Id == feedback.AuthorId.Value).Select(u => new { u.DisplayName, u.Email }).SingleAsync(cancellation);
            db.OutgoingMails.Add(OutgoingMail.Create(author.Email!, FeedbackAnsweredMail.Compose(feedback, author.DisplayName, portal.Value), now));
        });
    }

    public Task<Result> CloseAsync(Feedback feedback, int revision, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return ApplyAsync(feedback, revision, () => feedback.Close(now), JournalKinds.FeedbackClosed, now, cancellation);
    }

    private async Task<Result> ApplyAsync(
        Feedback feedback, int revision, Func<Result> act, string kind, DateTimeOffset now, CancellationToken cancellation, Func<Task>? alongside = null)
    {
        if (feedback.Revision != revision)
        {
            return Stale;
        }

        var outcome = act();
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        if (alongside is not null)
        {
            await alongside();
        }

        db.Record(new JournalEvent(kind, user.Actor, feedback.Id.Value, $"on {feedback.SubjectId}"));
        if ((await db.CommitOrStaleAsync(now, cancellation)).IsStale())
        {
            db.ChangeTracker.Clear();
            return Stale;
        }

        outbox.Send();
        return Result.Success;
    }
}
