using System.Text.Json.Serialization;

namespace CapsPortal.Documents.Model;

/// <summary>A piece of a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(LineBreak), "line-break")]
public abstract record Inline
{
    /// <summary>Plain words as the content of a block.</summary>
    public static IReadOnlyList<Inline> Of(string text) => [new Text(text)];
}

public sealed record Text(string Value, bool Bold = false, bool Italic = false) : Inline;

/// <summary>A link that leaves the document. Only http, https and mailto addresses are accepted.</summary>
public sealed record Link(string Address, IReadOnlyList<Text> Content) : Inline
{
    public string Address { get; init; } = IsSafe(Address)
        ? Address
        : throw new ArgumentException("A link's address is an absolute http, https or mailto one.", nameof(Address));

    public static bool IsSafe(string? address) =>
        address is { Length: > 0 and <= 2000 }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);
}

public sealed record LineBreak : Inline;
