using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>Everything that a .docx says, part after part.</summary>
internal static class DocxText
{
    /// <summary>Parts that say how the document looks, and hold nobody's sentences.</summary>
    private static readonly HashSet<string> Looks = new(StringComparer.Ordinal)
    {
        "styles", "numbering", "settings", "webSettings", "fonts", "theme", "Types", "Relationships", "people", "commentsEx", "commentsIds",
        "colorStyle", "chartStyle", "styleDef", "layoutDef", "colorsDef",
    };

    public static DocumentText Read(Package package, Transcript transcript, CancellationToken cancellation)
    {
        var parts = package.Names.Where(Package.IsXml).Select(name => (Name: name, Root: package.Xml(name)!.Root!)).ToList();
        var main = parts.Find(part => IsMain(part.Root)).Root ?? throw new UnreadableDocumentException(WhatItIs(parts.Select(part => part.Root)));

        var metadata = DocxProperties.Of(package);
        var body = new DocxBlocks(transcript, null, cancellation);
        body.Read(main);
        ReadEach(parts, "footnotes", "footnote", (note, n) => Read(transcript, note, $"note {n}", cancellation));
        ReadEach(parts, "endnotes", "endnote", (note, n) => Read(transcript, note, $"note de fin {n}", cancellation));
        ReadEach(parts, "comments", "comment", (comment, n) => Read(transcript, comment, $"commentaire {n}", cancellation));
        foreach (var (_, root) in parts.Where(part => part.Root.Name.LocalName is "hdr" or "ftr"))
        {
            Read(transcript, root, root.Name.LocalName == "hdr" ? "en-tête" : "pied de page", cancellation);
        }

        ReadLinks(parts, transcript);
        foreach (var (name, root) in parts.Where(part => !IsReadApart(part.Root)))
        {
            cancellation.ThrowIfCancellationRequested();
            LooseText.Read(root, PlaceOf(name), transcript);
        }

        PackageProperty.Read(metadata, transcript);
        return new DocumentText(DocumentFormat.Docx, transcript.ToString(), transcript.Parts,
            [.. metadata.Select(property => new DocumentProperty(property.Name, property.Value))], Unread.Warnings(package));
    }

    private static bool IsMain(XElement root) =>
        root.Name.LocalName == "document" && root.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal);

    private static bool IsReadApart(XElement root) =>
        Looks.Contains(root.Name.LocalName)
        || IsMain(root)
        || root.Name.LocalName is "footnotes" or "endnotes" or "comments" or "hdr" or "ftr"
        || DocxProperties.IsOfFile(root)
        || DocxProperties.IsCustom(root);

    private static string WhatItIs(IEnumerable<XElement> roots) => roots.Select(root => root.Name.LocalName).FirstOrDefault(name => name is "workbook" or "presentation") switch
    {
        "workbook" => "Ce fichier est un classeur (.xlsx), pas un document. Copiez-en le texte, ou enregistrez-le au format .docx ou .pdf.",
        "presentation" => "Ce fichier est un diaporama (.pptx), pas un document. Copiez-en le texte, ou enregistrez-le au format .docx ou .pdf.",
        _ => "Ce fichier n’est pas un document .docx : il n’en a pas le contenu.",
    };

    private static void ReadEach(List<(string Name, XElement Root)> parts, string root, string item, Action<XElement, int> read)
    {
        // The first notes are the lines that part notes from the page.
        var items = parts.Where(part => part.Root.Name.LocalName == root).SelectMany(part => part.Root.Elements())
            .Where(element => element.Name.LocalName == item && element.Attributes().All(attribute => attribute.Name.LocalName != "type"));
        var n = 0;
        foreach (var element in items)
        {
            read(element, ++n);
        }
    }

    private static void Read(Transcript transcript, XElement element, string place, CancellationToken cancellation) =>
        new DocxBlocks(transcript, place, cancellation).Read(element);

    /// <summary>Addresses out of the document: sites, mailboxes, files on somebody's disk.</summary>
    private static void ReadLinks(List<(string Name, XElement Root)> parts, Transcript transcript)
    {
        foreach (var link in parts.Where(part => part.Root.Name.LocalName == "Relationships").SelectMany(part => part.Root.Elements()))
        {
            if (link.Attribute("TargetMode")?.Value == "External" && link.Attribute("Target") is { } target)
            {
                transcript.At("lien");
                transcript.Add(target);
                transcript.EndLine();
            }
        }
    }

    private static string PlaceOf(string name) => name switch
    {
        _ when name.Contains("/charts/", StringComparison.OrdinalIgnoreCase) => "graphique",
        _ when name.Contains("/diagrams/", StringComparison.OrdinalIgnoreCase) => "schéma",
        _ when name.Contains("/glossary/", StringComparison.OrdinalIgnoreCase) => "blocs réutilisables",
        _ => "données jointes",
    };
}
