using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Reviews;

public readonly record struct LateWithdrawalId(Guid Value)
{
    public static LateWithdrawalId New() => new(Guid.CreateVersion7());
}

/// <summary>What the editorial committee decides about a published sheet when a contributor withdraws an agreement.</summary>
public enum LateWithdrawalOutcome
{
    Kept,
    TakenOffline,
}

/// <summary>
/// An agreement withdrawn after the publication: a task of the editorial committee, whose outcome the contributor reads
/// (consentement, 3). Nothing is erased in silence.
/// </summary>
public sealed class LateWithdrawal : AggregateRoot
{
    public const int AnswerMaxLength = 1_000;

    private LateWithdrawal()
    {
    }

    public LateWithdrawalId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    public ContributorId ContributorId { get; private init; }

    /// <summary>The answers by which it was withdrawn.</summary>
    public ConsentReceiptId ReceiptId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Null while the committee has not decided.</summary>
    public LateWithdrawalOutcome? Outcome { get; private set; }

    /// <summary>The committee's reasons, as the contributor reads them.</summary>
    public string? Answer { get; private set; }

    public UserId? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public static LateWithdrawal Open(ConsentReceipt receipt) => new()
    {
        Id = LateWithdrawalId.New(),
        SheetId = receipt.SheetId,
        ContributorId = receipt.ContributorId,
        ReceiptId = receipt.Id,
        OpenedAt = receipt.GivenAt,
    };

    /// <summary>Refuses a missing outcome, an answer without reasons, and a task already settled.</summary>
    public Result Settle(LateWithdrawalOutcome? outcome, string? answer, UserId by, DateTimeOffset now)
    {
        if (SettledAt is not null)
        {
            return Result.Refused("Cette demande a déjà reçu une réponse.");
        }

        var checks = new Checks();
        checks.That(outcome is { } chosen && Enum.IsDefined(chosen), nameof(Outcome), "Dites ce que devient la fiche.");
        var text = checks.Text(answer, nameof(Answer), "Dites pourquoi, en une phrase au moins : cette personne le lira.", AnswerMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        (Outcome, Answer, SettledBy, SettledAt) = (outcome, text, by, now);
        Touch();
        return Result.Success;
    }
}

public static class LateWithdrawalOutcomes
{
    public static string Label(this LateWithdrawalOutcome outcome) => outcome switch
    {
        LateWithdrawalOutcome.Kept => "la fiche reste publiée",
        LateWithdrawalOutcome.TakenOffline => "la fiche est retirée du portail",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
