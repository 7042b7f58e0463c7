using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Odt;

/// <summary>What is known of the whole document, wherever one reads it.</summary>
/// <param name="HiddenStyles">Names of styles that show nothing.</param>
/// <param name="Deletions">Not yet read, by the name that the text calls them.</param>
internal sealed record OdtState(IReadOnlySet<string> HiddenStyles, Dictionary<string, XElement> Deletions)
{
    public int Notes { get; set; }

    public int EndNotes { get; set; }

    public int Comments { get; set; }
}

/// <summary>
/// Reads paragraphs, lists and tables. What a paragraph carries beside its line (notes, comments, text boxes) is read
/// after it, so that it never cuts a word.
/// </summary>
internal sealed class OdtBlocks(Transcript transcript, string? place, OdtState state, CancellationToken cancellation)
{
    private readonly List<Action> _after = [];
    private int _paragraphs;
    private int _tables;

    public void Read(XElement container)
    {
        foreach (var block in container.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p" or "h":
                    cancellation.ThrowIfCancellationRequested();
                    ReadParagraph(block);
                    break;
                case "table":
                    ReadTable(block);
                    break;
                case "tracked-changes":
                    // They are read where the text calls them.
                    break;
                case "section" when block.Attributes().Any(attribute => attribute.Name.LocalName == "display" && attribute.Value != "true"):
                    Nested(block, place ?? "texte caché");
                    break;
                case "annotation":
                    Nested(block, $"commentaire {++state.Comments}");
                    break;
                case "title" or "desc" when block.Name.NamespaceName.Contains("svg", StringComparison.Ordinal):
                    Inlines(place ?? "page").Described(block);
                    ReadAfter();
                    break;
                case "forms" or "user-field-decls":
                    Inlines("formulaire").Attributes(block.DescendantsAndSelf());
                    ReadAfter();
                    break;
                default:
                    Read(block);
                    break;
            }
        }
    }

    private OdtInlines Inlines(string at) => new(transcript, at, state, _after, Nested);

    private void ReadParagraph(XElement paragraph)
    {
        var start = transcript.Length;
        Inlines(place ?? $"paragraphe {_paragraphs + 1}").Read(paragraph);
        if (transcript.Length > start || _after.Count > 0)
        {
            _paragraphs++;
        }

        transcript.EndLine();
        ReadAfter();
    }

    private void ReadTable(XElement table)
    {
        var number = ++_tables;
        var row = 0;
        foreach (var line in table.Descendants().Where(element => element.Name.LocalName == "table-row"
            && element.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == "table") == table))
        {
            cancellation.ThrowIfCancellationRequested();
            TableRow.Read(line, "table-cell", transcript, Inlines(place ?? $"tableau {number}, ligne {++row}").Read);
            transcript.EndLine();
            ReadAfter();
        }
    }

    private void Nested(XElement content, string at) => new OdtBlocks(transcript, at, state, cancellation).Read(content);

    private void ReadAfter()
    {
        foreach (var read in _after)
        {
            read();
        }

        _after.Clear();
    }
}
