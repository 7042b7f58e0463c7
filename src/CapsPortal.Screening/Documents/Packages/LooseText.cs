using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>Reads a part whose elements are not understood (a chart, a diagram, data): what stands in one paragraph is one line.</summary>
internal static class LooseText
{
    public static void Read(XElement root, string place, Transcript transcript)
    {
        XElement? line = null;
        foreach (var text in root.DescendantNodes().OfType<XText>())
        {
            if (string.IsNullOrWhiteSpace(text.Value) && text.Parent!.Name.LocalName is not "t")
            {
                continue;
            }

            var paragraph = text.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName is "p" or "h") ?? text.Parent;
            if (paragraph != line)
            {
                transcript.EndLine();
                transcript.At(place);
            }

            line = paragraph;
            transcript.Add(text);
        }

        transcript.EndLine();
    }
}
