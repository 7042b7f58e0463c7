using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.AiUse;

public readonly record struct AiUsageDeclarationId(Guid Value)
{
    public static AiUsageDeclarationId New() => new(Guid.CreateVersion7());
}

/// <summary>An AI use that was really made at a stage, as its author reports it.</summary>
public sealed class AiUsageDeclaration
{
    private AiUsageDeclaration()
    {
    }

    internal AiUsageDeclaration(AiUsageReport report, UserId author, DateTimeOffset now)
    {
        Id = AiUsageDeclarationId.New();
        AuthorId = author;
        DeclaredAt = now;
        Report = report;
    }

    public AiUsageDeclarationId Id { get; private init; }

    public UserId AuthorId { get; private init; }

    public DateTimeOffset DeclaredAt { get; private init; }

    public AiUsageReport Report { get; private set; } = null!;

    internal void Correct(AiUsageReport report) => Report = report;
}

public readonly record struct DeclarationVersionId(Guid Value)
{
    public static DeclarationVersionId New() => new(Guid.CreateVersion7());
}

/// <summary>What put an end to what a declaration said.</summary>
public enum DeclarationChange
{
    Corrected,
    Removed,
}

/// <summary>What a declaration said before it was corrected or removed. It never changes: an honest record keeps its past.</summary>
public sealed class DeclarationVersion
{
    private DeclarationVersion()
    {
    }

    internal DeclarationVersion(AiUsageDeclaration declaration, DeclarationChange change, UserId by, DateTimeOffset now)
    {
        Id = DeclarationVersionId.New();
        DeclarationId = declaration.Id;
        AuthorId = declaration.AuthorId;
        DeclaredAt = declaration.DeclaredAt;
        Report = declaration.Report;
        Change = change;
        ChangedById = by;
        ChangedAt = now;
    }

    public DeclarationVersionId Id { get; private init; }

    /// <summary>The declaration whose past this is. It may not be there any more.</summary>
    public AiUsageDeclarationId DeclarationId { get; private init; }

    public UserId AuthorId { get; private init; }

    /// <summary>When the use was first declared.</summary>
    public DateTimeOffset DeclaredAt { get; private init; }

    public AiUsageReport Report { get; private init; } = null!;

    public DeclarationChange Change { get; private init; }

    public UserId ChangedById { get; private init; }

    public DateTimeOffset ChangedAt { get; private init; }
}
