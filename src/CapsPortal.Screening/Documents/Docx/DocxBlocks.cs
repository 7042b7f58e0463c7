using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>
/// Reads paragraphs and tables. What a paragraph carries beside its line (deleted text, text boxes, field codes,
/// descriptions of images) is read after it, so that it never cuts a word.
/// </summary>
internal sealed class DocxBlocks(Transcript transcript, string? place, CancellationToken cancellation)
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
                case "p":
                    cancellation.ThrowIfCancellationRequested();
                    ReadParagraph(block);
                    break;
                case "tbl":
                    ReadTable(block);
                    break;
                case "AlternateContent":
                    block.Elements().Take(1).ToList().ForEach(Read);
                    break;
                case "sdtPr":
                    new DocxInlines(transcript, place ?? $"paragraphe {_paragraphs + 1}", _after, Nested).Attributes(block);
                    ReadAfter();
                    break;
                default:
                    Read(block);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var inlines = new DocxInlines(transcript, place ?? $"paragraphe {_paragraphs + 1}", _after, Nested);
        var start = transcript.Length;
        inlines.Read(paragraph);
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
        foreach (var line in table.Descendants().Where(element => element.Name.LocalName == "tr" && NearestTable(element) == table))
        {
            cancellation.ThrowIfCancellationRequested();
            var inlines = new DocxInlines(transcript, place ?? $"tableau {number}, ligne {++row}", _after, Nested);
            TableRow.Read(line, "tc", transcript, inlines.Read);
            transcript.EndLine();
            ReadAfter();
        }
    }

    private static XElement? NearestTable(XElement row) => row.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == "tbl");

    /// <summary>Paragraphs and tables within a paragraph: a text box.</summary>
    private void Nested(XElement content, string at) => new DocxBlocks(transcript, at, cancellation).Read(content);

    private void ReadAfter()
    {
        // What is read after may itself have something to read after: it has its own list.
        foreach (var read in _after)
        {
            read();
        }

        _after.Clear();
    }
}
