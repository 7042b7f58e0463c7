using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>
/// How a page changes the open draft: the revision that the person had before her eyes must still be the draft's, the
/// aggregate decides, and the change goes in with its journal entry. After a stale revision the current draft is the
/// recorded one.
/// </summary>
public sealed class DraftChanges(CapsDbContext db, CurrentUser user, CurrentDraft current, TimeProvider clock)
{
    public static Result Stale { get; } = Result.Refused(
        "Ce brouillon a été modifié ailleurs depuis que vous avez ouvert cette page. Votre saisie est gardée ci-dessous\u00A0; comparez, puis enregistrez de nouveau.",
        StaleRevision.Field);

    /// <param name="revision">The revision shown on the form.</param>
    /// <param name="details">Which line, tool or principle, for the journal; read after the act.</param>
    public Task<Result> ApplyAsync(int revision, Func<DraftEdition, DateTimeOffset, Result> act, Func<string> details, CancellationToken cancellation) =>
        CommitAsync(revision, act, JournalKinds.CharterDraftChanged, details, cancellation);

    public Task<Result> DiscardAsync(int revision, CancellationToken cancellation) => CommitAsync(
        revision,
        (draft, _) =>
        {
            db.DraftEditions.Remove(draft);
            return Result.Success;
        },
        JournalKinds.CharterDraftDiscarded,
        () => "",
        cancellation);

    /// <summary>Publishes the draft: the edition is kept for ever, and the draft is no more.</summary>
    public Task<Result> PublishAsync(int revision, DateOnly? from, CharterEditions published, CancellationToken cancellation)
    {
        CharterEdition? edition = null;
        return CommitAsync(
            revision,
            (draft, now) =>
            {
                var outcome = draft.Publish(from, published, now);
                if (outcome.IsSuccess)
                {
                    edition = outcome.Value;
                    db.PublishedEditions.Add(new PublishedEdition(edition, now));
                    db.DraftEditions.Remove(draft);
                }

                return outcome.WithoutValue();
            },
            JournalKinds.CharterEditionPublished,
            () => $"edition {edition!.Id} from {edition.InForceFrom:yyyy-MM-dd}",
            cancellation);
    }

    private async Task<Result> CommitAsync(
        int revision, Func<DraftEdition, DateTimeOffset, Result> act, string kind, Func<string> details, CancellationToken cancellation)
    {
        var draft = current.Value;
        if (draft.Revision != revision)
        {
            return Stale;
        }

        var now = clock.GetUtcNow();
        var outcome = act(draft, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Record(new JournalEvent(kind, user.Actor, draft.Id.Value, details()));
        var committed = await db.CommitOrStaleAsync(now, cancellation);
        if (!committed.IsStale())
        {
            return committed;
        }

        // What was changed in memory was not written: the page must show what the other window recorded.
        db.ChangeTracker.Clear();
        if (await db.DraftEditions.SingleOrDefaultAsync(cancellation) is not { } recorded)
        {
            return Result.Refused("Ce brouillon vient d’être publié ou abandonné ailleurs\u00A0: rien ne peut plus y être enregistré. Copiez votre texte si vous voulez le garder.");
        }

        current.Set(recorded);
        return Stale;
    }
}
