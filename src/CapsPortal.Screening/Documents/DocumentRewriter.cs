using System.Text;
using System.Xml.Linq;
using CapsPortal.Screening.Documents.Docx;
using CapsPortal.Screening.Documents.Odt;
using CapsPortal.Screening.Documents.Packages;
using CapsPortal.Screening.Documents.Pdf;

namespace CapsPortal.Screening.Documents;

/// <summary>A document made anew.</summary>
/// <param name="Extension">With its dot: « .docx ».</param>
public sealed record RewrittenDocument(byte[] Content, string ContentType, string Extension)
{
    /// <summary>French sentences: what the new document could not be freed of, or lost.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Writes a document again without what was found in it. The same input gives the same bytes.</summary>
public static class DocumentRewriter
{
    /// <summary>The document with each passage replaced and its metadata removed; a .pdf becomes text.</summary>
    /// <param name="content">The bytes that <paramref name="read"/> was read from.</param>
    public static RewrittenDocument Rewrite(
        ReadOnlyMemory<byte> content, DocumentText read, IReadOnlyList<Replacement> replacements, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        // It checks the replacements for all formats.
        var text = GenericVersion.Of(read.Text, replacements);
        return read.Format switch
        {
            DocumentFormat.Docx or DocumentFormat.Odt => Rebuilt(content, read, replacements, cancellation),
            DocumentFormat.Markdown => Text(text, "text/markdown; charset=utf-8", ".md"),
            DocumentFormat.Pdf => Text(WithoutProperties(read, replacements), "text/plain; charset=utf-8", ".txt"),
            _ => Text(text, "text/plain; charset=utf-8", ".txt"),
        };
    }

    private static RewrittenDocument Text(string text, string contentType, string extension) => new(Encoding.UTF8.GetBytes(text), contentType, extension);

    /// <summary>They come last, and are what the new document is to be free of.</summary>
    private static string WithoutProperties(DocumentText read, IReadOnlyList<Replacement> replacements)
    {
        var properties = read.Parts.Where(part => part.Place == PdfText.PropertiesPlace).Select(part => part.Start).DefaultIfEmpty(read.Text.Length).Min();
        return GenericVersion.Of(read.Text[..properties], [.. replacements.Where(replacement => replacement.End <= properties)]);
    }

    private static RewrittenDocument Rebuilt(
        ReadOnlyMemory<byte> content, DocumentText read, IReadOnlyList<Replacement> replacements, CancellationToken cancellation)
    {
        var package = Package.Open(content, cancellation);
        var transcript = new Transcript();
        if (DocumentReader.ReadPackage(package, transcript, cancellation).Text != read.Text)
        {
            throw new ArgumentException("The text was not read from this content.", nameof(read));
        }

        var isDocx = read.Format == DocumentFormat.Docx;
        var leftovers = new Leftovers(replacements.Select(replacement => read.Text.Substring(replacement.Start, replacement.Length)));
        var links = (isDocx ? Relationships.External(package) : Links(package)).ToDictionary(link => link, AddressOf);
        var embedded = package.Names.Where(Unread.IsEmbedded).ToList();

        Passages.Replace(transcript, replacements, AsText(package, isDocx));
        var touched = links.Where(link => AddressOf(link.Key) != link.Value || leftovers.AreIn(Uri.UnescapeDataString(link.Value))).Select(link => link.Key).ToHashSet();
        if (isDocx)
        {
            DocxCleaner.Untie(package, touched);
            DocxCleaner.Clean(package);
        }
        else
        {
            OdtCleaner.Untie(touched);
            OdtCleaner.Clean(package);
        }

        leftovers.Remove(package, transcript, cancellation);
        var warnings = new List<string>();
        if (embedded.Any(package.Has))
        {
            warnings.Add("Un objet incorporé n’a pas pu être relu : son contenu a été retiré du nouveau document.");
        }

        if (package.Names.Any(name => !Package.IsXml(name) && leftovers.AreIn(package.Bytes(name).Span)))
        {
            warnings.Add("Une image du document porte encore un passage remplacé dans ses propriétés : retirez-la, ou enregistrez-la à nouveau sans ses propriétés.");
        }

        return isDocx
            ? new RewrittenDocument(package.Save(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx") { Warnings = warnings }
            : new RewrittenDocument(package.Save(), "application/vnd.oasis.opendocument.text", ".odt") { Warnings = warnings };
    }

    private static Func<string, XNode> AsText(Package package, bool isDocx)
    {
        if (!isDocx)
        {
            return text => new XText(text);
        }

        var word = package.Names.Where(Package.IsXml).Select(name => package.Xml(name)!.Root!).First(root => root.Name.LocalName == "document").Name.Namespace;
        return text => new XElement(word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);
    }

    private static IEnumerable<XElement> Links(Package package) => new[] { OdtText.Content, OdtText.Styles }
        .SelectMany(part => package.Xml(part)?.Descendants() ?? [])
        .Where(element => element.Name.LocalName == "a" && AddressOf(element).Length > 0);

    private static string AddressOf(XElement link) =>
        link.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "Target" or "href")?.Value ?? "";
}
