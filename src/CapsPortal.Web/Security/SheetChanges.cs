using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapsPortal.Web.Security;

/// <summary>
/// How a page changes the current sheet: the revision that the person had before her eyes must still be the sheet's,
/// the aggregate decides, and the change goes in with its journal entry. After a stale revision the current sheet is
/// the recorded one.
/// </summary>
public sealed class SheetChanges(CapsDbContext db, CurrentUser user, CurrentSheet current, TimeProvider clock)
{
    /// <param name="revision">The revision shown on the form.</param>
    /// <param name="kind">One of <see cref="JournalKinds"/>.</param>
    /// <param name="details">Ids and versions for the journal, read after the act.</param>
    public async Task<Result> ApplyAsync(
        int revision, string kind, Func<Sheet, DateTimeOffset, Result> act, Func<Sheet, string>? details, CancellationToken cancellation)
    {
        var sheet = current.Value;
        if (sheet.IsEditable && sheet.Revision != revision)
        {
            return StaleRevision.Refusal;
        }

        var now = clock.GetUtcNow();
        var outcome = act(sheet, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Record(new JournalEvent(kind, user.Actor, sheet.Id.Value, details?.Invoke(sheet) ?? ""));
        var committed = await CommitAsync(now, cancellation);
        if (committed.IsStale())
        {
            // What was changed in memory was not written: the page must show what the other window recorded.
            db.ChangeTracker.Clear();
            current.Set(await db.Sheets.RunBy(user).SingleAsync(s => s.Id == sheet.Id, cancellation));
        }

        return committed;
    }

    private async Task<Result> CommitAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await db.CommitOrStaleAsync(now, cancellation);
        }

        // Two windows stated the same stage: the second one's row is refused before its revision is looked at.
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return StaleRevision.Refusal;
        }
    }
}

/// <summary>The refusal given when somebody, or another window, changed the thing in between.</summary>
public static class StaleRevision
{
    public const string Field = "Revision";

    public static Result Refusal { get; } = Result.Refused(
        "Cette fiche a été modifiée ailleurs depuis que vous avez ouvert cette page. Votre saisie est gardée ci-dessous ; comparez, puis enregistrez de nouveau.",
        Field);

    public static bool IsStale(this Result result) => result.Errors.Any(e => e.Field == Field);

    /// <summary>As <see cref="CapsDbContext.CommitAsync"/>, a change made meanwhile being an expected refusal.</summary>
    public static async Task<Result> CommitOrStaleAsync(this CapsDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await db.CommitAsync(now, cancellation);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal;
        }
    }
}
