using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

public readonly record struct SignatureId(Guid Value)
{
    public static SignatureId New() => new(Guid.CreateVersion7());
}

/// <summary>What is asked of one signatory, then what this person did: a simple electronic signature (eIDAS, art. 3.10).</summary>
public sealed class Signature
{
    public const int ReasonMaxLength = 1_000;

    private Signature()
    {
    }

    public SignatureId Id { get; private init; }

    /// <summary>Set for a contributor.</summary>
    public ContributorId? ContributorId { get; private init; }

    /// <summary>Set for the accompagnateur·ice.</summary>
    public UserId? UserId { get; private init; }

    public string SignatoryName { get; private init; } = "";

    /// <summary>The name under the signature: as typed, or the invited one when the signature is drawn.</summary>
    public string? TypedName { get; private set; }

    /// <summary>A <see cref="DrawnSignature"/>, of equal value to a typed name (consentement, 8). Null when the name was typed alone.</summary>
    public string? Drawing { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? RefusedAt { get; private set; }

    public string? RefusalReason { get; private set; }

    public bool IsSigned => SignedAt is not null;

    internal static Signature AskedOf(Contributor contributor) =>
        new() { Id = SignatureId.New(), ContributorId = contributor.Id, SignatoryName = contributor.Name };

    internal static Signature AskedOf(UserId user, string name) =>
        new() { Id = SignatureId.New(), UserId = user, SignatoryName = name };

    internal void Sign(string typedName, string? drawing, DateTimeOffset now)
    {
        TypedName = typedName;
        Drawing = drawing;
        SignedAt = now;
    }

    internal void Refuse(string? reason, DateTimeOffset now)
    {
        RefusedAt = now;
        RefusalReason = reason;
    }
}
