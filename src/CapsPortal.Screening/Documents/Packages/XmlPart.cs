using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>How many elements, attributes and texts a document may hold, all its parts together.</summary>
internal sealed class XmlBudget
{
    public int Left { get; set; } = 4_000_000;
}

/// <summary>A part made of elements, and whether it was changed since it was loaded.</summary>
internal sealed class XmlPart
{
    private const int MaxDepth = 400;

    public XmlPart(XDocument document)
    {
        Document = document;
        Document.Changed += (_, _) => IsChanged = true;
    }

    public XDocument Document { get; }

    public bool IsChanged { get; private set; }

    /// <summary>Without entities or document types, and within a depth that what walks it can bear.</summary>
    public static XDocument Load(byte[] bytes, XmlBudget budget)
    {
        try
        {
            using (var counted = Reader(bytes))
            {
                while (counted.Read())
                {
                    budget.Left -= 1 + counted.AttributeCount;
                    if (counted.Depth > MaxDepth || budget.Left < 0)
                    {
                        throw new UnreadableDocumentException(
                            "Ce document est trop compliqué pour être lu. Partagez-le en plusieurs documents, puis recommencez.");
                    }
                }
            }

            using var reader = Reader(bytes);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableDocumentException(Package.Damaged);
        }
    }

    public byte[] ToBytes()
    {
        using var written = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(written, settings))
        {
            Document.Save(writer);
        }

        return written.ToArray();
    }

    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
}
