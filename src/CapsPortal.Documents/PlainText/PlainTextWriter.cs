using System.Globalization;
using System.Text;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.PlainText;

/// <summary>Writes a document as text to copy: blocks apart by one empty line, « - » before bullets.</summary>
public static class PlainTextWriter
{
    /// <summary>The title, then the blocks.</summary>
    public static string Write(Document document) =>
        document.Blocks.Count == 0 ? document.Title + "\n" : document.Title + "\n\n" + Write(document.Blocks);

    public static string Write(IEnumerable<Block> blocks)
    {
        var lines = string.Join("\n\n", blocks.Select(block => string.Join('\n', Lines(block))).Where(text => text.Length > 0));
        return lines.Length == 0 ? "" : lines + "\n";
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [Words(heading.Content)],
        Paragraph paragraph => Words(paragraph.Content).Split('\n'),
        BulletList list => list.Items.SelectMany(item => Indented(item.Blocks, "- ")),
        NumberedList list => list.Items.SelectMany((item, index) =>
            Indented(item.Blocks, string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. "))),
        Table table => [.. table.Caption is null ? [] : new[] { table.Caption }, Row(table.Header), .. table.Rows.Select(row => Row(row.Cells))],
        Quote quote => [.. Blocks(quote.Blocks).Select(line => "> " + line), .. quote.Source is null ? [] : new[] { "> " + quote.Source }],
        Callout callout => [callout.Title, .. Blocks(callout.Blocks)],
        KeyValues keyValues => keyValues.Items.Select(item => $"{item.Key}\u00A0: {Words(item.Value).Replace('\n', ' ')}"),
        SignatureBlock signature => SignatureLines.Of(signature).Select(Words),
        QrCode or PageBreak => [],
        _ => throw new NotSupportedException($"No plain text is known for the block {block.GetType().Name}."),
    };

    private static IEnumerable<string> Blocks(IEnumerable<Block> blocks) => blocks.SelectMany(Lines);

    private static IEnumerable<string> Indented(IReadOnlyList<Block> blocks, string label)
    {
        var lines = Blocks(blocks).DefaultIfEmpty("");
        return lines.Select((line, index) => (index == 0 ? label : new string(' ', label.Length)) + line);
    }

    private static string Row(IEnumerable<TableCell> cells) =>
        string.Join(" | ", cells.Select(cell => Words(cell.Content).Replace('\n', ' ')));

    private static string Words(IEnumerable<Inline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case Link link:
                    var shown = string.Concat(link.Content.Select(text => text.Value));
                    words.Append(shown);
                    if (shown != link.Address && "mailto:" + shown != link.Address)
                    {
                        words.Append(CultureInfo.InvariantCulture, $" ({link.Address})");
                    }

                    break;
                case LineBreak:
                    words.Append('\n');
                    break;
                default:
                    throw new NotSupportedException($"No plain text is known for the inline {inline.GetType().Name}.");
            }
        }

        return words.ToString();
    }
}
