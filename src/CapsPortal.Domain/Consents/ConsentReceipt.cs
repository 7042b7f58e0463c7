using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

public readonly record struct ConsentReceiptId(Guid Value)
{
    public static ConsentReceiptId New() => new(Guid.CreateVersion7());
}

/// <summary>The answers that a contributor gave together, and the receipt that this person keeps of them (ISO/IEC TS 27560).</summary>
public sealed class ConsentReceipt
{
    public const int CommentMaxLength = 1_000;

    private ConsentReceipt()
    {
    }

    public ConsentReceiptId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    public ContributorId ContributorId { get; private init; }

    /// <summary>The version of the plan that was asked about.</summary>
    public int PlanVersion { get; private init; }

    /// <summary>What the person added in her own words; the accompagnateur·ice reads it. Null for nothing.</summary>
    public string? Comment { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>The sealed PDF.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Refuses a comment that is too long.</summary>
    public static Result<ConsentReceipt> Create(SheetId sheet, ContributorId contributor, int planVersion, string? comment, DateTimeOffset now)
    {
        var checks = new Checks();
        var text = checks.Optional(comment, nameof(Comment), CommentMaxLength, lines: true);
        return checks.Passed
            ? Result.Of(new ConsentReceipt
            {
                Id = ConsentReceiptId.New(),
                SheetId = sheet,
                ContributorId = contributor,
                PlanVersion = planVersion,
                Comment = text,
                GivenAt = now,
            })
            : checks.Refusal;
    }

    public void AttachFile(Guid file) => FileId = file;
}
