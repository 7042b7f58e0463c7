using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>What the file says of its makers.</summary>
internal static class DocxProperties
{
    public const string Core = "docProps/core.xml";
    public const string App = "docProps/app.xml";
    public const string Custom = "docProps/custom.xml";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["creator"] = "Auteur",
        ["lastModifiedBy"] = "Dernière modification par",
        ["Company"] = "Société",
        ["Manager"] = "Responsable",
        ["title"] = "Titre",
        ["subject"] = "Sujet",
        ["keywords"] = "Mots-clés",
        ["description"] = "Commentaires",
        ["category"] = "Catégorie",
        ["contentStatus"] = "État",
        ["Template"] = "Modèle",
        ["HyperlinkBase"] = "Adresse des liens",
    };

    /// <summary>In the order in which they are shown; each value once.</summary>
    public static List<PackageProperty> Of(Package package)
    {
        var properties = new List<PackageProperty>();
        var order = Names.Keys.ToList();
        properties.AddRange(new[] { Core, App }.SelectMany(part => package.Xml(part)?.Root?.Elements() ?? [])
            .Where(element => Names.ContainsKey(element.Name.LocalName))
            .OrderBy(element => order.IndexOf(element.Name.LocalName))
            .SelectMany(element => Texts(Names[element.Name.LocalName], element)));
        properties.AddRange((package.Xml(Custom)?.Root?.Elements() ?? [])
            .SelectMany(element => Texts(element.Attribute("name")?.Value ?? "Propriété", element)));
        properties.AddRange(Authors(package, "comment", "Auteur d’un commentaire"));
        properties.AddRange(Authors(package, null, "Auteur d’une modification suivie"));
        properties.AddRange(package.Names.Where(Package.IsXml).Select(name => package.Xml(name)!.Root!).Where(root => root.Name.LocalName == "people")
            .SelectMany(root => root.Elements()).SelectMany(person => person.Attributes()).Where(attribute => attribute.Name.LocalName == "author")
            .Select(attribute => new PackageProperty("Personne", attribute.Value, attribute)));
        return [.. properties.Where(property => !string.IsNullOrWhiteSpace(property.Value)).DistinctBy(property => (property.Name, property.Value))];
    }

    private static IEnumerable<PackageProperty> Texts(string name, XElement element) =>
        element.DescendantNodes().OfType<XText>().Select(text => new PackageProperty(name, text.Value.Trim(), text));

    private static IEnumerable<PackageProperty> Authors(Package package, string? element, string name) =>
        package.Names.Where(Package.IsXml).SelectMany(part => package.Xml(part)!.Root!.Descendants())
            .Where(holder => element is null ? holder.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "pPrChange" : holder.Name.LocalName == element)
            .SelectMany(holder => holder.Attributes())
            .Where(attribute => attribute.Name.LocalName is "author" or "initials")
            .Select(attribute => new PackageProperty(attribute.Name.LocalName == "author" ? name : "Initiales", attribute.Value, attribute));
}
