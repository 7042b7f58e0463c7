using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Odt;

/// <summary>What the file says of its makers.</summary>
internal static class OdtProperties
{
    public const string Meta = "meta.xml";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["initial-creator"] = "Auteur",
        ["creator"] = "Dernière modification par",
        ["printed-by"] = "Imprimé par",
        ["title"] = "Titre",
        ["subject"] = "Sujet",
        ["keyword"] = "Mots-clés",
        ["description"] = "Commentaires",
    };

    public static List<PackageProperty> Of(Package package)
    {
        var properties = new List<PackageProperty>();
        var order = Names.Keys.ToList();
        var meta = package.Xml(Meta)?.Descendants().ToList() ?? [];
        properties.AddRange(meta.Where(element => Names.ContainsKey(element.Name.LocalName))
            .OrderBy(element => order.IndexOf(element.Name.LocalName))
            .SelectMany(element => Texts(Names[element.Name.LocalName], element)));
        properties.AddRange(meta.Where(element => element.Name.LocalName == "template").SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName is "title" or "href")
            .Select(attribute => new PackageProperty("Modèle", attribute.Value, attribute)));
        properties.AddRange(meta.Where(element => element.Name.LocalName == "user-defined")
            .SelectMany(element => Texts(element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "name")?.Value ?? "Propriété", element)));
        properties.AddRange(Makers(package).SelectMany(maker => Texts(NameOf(maker), maker)));
        return [.. properties.Where(property => !string.IsNullOrWhiteSpace(property.Value)).DistinctBy(property => (property.Name, property.Value))];
    }

    /// <summary>Who commented or changed the text, as the text itself says.</summary>
    public static IEnumerable<XElement> Makers(Package package) => new[] { OdtText.Content, OdtText.Styles }
        .SelectMany(part => package.Xml(part)?.Descendants() ?? [])
        .Where(element => element.Name.LocalName is "creator" or "creator-initials" or "sender-initials"
            && element.Parent!.Name.LocalName is "annotation" or "change-info");

    private static string NameOf(XElement maker) => maker switch
    {
        { Name.LocalName: not "creator" } => "Initiales",
        { Parent.Name.LocalName: "annotation" } => "Auteur d’un commentaire",
        _ => "Auteur d’une modification suivie",
    };

    private static IEnumerable<PackageProperty> Texts(string name, XElement element) =>
        element.DescendantNodes().OfType<XText>().Select(text => new PackageProperty(name, text.Value.Trim(), text));
}
