namespace CapsPortal.Domain.Charter;

public readonly record struct DraftEditionId(Guid Value)
{
    public static DraftEditionId New() => new(Guid.CreateVersion7());
}
