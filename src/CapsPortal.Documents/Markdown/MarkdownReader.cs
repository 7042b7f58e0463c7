using System.Globalization;
using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = CapsPortal.Documents.Model.Block;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;
using Table = CapsPortal.Documents.Model.Table;
using TableCell = CapsPortal.Documents.Model.TableCell;
using TableRow = CapsPortal.Documents.Model.TableRow;

namespace CapsPortal.Documents.Markdown;

/// <summary>
/// Reads what a person typed (headings, lists, bold, italic, links, quotes, tables) into blocks.
/// Raw HTML is kept as visible text, an image becomes its description, an unsafe link its words.
/// Any text gives a result: nothing is refused, and what is nested too deep is flattened.
/// </summary>
public static class MarkdownReader
{
    private const int DeepestNesting = 6;

    /// <summary>Beyond this length a paragraph is read as plain text: marks inside it cost too much to match.</summary>
    private const int LongestParagraph = 20_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    /// <param name="headingLevel">The level of the heading above this text: its own first level is one below.</param>
    public static IReadOnlyList<Block> Read(string markdown, int headingLevel = 1)
    {
        var text = markdown.ReplaceLineEndings("\n");
        if (TooHard(text))
        {
            return Plain(text);
        }

        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than it can read; the person's words are kept all the same.
            return Plain(text);
        }

        var shift = headingLevel + 1 - (parsed.Descendants<HeadingBlock>().Min(heading => (int?)heading.Level) ?? 1);
        return Blocks(parsed, shift, 0);
    }

    private static bool TooHard(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end - start > LongestParagraph)
            {
                return true;
            }

            start = end + 2;
        }

        return false;
    }

    private static List<Block> Plain(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new Paragraph(Inline.Of(FrenchTypography.Apply(paragraph))))];

    private static List<Block> Blocks(ContainerBlock container, int shift, int depth)
    {
        var blocks = new List<Block>();
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    blocks.Add(new Heading(Math.Clamp(heading.Level + shift, 2, Heading.DeepestLevel), InlineReader.Of(heading.Inline)));
                    break;
                case ParagraphBlock paragraph:
                    AddParagraph(blocks, InlineReader.Of(paragraph.Inline));
                    break;
                case CodeBlock code:
                    AddParagraph(blocks, Code(code));
                    break;
                case ContainerBlock deep when depth >= DeepestNesting:
                    AddFlat(blocks, deep);
                    break;
                case ListBlock list:
                    blocks.Add(List(list, shift, depth));
                    break;
                case QuoteBlock quote:
                    blocks.Add(new Quote(Blocks(quote, shift, depth + 1)));
                    break;
                case MarkdownTable table:
                    blocks.Add(Table(table));
                    break;
                case ContainerBlock other:
                    blocks.AddRange(Blocks(other, shift, depth + 1));
                    break;
                case LeafBlock { Inline: not null } leaf:
                    AddParagraph(blocks, InlineReader.Of(leaf.Inline));
                    break;
                default:
                    // A rule between paragraphs or a link's definition: nothing to read.
                    break;
            }
        }

        return blocks;
    }

    private static Block List(ListBlock list, int shift, int depth)
    {
        var items = list.OfType<ListItemBlock>().Select(item => new ListItem(Blocks(item, shift, depth + 1))).ToList();
        return list.IsOrdered
            ? new NumberedList(items, int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1)
            : new BulletList(items);
    }

    private static Table Table(MarkdownTable table)
    {
        var rows = table.OfType<MarkdownTableRow>().Select(row => row.OfType<MarkdownTableCell>().Select(Cell).ToList()).ToList();
        var body = rows.Skip(1).Select(cells => new TableRow(cells)).ToList();
        return new Table(rows.Count == 0 ? [] : rows[0], body);
    }

    private static TableCell Cell(MarkdownTableCell cell) =>
        new([.. cell.OfType<LeafBlock>().SelectMany(leaf => InlineReader.Of(leaf.Inline))]);

    private static void AddFlat(List<Block> blocks, ContainerBlock container)
    {
        foreach (var leaf in container.Descendants<LeafBlock>())
        {
            AddParagraph(blocks, leaf is CodeBlock code ? Code(code) : InlineReader.Of(leaf.Inline));
        }
    }

    private static IReadOnlyList<Inline> Code(CodeBlock code)
    {
        var inlines = new List<Inline>();
        foreach (var line in code.Lines.Lines.Take(code.Lines.Count))
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new LineBreak());
            }

            inlines.Add(new Text(line.ToString()));
        }

        return inlines;
    }

    private static void AddParagraph(List<Block> blocks, IReadOnlyList<Inline> inlines)
    {
        if (inlines.Count > 0)
        {
            blocks.Add(new Paragraph(inlines));
        }
    }
}
