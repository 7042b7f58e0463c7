using System.Text;
using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Odt;

/// <summary>Everything that an .odt says, part after part.</summary>
internal static class OdtText
{
    public const string Content = "content.xml";
    public const string Styles = "styles.xml";
    private const string Kind = "application/vnd.oasis.opendocument.";

    public static DocumentText Read(Package package, Transcript transcript, CancellationToken cancellation)
    {
        RefuseOther(package);
        var content = package.Xml(Content)?.Root ?? throw new UnreadableDocumentException(Package.Damaged);
        var styles = package.Xml(Styles)?.Root;
        var state = new OdtState(
            HiddenStyles(content).Concat(styles is null ? [] : HiddenStyles(styles)).ToHashSet(StringComparer.Ordinal), Deletions(content));

        var metadata = OdtProperties.Of(package);
        OdtBlocks Blocks(string? place) => new(transcript, place, state, cancellation);
        foreach (var text in content.Elements().Where(element => element.Name.LocalName == "body").Elements())
        {
            Blocks(null).Read(text);
        }

        foreach (var deletion in state.Deletions.Values)
        {
            Blocks("suppression suivie").Read(deletion);
        }

        foreach (var area in styles?.Descendants().Where(element => element.Parent!.Name.LocalName == "master-page") ?? [])
        {
            var name = area.Name.LocalName;
            if (name.StartsWith("header", StringComparison.Ordinal) || name.StartsWith("footer", StringComparison.Ordinal))
            {
                Blocks(name.StartsWith("header", StringComparison.Ordinal) ? "en-tête" : "pied de page").Read(area);
            }
        }

        foreach (var name in package.Names.Where(name => Package.IsXml(name) && !IsReadApart(name)))
        {
            cancellation.ThrowIfCancellationRequested();
            LooseText.Read(package.Xml(name)!.Root!, name.EndsWith("/content.xml", StringComparison.Ordinal) ? "objet incorporé" : "données jointes", transcript);
        }

        PackageProperty.Read(metadata, transcript);
        return new DocumentText(DocumentFormat.Odt, transcript.ToString(), transcript.Parts,
            [.. metadata.Select(property => new DocumentProperty(property.Name, property.Value))], Unread.Warnings(package));
    }

    private static void RefuseOther(Package package)
    {
        var kind = Encoding.ASCII.GetString(package.Bytes("mimetype").Span).Trim();
        if (package.Has("encrypted-package") || (package.Xml("META-INF/manifest.xml")?.Descendants().Any(element => element.Name.LocalName == "encryption-data") ?? false))
        {
            throw DocumentReader.IsProtected();
        }

        if (!kind.StartsWith(Kind + "text", StringComparison.Ordinal))
        {
            throw new UnreadableDocumentException(kind switch
            {
                Kind + "spreadsheet" => "Ce fichier est un classeur (.ods), pas un document. Copiez-en le texte, ou enregistrez-le au format .odt ou .pdf.",
                Kind + "presentation" => "Ce fichier est un diaporama (.odp), pas un document. Copiez-en le texte, ou enregistrez-le au format .odt ou .pdf.",
                _ => "Ce fichier n’est pas un document .odt : il n’en a pas le contenu.",
            });
        }
    }

    private static bool IsReadApart(string name) => name is Content or Styles or "meta.xml" or "settings.xml"
        || name.StartsWith("META-INF/", StringComparison.Ordinal)
        || name.StartsWith("Configurations2/", StringComparison.Ordinal)
        || name.EndsWith("/styles.xml", StringComparison.Ordinal)
        || name.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, XElement> Deletions(XElement content)
    {
        var deletions = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var region in content.Descendants().Where(element => element.Name.LocalName == "changed-region"))
        {
            if (region.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value is { } name)
            {
                deletions.TryAdd(name, region);
            }
        }

        return deletions;
    }

    private static IEnumerable<string> HiddenStyles(XElement root) => root.Descendants()
        .Where(element => element.Name.LocalName == "text-properties"
            && element.Attributes().Any(attribute => attribute.Name.LocalName == "display" && attribute.Value == "none"))
        .Select(element => element.Parent!.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "name")?.Value)
        .OfType<string>();
}
