using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapsPortal.Documents.Model;

/// <summary>
/// The canonical form of a document: UTF-8 JSON without spaces, properties in a fixed order,
/// absent ones left out. The same document always gives the same bytes.
/// </summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Escapes only what JSON itself requires: the bytes do not depend on a Unicode table that grows.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };

    public static byte[] Serialize(Document document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <exception cref="JsonException">The bytes are not a document.</exception>
    public static Document Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Document>(utf8, Options)
        ?? throw new JsonException("A document was expected, not null.");

    /// <summary>SHA-256 of the canonical form, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256Hex(Document document) => Convert.ToHexStringLower(SHA256.HashData(Serialize(document)));
}
