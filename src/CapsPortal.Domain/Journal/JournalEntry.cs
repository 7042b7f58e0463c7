using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CapsPortal.Domain.Journal;

/// <summary>
/// One event of the journal, tied to the one before by its digest. It names people and things by id only:
/// a name erased elsewhere leaves the chain whole.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>What stands before the first entry.</summary>
    public static string Origin { get; } = new('0', 64);

    private JournalEntry()
    {
    }

    /// <summary>1, 2, 3… without a gap.</summary>
    public long Sequence { get; private init; }

    /// <summary>To the microsecond, as the database keeps it.</summary>
    public DateTimeOffset At { get; private init; }

    public string Kind { get; private init; } = "";

    /// <summary>The user, contributor or « system » who acted.</summary>
    public string Actor { get; private init; } = "";

    /// <summary>The sheet or account acted upon.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Ids, versions and digests, never a person's words.</summary>
    public string Details { get; private init; } = "";

    public string PreviousHash { get; private init; } = "";

    /// <summary>SHA-256 over all the other values, lower-case hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    public static JournalEntry After(JournalEntry? previous, JournalEvent what, DateTimeOffset at)
    {
        var sequence = (previous?.Sequence ?? 0) + 1;
        var moment = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var previousHash = previous?.Hash ?? Origin;
        return new JournalEntry
        {
            Sequence = sequence,
            At = moment,
            Kind = what.Kind,
            Actor = what.Actor,
            SubjectId = what.SubjectId,
            Details = what.Details,
            PreviousHash = previousHash,
            Hash = Digest(sequence, moment, what, previousHash),
        };
    }

    /// <summary>Whether this entry follows that one and says what it said when it was written.</summary>
    public bool Follows(JournalEntry? previous) =>
        Sequence == (previous?.Sequence ?? 0) + 1
        && PreviousHash == (previous?.Hash ?? Origin)
        && Hash == Digest(Sequence, At, new JournalEvent(Kind, Actor, SubjectId, Details), PreviousHash);

    private static string Digest(long sequence, DateTimeOffset at, JournalEvent what, string previousHash)
    {
        // Each value is preceded by its length, so that no two different entries make the same bytes.
        string[] values =
        [
            sequence.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture),
            what.Kind, what.Actor, what.SubjectId.ToString("D"), what.Details, previousHash,
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(values.Select(v => $"{v.Length}:{v}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}

/// <summary>What happened, before it takes its place in the chain.</summary>
/// <param name="Kind">One of <see cref="JournalKinds"/>.</param>
/// <param name="Actor">« user:… », « contributor:… » or « system ».</param>
public sealed record JournalEvent(string Kind, string Actor, Guid SubjectId, string Details);
