using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Odt;

/// <summary>Takes out of an .odt what it says of its makers, and what nobody could read again.</summary>
internal static class OdtCleaner
{
    private static readonly string[] OfMakers = ["initial-creator", "creator", "printed-by", "template", "user-defined"];

    /// <summary>Settings that name a printer, its queue or a database.</summary>
    private static readonly string[] Settings = ["PrinterName", "PrinterSetup", "CurrentDatabaseDataSource", "CurrentDatabaseCommand", "EmbeddedDatabaseName"];

    public static void Clean(Package package)
    {
        foreach (var name in package.Names.Where(IsRemoved).ToList())
        {
            package.Remove(name);
            package.Xml("META-INF/manifest.xml")?.Root?.Elements()
                .Where(entry => entry.Attributes().Any(attribute => attribute.Name.LocalName == "full-path" && attribute.Value == name)).Remove();
        }

        package.Xml(OdtProperties.Meta)?.Descendants().Where(element => OfMakers.Contains(element.Name.LocalName)).Remove();
        package.Xml("settings.xml")?.Descendants()
            .Where(item => item.Attributes().Any(attribute => attribute.Name.LocalName == "name" && Settings.Contains(attribute.Value))).Remove();
        foreach (var maker in OdtProperties.Makers(package).ToList())
        {
            maker.Value = maker.Name.LocalName == "creator" ? "Auteur" : "A";
        }

        if (package.Xml(OdtText.Content)?.Root is { } content)
        {
            RemoveLostChanges(content);
        }

        foreach (var name in package.Names.Where(Unread.IsEmbedded).ToList())
        {
            package.Replace(name, []);
        }
    }

    /// <summary>Unties the links whose address held a replaced passage: their words stay, they lead nowhere.</summary>
    public static void Untie(IReadOnlySet<XElement> links)
    {
        foreach (var link in links)
        {
            if (link.Name.NamespaceName.EndsWith(":text:1.0", StringComparison.Ordinal))
            {
                link.ReplaceWith(link.Nodes());
            }
            else
            {
                // Around an image: it cannot go without it.
                link.Attributes().First(attribute => attribute.Name.LocalName == "href").Value = "about:blank";
            }
        }
    }

    /// <summary>A deletion whose place in the text is gone was deleted within a replaced passage.</summary>
    private static void RemoveLostChanges(XElement content)
    {
        var placed = content.Descendants().Where(element => element.Name.LocalName is "change" or "change-start" or "change-end")
            .SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName == "change-id")
            .Select(attribute => attribute.Value).ToHashSet(StringComparer.Ordinal);
        content.Descendants().Where(element => element.Name.LocalName == "changed-region"
            && !element.Attributes().Any(attribute => attribute.Name.LocalName == "id" && placed.Contains(attribute.Value))).Remove();
    }

    private static bool IsRemoved(string name) => name.StartsWith("Thumbnails/", StringComparison.Ordinal)
        || name is "META-INF/documentsignatures.xml" or "META-INF/macrosignatures.xml";
}
