namespace CapsPortal.Domain.Charter;

/// <summary>An edition as it was published. It never changes: uses were judged by it.</summary>
public sealed class PublishedEdition
{
    private PublishedEdition()
    {
    }

    public PublishedEdition(CharterEdition content, DateTimeOffset now)
    {
        Id = content.Id;
        InForceFrom = content.InForceFrom;
        Content = content;
        PublishedAt = now;
    }

    public string Id { get; private init; } = "";

    public DateOnly InForceFrom { get; private init; }

    public CharterEdition Content { get; private init; } = null!;

    public DateTimeOffset PublishedAt { get; private init; }
}
