using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>Takes out of a .docx what it says of its makers, and what nobody could read again.</summary>
internal static class DocxCleaner
{
    private static readonly string[] OfMakers = ["creator", "lastModifiedBy", "Company", "Manager", "Template", "HyperlinkBase", "HLinks", "TitlesOfParts", "HeadingPairs"];

    /// <summary>Settings that name a file of somebody's, by element and by kind of link.</summary>
    private static readonly string[] Settings = ["attachedTemplate", "docVars", "mailMerge"];

    /// <summary>Parts that go with all that points to them, by a piece of their name.</summary>
    private static readonly string[] Removed =
    [
        "docProps/thumbnail", "docMetadata/", "_xmlsignatures/", "printerSettings/", "documenttasks/", "vbaProject", "vbaData",
        "mailMergeRecipientData",
    ];

    public static void Clean(Package package)
    {
        foreach (var name in package.Names.Where(IsRemoved).ToList())
        {
            Remove(package, name);
        }

        foreach (var name in package.Names.Where(Package.IsXml).ToList())
        {
            var root = package.Xml(name)!.Root!;
            if (root.Name.LocalName == "people" || DocxProperties.IsCustom(root))
            {
                Remove(package, name);
                continue;
            }

            if (DocxProperties.IsOfFile(root))
            {
                root.Elements().Where(element => OfMakers.Contains(element.Name.LocalName)).Remove();
            }

            if (root.Name.LocalName == "settings")
            {
                root.Elements().Where(element => Settings.Contains(element.Name.LocalName)).Remove();
            }

            root.Elements().Where(link => link.Name.LocalName == "Relationship" && Settings.Any(setting =>
                link.Attribute("Type")?.Value.Contains('/' + setting, StringComparison.Ordinal) ?? false)).Remove();
            CleanElements(root);
        }

        foreach (var name in package.Names.Where(Unread.IsEmbedded).ToList())
        {
            package.Replace(name, []);
        }
    }

    /// <summary>Unties the links whose address held a replaced passage: their words stay, they lead nowhere.</summary>
    public static void Untie(Package package, IReadOnlySet<XElement> links)
    {
        foreach (var name in package.Names.Where(Package.IsXml).ToList())
        {
            var ids = Relationships.Of(package, name).Where(links.Contains).Select(link => link.Attribute("Id")?.Value).ToHashSet();
            if (ids.Count == 0)
            {
                continue;
            }

            foreach (var link in package.Xml(name)!.Descendants().Where(element => element.Name.LocalName == "hyperlink").ToList())
            {
                if (link.Attributes().Any(attribute => attribute.Name.LocalName == "id" && ids.Contains(attribute.Value)))
                {
                    link.ReplaceWith(link.Nodes());
                }
            }
        }

        foreach (var link in links)
        {
            link.SetAttributeValue("Target", "about:blank");
        }
    }

    private static void CleanElements(XElement root)
    {
        root.Descendants().Where(element => element.Name.LocalName == "altChunk").Remove();
        foreach (var element in root.Descendants())
        {
            foreach (var attribute in element.Attributes())
            {
                switch (attribute.Name.LocalName)
                {
                    case "author" or "userName" or "userId":
                        attribute.Value = "Auteur";
                        break;
                    case "initials":
                        attribute.Value = "A";
                        break;
                    case "name" when element.Name.LocalName == "cNvPr" && attribute.Value.Contains('.', StringComparison.Ordinal):
                        // The name that the picture had on somebody's disk.
                        attribute.Value = "image";
                        break;
                }
            }
        }
    }

    private static bool IsRemoved(string name) => Removed.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static void Remove(Package package, string name)
    {
        package.Remove(name);
        foreach (var holder in package.Names.Where(part => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            package.Xml(holder)!.Root!.Elements().Where(link => Relationships.TargetOf(holder, link) == name).Remove();
        }

        package.Xml("[Content_Types].xml")?.Root!.Elements().Where(type => type.Attribute("PartName")?.Value == "/" + name).Remove();
    }
}
