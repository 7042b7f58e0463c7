using CapsPortal.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace CapsPortal.Web.Data;

/// <summary>Acts that write in several steps, alone or as parts of a greater one.</summary>
public static class Transactions
{
    /// <summary>
    /// Opens a transaction, or a part of the one under way. Only the whole commits; who gives up a part must have the
    /// whole given up.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginOrJoinAsync(this CapsDbContext db, CancellationToken cancellation) =>
        db.Database.CurrentTransaction is { } whole ? new Part(whole) : await db.Database.BeginTransactionAsync(cancellation);

    /// <summary>Runs an act: all of its steps, or none when it is refused.</summary>
    public static async Task<Result> TransactAsync(this CapsDbContext db, Func<Task<Result>> act, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var outcome = await act();
        if (outcome.IsSuccess)
        {
            await transaction.CommitAsync(cancellation);
        }

        return outcome;
    }

    private sealed class Part(IDbContextTransaction whole) : IDbContextTransaction
    {
        public Guid TransactionId => whole.TransactionId;

        public void Commit()
        {
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Rollback() => whole.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => whole.RollbackAsync(cancellationToken);

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
