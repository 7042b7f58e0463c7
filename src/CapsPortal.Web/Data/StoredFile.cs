using System.Security.Cryptography;

namespace CapsPortal.Web.Data;

/// <summary>A document made by the portal, kept whole in the database so that any node can serve it.</summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public Guid Id { get; private init; }

    public string Name { get; private init; } = "";

    public string ContentType { get; private init; } = "";

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    public byte[] Content { get; private init; } = [];

    /// <summary>Whether the seal bears the timestamp of an authority (level B-T), or not (B-B).</summary>
    public bool IsTimestamped { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static StoredFile Pdf(string name, byte[] content, DateTimeOffset now, bool isTimestamped = false) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = name,
        ContentType = "application/pdf",
        Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
        Content = content,
        IsTimestamped = isTimestamped,
        CreatedAt = now,
    };
}
