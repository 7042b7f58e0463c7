using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>A row reads as one line: cells are parted by tabs, paragraphs within a cell by semicolons.</summary>
internal static class TableRow
{
    public static void Read(XElement row, string cellName, Transcript transcript, Action<XElement> readParagraph)
    {
        XElement? cell = null;
        var start = 0;
        foreach (var paragraph in Paragraphs(row))
        {
            var current = paragraph.Ancestors().First(ancestor => ancestor.Name.LocalName.EndsWith(cellName, StringComparison.Ordinal));
            if (cell is not null && current != cell)
            {
                transcript.Separate("\t");
            }
            else if (cell is not null && transcript.Length > start)
            {
                transcript.Separate(" ; ");
            }

            cell = current;
            start = transcript.Length;
            readParagraph(paragraph);
        }
    }

    /// <summary>Those of the row and of the tables in its cells; not those of text boxes, which stand within a paragraph.</summary>
    private static IEnumerable<XElement> Paragraphs(XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName is "p" or "h")
            {
                yield return child;
            }
            else
            {
                foreach (var paragraph in Paragraphs(child))
                {
                    yield return paragraph;
                }
            }
        }
    }
}
