namespace CapsPortal.Domain.Sheets;

public readonly record struct SheetId(Guid Value)
{
    public static SheetId New() => new(Guid.CreateVersion7());
}

public readonly record struct ContributorId(Guid Value)
{
    public static ContributorId New() => new(Guid.CreateVersion7());
}
