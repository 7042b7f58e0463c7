using CapsPortal.Documents.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Documents.Docx;

/// <summary>
/// Writes a document for a word processor (Office Open XML), to be gone on with there: headings, lists, quotes and
/// captions are styles, lists are numbered by the program, tables repeat their header row, the language is said.
/// </summary>
public static class DocxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="createdAt">Goes into the file's properties.</param>
    public static byte[] Write(Document document, DateTimeOffset createdAt)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(document.Language);
            var numbering = new DocxNumbering();
            var body = new DocxBody(numbering, address => main.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id);
            body.Write(new Heading(1, Inline.Of(document.Title)));
            body.Write(document.Blocks);
            main.Document = new W.Document(body.Close());
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Definitions();
            Describe(package, document, createdAt);
        }

        return bytes.ToArray();
    }

    private static void Describe(WordprocessingDocument package, Document document, DateTimeOffset createdAt)
    {
        var properties = package.PackageProperties;
        properties.Title = Words.Of(document.Title);
        properties.Creator = document.Author is null ? null : Words.Of(document.Author);
        properties.Subject = document.Subject is null ? null : Words.Of(document.Subject);
        properties.Language = document.Language;
        properties.Created = createdAt.UtcDateTime;
        properties.Modified = createdAt.UtcDateTime;
    }
}
