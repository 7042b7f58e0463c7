using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Data;

public static class Transactions
{
    /// <summary>
    /// Runs an act that writes in several steps: all of them or none. A refusal undoes what was written.
    /// Joins the transaction under way, if any, and leaves it to its owner.
    /// </summary>
    public static async Task<Result> TransactAsync(this CapsDbContext db, Func<Task<Result>> act, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await act();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await act();
        if (outcome.IsSuccess)
        {
            await transaction.CommitAsync(cancellation);
        }

        return outcome;
    }
}
