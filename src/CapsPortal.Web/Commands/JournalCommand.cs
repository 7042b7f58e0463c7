using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting.PostgreSql;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Commands;

/// <summary>
/// <c>journal verify</c> walks the chain and stops at the first row that does not follow; <c>journal head</c> prints the
/// last row's number and digest. A chain cut at its end still follows: only a head deposited elsewhere shows the cut.
/// </summary>
public static class JournalCommand
{
    private const int BrokenExitCode = 3;

    /// <summary>The head of a journal without a row; every chain begins with it.</summary>
    private static readonly Head Empty = new(0, JournalEntry.Origin);

    public static Command Create(Option<string?> data)
    {
        var deposited = new Option<Head?>("--deposited")
        {
            Description = "A head printed earlier: it must still stand in the chain.",
            HelpName = "NUMBER:DIGEST",
            CustomParser = ReadHead,
        };
        var verify = new Command("verify", "Check every row of the journal against the one before it.") { deposited };
        verify.SetAction((parsed, cancellation) => WithJournalAsync(
            parsed.GetValue(data), journal => VerifyAsync(journal, parsed.GetValue(deposited), cancellation), cancellation));
        var head = new Command("head", "Print the number and the digest of the last row, to deposit elsewhere.");
        head.SetAction((parsed, cancellation) => WithJournalAsync(
            parsed.GetValue(data), journal => PrintHeadAsync(journal, cancellation), cancellation));
        return new Command("journal", "Check the journal of what happened.") { verify, head };
    }

    private static async Task<int> WithJournalAsync(string? data, Func<IQueryable<JournalEntry>, Task<int>> work, CancellationToken cancellation)
    {
        var builder = PortalStart.CreateBuilder(data);
        await using var postgres = await PortalStart.OpenDatabaseAsync(builder, OwnPostgres.StartOrShareAsync, cancellation);
        await using var app = Program.Build(builder);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CapsDbContext>().Journal.AsNoTracking().OrderBy(e => e.Sequence));
    }

    private static async Task<int> VerifyAsync(IQueryable<JournalEntry> journal, Head? deposited, CancellationToken cancellation)
    {
        JournalEntry? last = null;
        var met = deposited is null || deposited == Empty;
        await foreach (var entry in journal.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!entry.Follows(last))
            {
                await Console.Error.WriteLineAsync($"Row {entry.Sequence} is broken: it was changed, or a row before it was removed, inserted or moved.");
                return BrokenExitCode;
            }

            met |= deposited == new Head(entry.Sequence, entry.Hash);
            last = entry;
        }

        if (!met)
        {
            await Console.Error.WriteLineAsync($"The deposited head {deposited} is not in the chain: rows were cut off, or the chain was made anew.");
            return BrokenExitCode;
        }

        Console.WriteLine(last is null ? "The journal is empty." : $"{last.Sequence} rows, the chain is whole. Head: {HeadOf(last)}");
        return 0;
    }

    private static async Task<int> PrintHeadAsync(IQueryable<JournalEntry> journal, CancellationToken cancellation)
    {
        var last = await journal.LastOrDefaultAsync(cancellation);
        Console.WriteLine(last is null ? Empty : HeadOf(last));
        return 0;
    }

    private static Head HeadOf(JournalEntry entry) => new(entry.Sequence, entry.Hash);

    private static Head? ReadHead(ArgumentResult argument)
    {
        var typed = argument.Tokens[0].Value.Split(':');
        if (typed.Length == 2 && typed[1].Length == JournalEntry.Origin.Length
            && long.TryParse(typed[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return new Head(sequence, typed[1].ToLowerInvariant());
        }

        argument.AddError($"\"{argument.Tokens[0].Value}\" is not a head: write it as journal head printed it, 42:digest.");
        return null;
    }

    private sealed record Head(long Sequence, string Hash)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");
    }
}
