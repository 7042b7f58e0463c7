namespace CapsPortal.Screening.Documents;

public enum DocumentFormat
{
    PlainText,
    Markdown,
    Docx,
    Odt,
    Pdf,
}

/// <summary>All that a document says, hidden text included, as one text in which each part has its place.</summary>
/// <param name="Parts">In the order of the text; they do not overlap.</param>
/// <param name="Metadata">What the file says of its makers.</param>
/// <param name="Warnings">French sentences: what could not be read, such as pages without text.</param>
public sealed record DocumentText(
    DocumentFormat Format, string Text, IReadOnlyList<DocumentPart> Parts, IReadOnlyList<DocumentProperty> Metadata, IReadOnlyList<string> Warnings)
{
    /// <summary>Where this offset of the text is in the document: « page 3 », « paragraphe 12 ».</summary>
    public string PlaceOf(int offset)
    {
        var low = 0;
        var high = Parts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Parts[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return Parts.Count == 0 ? "" : Parts[low].Place;
    }
}

/// <param name="Place">In French: « page 3 », « paragraphe 12 », « commentaire 2 », « en-tête ».</param>
/// <param name="Start">In UTF-16 code units of the whole text.</param>
/// <param name="Length">In UTF-16 code units.</param>
public readonly record struct DocumentPart(string Place, int Start, int Length);

/// <param name="Name">In French: « Auteur », « Société ».</param>
public readonly record struct DocumentProperty(string Name, string Value);

/// <summary>
/// A document that cannot be read. The message is a French sentence for the person who gave it, and holds nothing of the
/// document; a cause would, in a log.
/// </summary>
public sealed class UnreadableDocumentException(string message) : Exception(message);
