using System.Text;

namespace CapsPortal.Screening.Documents;

/// <summary>A document made anew.</summary>
/// <param name="Extension">With its dot: « .docx ».</param>
public sealed record RewrittenDocument(byte[] Content, string ContentType, string Extension);

/// <summary>Writes a document again without what was found in it.</summary>
public static class DocumentRewriter
{
    /// <summary>The document with each passage replaced and its metadata removed; a .pdf becomes text.</summary>
    /// <param name="content">The bytes that <paramref name="read"/> was read from.</param>
    public static RewrittenDocument Rewrite(
        ReadOnlyMemory<byte> content, DocumentText read, IReadOnlyList<Replacement> replacements, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new RewrittenDocument(Encoding.UTF8.GetBytes(GenericVersion.Of(read.Text, replacements)), "text/plain; charset=utf-8", ".txt");
    }
}
