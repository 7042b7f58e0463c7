using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Security;

/// <summary>
/// Hands the current sheet in, once what screening finds in it is settled: its mention is frozen, and what the observatory
/// counts of it is written, in the submission's own transaction.
/// </summary>
public sealed class SheetSubmission(
    CapsDbContext db, CurrentSheet current, SheetChanges changes, SheetMention mention, SheetScreening screening, CharterLibrary charter)
{
    /// <param name="alongside">What else goes in with a submission that was accepted: mails.</param>
    public Task<Result> SubmitAsync(int revision, Action<Sheet, DateTimeOffset> alongside, CancellationToken cancellation) => db.TransactAsync(
        async () =>
        {
            var passages = await screening.OfAsync(current.Value, cancellation);
            if (!passages.IsSuccess)
            {
                return passages.WithoutValue();
            }

            var frozen = await mention.ComposeAsync(cancellation);
            var submitted = await changes.ApplyAsync(
                revision,
                JournalKinds.SheetSubmitted,
                (sheet, now) =>
                {
                    var outcome = sheet.Submit(frozen, passages.Value.ToSettle.Count, now);
                    if (outcome.IsSuccess)
                    {
                        alongside(sheet, now);
                    }

                    return outcome;
                },
                sheet => $"submission {sheet.SubmissionCount}",
                cancellation);
            if (submitted.IsSuccess)
            {
                var sheet = current.Value;
                var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
                await ObservedSheet.RecordAsync(db, sheet, charter.Editions, agreements.OnRecord, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            return submitted;
        },
        cancellation);
}
