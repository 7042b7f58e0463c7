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
