using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>What the file says of its makers.</summary>
internal static class DocxProperties
{
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

    /// <summary>Is it one of the two parts that every program fills?</summary>
    public static bool IsOfFile(XElement root) => root.Name.LocalName == "coreProperties"
        || root.Name is { LocalName: "Properties", NamespaceName: var space } && space.EndsWith("/extended-properties", StringComparison.OrdinalIgnoreCase);

    /// <summary>Is it the part of the properties that people add?</summary>
    public static bool IsCustom(XElement root) =>
        root.Name is { LocalName: "Properties", NamespaceName: var space } && space.EndsWith("/custom-properties", StringComparison.OrdinalIgnoreCase);

    /// <summary>In the order in which they are shown; each value once.</summary>
    public static List<PackageProperty> Of(Package package)
    {
        var properties = new List<PackageProperty>();
        var order = Names.Keys.ToList();
        var roots = package.Names.Where(Package.IsXml).Select(name => package.Xml(name)!.Root!).ToList();
        properties.AddRange(roots.Where(IsOfFile).Elements()
            .Where(element => Names.ContainsKey(element.Name.LocalName))
            .OrderBy(element => order.IndexOf(element.Name.LocalName))
            .SelectMany(element => Texts(Names[element.Name.LocalName], element)));
        properties.AddRange(roots.Where(IsCustom).Elements()
            .SelectMany(element => Texts(element.Attribute("name")?.Value ?? "Propriété", element)));
        properties.AddRange(roots.Descendants().SelectMany(Authors));
        return [.. properties.Where(property => !string.IsNullOrWhiteSpace(property.Value)).DistinctBy(property => (property.Name, property.Value))];
    }

    private static IEnumerable<PackageProperty> Texts(string name, XElement element) =>
        element.DescendantNodes().OfType<XText>().Select(text => new PackageProperty(name, text.Value.Trim(), text));

    /// <summary>Who commented or changed the text.</summary>
    private static IEnumerable<PackageProperty> Authors(XElement holder) => holder.Attributes()
        .Where(attribute => attribute.Name.LocalName is "author" or "initials")
        .Select(attribute => new PackageProperty((holder.Name.LocalName, attribute.Name.LocalName) switch
        {
            (_, "initials") => "Initiales",
            ("comment", _) => "Auteur d’un commentaire",
            ("person", _) => "Personne",
            _ => "Auteur d’une modification suivie",
        }, attribute.Value, attribute));
}
