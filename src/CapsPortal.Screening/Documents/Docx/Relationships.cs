using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>The links from a part to others and out of the document.</summary>
internal static class Relationships
{
    /// <summary>Those of one part.</summary>
    public static IEnumerable<XElement> Of(Package package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return package.Xml($"{part[..slash]}_rels/{part[slash..]}.rels")?.Root?.Elements() ?? [];
    }

    /// <summary>Those that lead out of the document.</summary>
    public static IEnumerable<XElement> External(Package package) => package.Names
        .Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        .SelectMany(name => package.Xml(name)!.Root!.Elements())
        .Where(link => link.Attribute("TargetMode")?.Value == "External" && link.Attribute("Target") is not null);

    /// <summary>The name of the part that a link of <paramref name="holder"/> leads to.</summary>
    public static string? TargetOf(string holder, XElement link)
    {
        if (link.Attribute("TargetMode")?.Value == "External" || link.Attribute("Target")?.Value is not { } target)
        {
            return null;
        }

        var folder = holder[..Math.Max(0, holder.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase))];
        var names = new List<string>();
        foreach (var name in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (name == ".." && names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name is not ("" or "." or ".."))
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }
}
