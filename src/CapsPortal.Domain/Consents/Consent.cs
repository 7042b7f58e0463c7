using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

public enum ConsentDecision
{
    Accepted,
    Refused,
    Withdrawn,
}

public readonly record struct ConsentId(Guid Value)
{
    public static ConsentId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// One answer of one contributor to one line of the plan. Never changed: a new answer is a new record,
/// and the last one is in force. Keeps the very text that was shown (ISO/IEC TS 27560).
/// </summary>
public sealed class Consent
{
    private Consent()
    {
    }

    public ConsentId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    public ContributorId ContributorId { get; private init; }

    public PlannedUseId PlannedUseId { get; private init; }

    /// <summary>The version of the plan on which the answer was given.</summary>
    public int PlanVersion { get; private init; }

    public ConsentDecision Decision { get; private init; }

    public string TextShown { get; private init; } = "";

    public DateTimeOffset AnsweredAt { get; private init; }

    /// <summary>What was answered together. Null for an answer given before receipts were made.</summary>
    public ConsentReceiptId? ReceiptId { get; private init; }

    /// <summary>
    /// The record of an answer, or null when it repeats the one in force. Saying no after a yes is a withdrawal.
    /// </summary>
    public static Consent? Answer(
        ConsentReceipt receipt, PlannedUse line, bool agrees, string textShown, Consent? inForce)
    {
        var agreed = inForce?.Decision == ConsentDecision.Accepted;
        if (inForce is not null && agrees == agreed)
        {
            return null;
        }

        return new Consent
        {
            Id = ConsentId.New(),
            SheetId = receipt.SheetId,
            ContributorId = receipt.ContributorId,
            PlannedUseId = line.Id,
            PlanVersion = receipt.PlanVersion,
            Decision = agrees ? ConsentDecision.Accepted : agreed ? ConsentDecision.Withdrawn : ConsentDecision.Refused,
            TextShown = textShown,
            AnsweredAt = receipt.GivenAt,
            ReceiptId = receipt.Id,
        };
    }
}

public static class ConsentHistory
{
    /// <summary>The last answer to each line, for one contributor.</summary>
    public static IReadOnlyDictionary<PlannedUseId, Consent> InForce(this IEnumerable<Consent> consents, ContributorId contributor) =>
        consents
            .Where(c => c.ContributorId == contributor)
            .GroupBy(c => c.PlannedUseId)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.AnsweredAt)!);

    public static string Label(this ConsentDecision decision) => decision switch
    {
        ConsentDecision.Accepted => "accepté",
        ConsentDecision.Refused => "refusé",
        ConsentDecision.Withdrawn => "accord retiré",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
