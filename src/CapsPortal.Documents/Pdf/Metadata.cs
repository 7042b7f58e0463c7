using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CapsPortal.Documents.Model;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace CapsPortal.Documents.Pdf;

/// <summary>Title, language, dates and the claim to PDF/UA-1, in the two places where readers look.</summary>
internal static class Metadata
{
    private const string Creator = "CapsPortal";

    public static void Set(PdfDocument pdf, Document document, DateTimeOffset createdAt)
    {
        var utc = createdAt.ToUniversalTime();
        pdf.Info.Title = document.Title;
        pdf.Info.Creator = Creator;
        pdf.Info.CreationDate = utc.UtcDateTime;
        pdf.Info.ModificationDate = utc.UtcDateTime;
        if (document.Author is not null)
        {
            pdf.Info.Author = document.Author;
        }

        if (document.Subject is not null)
        {
            pdf.Info.Subject = document.Subject;
        }

        UAManager.ForDocument(pdf).SetDocumentLanguage(document.Language);
        pdf.ViewerPreferences.DisplayDocTitle = true;
    }

    /// <summary>The XMP packet; goes into the file after PDFsharp has saved it.</summary>
    public static byte[] Xmp(Document document, DateTimeOffset createdAt)
    {
        XNamespace x = "adobe:ns:meta/";
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace xmp = "http://ns.adobe.com/xap/1.0/";
        XNamespace ua = "http://www.aiim.org/pdfua/ns/id/";
        XElement Alternatives(XName name, string value) => new(name,
            new XElement(rdf + "Alt", new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Clean(value))));
        var date = createdAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var description = new XElement(rdf + "Description",
            new XAttribute(rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "xmp", xmp),
            new XAttribute(XNamespace.Xmlns + "pdfuaid", ua),
            Alternatives(dc + "title", document.Title),
            new XElement(dc + "language", new XElement(rdf + "Bag", new XElement(rdf + "li", document.Language))),
            new XElement(xmp + "CreatorTool", Creator),
            new XElement(xmp + "CreateDate", date),
            new XElement(xmp + "ModifyDate", date),
            new XElement(ua + "part", "1"));
        if (document.Author is not null)
        {
            description.Add(new XElement(dc + "creator", new XElement(rdf + "Seq", new XElement(rdf + "li", Clean(document.Author)))));
        }

        if (document.Subject is not null)
        {
            description.Add(Alternatives(dc + "description", document.Subject));
        }

        var packet = new XElement(x + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", x),
            new XElement(rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", rdf), description));
        return Encoding.UTF8.GetBytes(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + packet.ToString(SaveOptions.DisableFormatting) + "\n<?xpacket end=\"w\"?>");
    }

    private static string Clean(string text) => string.Concat(Printable.Text(text).Where(XmlConvert.IsXmlChar));
}
