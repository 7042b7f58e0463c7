using CapsPortal.Domain.AiUse;

namespace CapsPortal.Domain.Sheets;

public readonly record struct PublicationId(Guid Value)
{
    public static PublicationId New() => new(Guid.CreateVersion7());
}

/// <summary>A sheet as it was published: what everyone reads and searches. It no longer depends on the working file.</summary>
public sealed class Publication
{
    public const int SlugMaxLength = 120;

    private Publication()
    {
    }

    public PublicationId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    /// <summary>Its address, unique: « des-cafes-sante-au-pied-des-tours ».</summary>
    public string Slug { get; private init; } = "";

    public IdentityCard Card { get; private init; } = null!;

    public string Summary { get; private init; } = "";

    /// <summary>Everything that a search reads beside the card and the summary, as plain text.</summary>
    public string FullText { get; private init; } = "";

    /// <summary>The whole sheet as a document, canonical JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>The same document as a sealed PDF.</summary>
    public Guid FileId { get; private init; }

    /// <summary>The declared uses as they were, for machines. Null for a sheet published before they were kept.</summary>
    public PublishedUses? AiUses { get; private init; }

    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Since when nobody reads it any more, by a decision of the committee. Its address then says so.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    /// <summary>Publishes a sheet that the committee accepted.</summary>
    public static Publication Of(
        Sheet sheet, string slug, string summary, string fullText, string content, Guid fileId, PublishedUses aiUses, DateTimeOffset now)
    {
        if (sheet.State != SheetState.Published)
        {
            throw new InvalidOperationException("Only an accepted sheet is published.");
        }

        return new Publication
        {
            Id = PublicationId.New(),
            SheetId = sheet.Id,
            Slug = slug,
            Card = sheet.Card,
            Summary = summary,
            FullText = fullText,
            Content = content,
            FileId = fileId,
            AiUses = aiUses,
            PublishedAt = now,
        };
    }
}
