using System.Globalization;
using CapsPortal.Documents.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Documents.Docx;

/// <summary>The text of the file, block after block.</summary>
/// <param name="linkTo">Registers an address and gives the id by which the text refers to it.</param>
internal sealed class DocxBody(DocxNumbering numbering, Func<string, string> linkTo)
{
    // A4 with margins of 2 cm, in twentieths of a point.
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const int Margin = 1134;

    private readonly W.Body _body = new();

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    public void Write(Block block) => Write(block, Place.Plain);

    /// <summary>Ends the text: nothing can be written after.</summary>
    public W.Body Close()
    {
        _body.Append(new W.SectionProperties(
            new W.PageSize { Width = PageWidth, Height = PageHeight },
            new W.PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        return _body;
    }

    private void Write(Block block, Place place)
    {
        switch (block)
        {
            case Heading heading:
                Paragraph(heading.Content, new Place(DocxStyles.Heading(heading.Level)));
                break;
            case Paragraph paragraph:
                Paragraph(paragraph.Content, place);
                break;
            case BulletList list:
                Items(list.Items, DocxNumbering.BulletList, place);
                break;
            case NumberedList list:
                Items(list.Items, numbering.NumberedList(list.Start), place);
                break;
            case Table table:
                Table(table);
                break;
            case Quote quote:
                Write(quote.Blocks, place with { Style = DocxStyles.Quote });
                if (quote.Source is not null)
                {
                    Paragraph(Inline.Of(quote.Source), place with { Style = DocxStyles.Quote, List = null });
                }

                break;
            case Callout callout:
                Paragraph(Inline.Of(callout.Title), place with { Style = DocxStyles.CalloutTitle });
                Write(callout.Blocks, place with { Style = DocxStyles.Callout });
                break;
            case KeyValues keyValues:
                foreach (var item in keyValues.Items)
                {
                    Paragraph([new Text($"{item.Key}\u00A0: ", Bold: true), .. item.Value], place);
                }

                break;
            case SignatureBlock signature:
                foreach (var line in SignatureLines.Of(signature))
                {
                    Paragraph(line, place with { Style = DocxStyles.Signature });
                }

                break;
            case QrCode:
                break;
            case PageBreak:
                _body.Append(new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page })));
                break;
            default:
                throw new NotSupportedException($"No Office Open XML is known for the block {block.GetType().Name}.");
        }
    }

    private void Write(IEnumerable<Block> blocks, Place place)
    {
        foreach (var block in blocks)
        {
            Write(block, place);
        }
    }

    /// <summary>The first block of an item bears its sign; the others stand under it.</summary>
    private void Items(IReadOnlyList<ListItem> items, int list, Place place)
    {
        var level = Math.Min(place.Level + 1, DocxNumbering.DeepestLevel);
        foreach (var item in items)
        {
            var first = place with { List = list, Level = level };
            if (item.Blocks is not [Model.Paragraph, ..])
            {
                Paragraph([], first);
                Write(item.Blocks, first with { List = null });
                continue;
            }

            Write(item.Blocks[0], first);
            Write(item.Blocks.Skip(1), first with { List = null });
        }
    }

    private void Paragraph(IEnumerable<Inline> content, Place place)
    {
        var paragraph = new W.Paragraph();
        if (place.Properties() is { HasChildren: true } properties)
        {
            paragraph.Append(properties);
        }

        paragraph.Append(Runs(content));
        _body.Append(paragraph);
    }

    private void Table(Table table)
    {
        if (table.Header.Count == 0)
        {
            return;
        }

        if (table.Caption is not null)
        {
            Paragraph(Inline.Of(table.Caption), new Place(DocxStyles.Caption));
        }

        var width = (((int)PageWidth - (2 * Margin)) / table.Header.Count).ToString(CultureInfo.InvariantCulture);
        var grid = new W.TableGrid();
        grid.Append(table.Header.Select(_ => new W.GridColumn { Width = width }));
        var properties = new W.TableProperties(
            new W.TableStyle { Val = DocxStyles.Table },
            new W.TableWidth { Type = W.TableWidthUnitValues.Pct, Width = "5000" },
            new W.TableLook { FirstRow = true, FirstColumn = table.FirstColumnIsHeader, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (table.Caption is not null)
        {
            properties.Append(new W.TableCaption { Val = Words.Of(table.Caption) });
        }

        var written = new W.Table(properties, grid);
        var header = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        header.Append(table.Header.Select(cell => Cell(cell, width)));
        written.Append(header);
        foreach (var row in table.Rows)
        {
            var line = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
            line.Append(table.Header.Select((_, column) => Cell(row.Cells.ElementAtOrDefault(column) ?? new TableCell([]), width)));
            written.Append(line);
        }

        // Two tables that touch would become one.
        _body.Append(written, new W.Paragraph());
    }

    private W.TableCell Cell(TableCell cell, string width)
    {
        var paragraph = new W.Paragraph();
        paragraph.Append(Runs(cell.Content));
        return new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = width }), paragraph);
    }

    private IEnumerable<OpenXmlElement> Runs(IEnumerable<Inline> content) => content.Select(inline => inline switch
    {
        Text text => (OpenXmlElement)Run(text, link: false),
        Link link => Linked(link),
        LineBreak => new W.Run(new W.Break()),
        _ => throw new NotSupportedException($"No Office Open XML is known for the inline {inline.GetType().Name}."),
    });

    private W.Hyperlink Linked(Link link)
    {
        var hyperlink = new W.Hyperlink { Id = linkTo(link.Address), History = true };
        hyperlink.Append(link.Content.Select(text => Run(text, link: true)));
        return hyperlink;
    }

    private static W.Run Run(Text text, bool link)
    {
        var properties = new W.RunProperties();
        if (link)
        {
            properties.Append(new W.RunStyle { Val = DocxStyles.Link });
        }

        if (text.Bold)
        {
            properties.Append(new W.Bold());
        }

        if (text.Italic)
        {
            properties.Append(new W.Italic());
        }

        var words = new W.Text(Words.Of(text.Value)) { Space = SpaceProcessingModeValues.Preserve };
        return properties.HasChildren ? new W.Run(properties, words) : new W.Run(words);
    }

    /// <summary>Where a paragraph stands.</summary>
    /// <param name="List">The list whose sign it bears; null under an item, and out of lists.</param>
    /// <param name="Level">Depth in lists; -1 out of lists.</param>
    private sealed record Place(string? Style, int? List = null, int Level = -1)
    {
        public static Place Plain { get; } = new(Style: null);

        public W.ParagraphProperties Properties()
        {
            var properties = new W.ParagraphProperties();
            if (Style is not null)
            {
                properties.Append(new W.ParagraphStyleId { Val = Style });
            }

            if (List is { } list)
            {
                properties.Append(new W.NumberingProperties(new W.NumberingLevelReference { Val = Level }, new W.NumberingId { Val = list }));
            }
            else if (Level >= 0)
            {
                properties.Append(new W.Indentation { Left = DocxNumbering.IndentOf(Level).ToString(CultureInfo.InvariantCulture) });
            }

            return properties;
        }
    }
}
