using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <param name="Name">In French, as it is shown.</param>
/// <param name="Source">The text or the attribute that says it.</param>
internal sealed record PackageProperty(string Name, string Value, XObject Source)
{
    /// <summary>They are part of the text too: a title may name somebody.</summary>
    public static void Read(IEnumerable<PackageProperty> properties, Transcript transcript)
    {
        foreach (var property in properties)
        {
            transcript.At("propriétés");
            transcript.Separate($"{property.Name} : ");
            if (property.Source is XText text)
            {
                transcript.Add(text);
            }
            else if (property.Source is XAttribute attribute)
            {
                transcript.Add(attribute);
            }

            transcript.EndLine();
        }
    }
}
