using System.Globalization;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>Lays the blocks of a document out into slices, with their structure elements.</summary>
internal sealed class BlockLayout
{
    private readonly Flow _flow = new();
    private Link? _openLink;

    public static IReadOnlyList<Slice> Slices(Document document)
    {
        var layout = new BlockLayout();
        layout.Heading(new Heading(1, Inline.Of(document.Title)));
        layout.Blocks(document.Blocks, Style.Body);
        return layout._flow.Slices;
    }

    private void Blocks(IEnumerable<Block> blocks, TextStyle style)
    {
        foreach (var block in blocks)
        {
            Block(block, style);
        }
    }

    private void Block(Block block, TextStyle style)
    {
        switch (block)
        {
            case Heading heading:
                Heading(heading);
                break;
            case Paragraph paragraph:
                _flow.Space(Style.BlockSpace);
                TextBlock("P", paragraph.Content, style);
                _flow.Space(Style.BlockSpace);
                break;
            case BulletList list:
                List(list.Items, _ => "•", numbered: false, style);
                break;
            case NumberedList list:
                List(list.Items, index => string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}."), numbered: true, style);
                break;
            case Table table:
                TableLayout.Add(_flow, table);
                break;
            case Quote quote:
                _flow.Open("BlockQuote");
                _flow.Grounded(null, Style.Accent, () => Quote(quote));
                _flow.Close();
                break;
            case Callout callout:
                _flow.Open("Sect");
                _flow.Grounded(Style.PrimaryTint, Style.Primary, () => Callout(callout, style));
                _flow.Close();
                break;
            case KeyValues keyValues:
                KeyValuesLayout.Add(_flow, keyValues);
                break;
            case SignatureBlock signature:
                _flow.Open("Sect");
                _flow.Grounded(null, signature.SignedAt is null ? Style.Hairline : Style.Primary, () => Signature(signature));
                _flow.Close();
                break;
            case QrCode code:
                DrawnLayout.AddQrCode(_flow, code);
                break;
            case PageBreak:
                _flow.StartPage();
                break;
            default:
                throw new NotSupportedException($"No layout is known for the block {block.GetType().Name}.");
        }
    }

    private void Heading(Heading heading)
    {
        var style = Style.Heading(heading.Level);
        _flow.Space(style.Before);
        _flow.Mark(new Bookmark(heading.Level, Plain(heading.Content)));
        var first = _flow.Slices.Count;
        TextBlock(string.Create(CultureInfo.InvariantCulture, $"H{heading.Level}"), heading.Content, style.Text);
        for (var index = first; index < _flow.Slices.Count; index++)
        {
            _flow.Slices[index].KeepWithNext = true;
        }

        _flow.Space(style.After);
    }

    private void Quote(Quote quote)
    {
        Blocks(quote.Blocks, Style.Verbatim);
        if (quote.Source is not null)
        {
            if (_flow.Slices.Count > 0)
            {
                _flow.Slices[^1].KeepWithNext = true;
            }

            _flow.Space(Style.ItemSpace);
            TextBlock("P", Inline.Of(quote.Source), Style.Small);
        }
    }

    private void Callout(Callout callout, TextStyle style)
    {
        var first = _flow.Slices.Count;
        TextBlock("P", Inline.Of(callout.Title), Style.BoxTitle);
        for (var index = first; index < _flow.Slices.Count; index++)
        {
            _flow.Slices[index].KeepWithNext = true;
        }

        _flow.Space(Style.ItemSpace);
        Blocks(callout.Blocks, style);
    }

    private void Signature(SignatureBlock signature)
    {
        var first = _flow.Slices.Count;
        foreach (var line in SignatureLines.Of(signature))
        {
            TextBlock("P", line, Style.Body);
        }

        if (signature.Drawing is not null)
        {
            DrawnLayout.AddSignature(_flow, signature.Drawing);
        }

        _flow.KeepTogether(first);
    }

    private void List(IReadOnlyList<ListItem> items, Func<int, string> label, bool numbered, TextStyle style)
    {
        if (items.Count == 0)
        {
            return;
        }

        _flow.Space(Style.BlockSpace);
        _flow.Open("L", numbered: numbered);
        for (var index = 0; index < items.Count; index++)
        {
            Item(label(index), items[index], style);
        }

        _flow.Close();
        _flow.Space(Style.BlockSpace);
    }

    private void Item(string label, ListItem item, TextStyle style)
    {
        var labelStyle = style with { Colour = Style.Primary, Italic = false };
        var piece = Lines.Break(Inline.Of(label + " "), labelStyle, _flow.Width)[0].Pieces[0];
        var indent = Math.Max(Style.ListIndent, piece.Width + 2);
        // Past this depth the text column would become a thread: the indent stops growing.
        if (_flow.Width - indent < Style.ContentWidth / 3)
        {
            indent = piece.Width;
        }

        _flow.Open("LI");
        _flow.Open("Lbl");
        _flow.Mark(new Words(_flow.Left, Baseline(labelStyle), piece, labelStyle));
        _flow.Close();
        _flow.Open("LBody");
        _flow.Indented(indent, () =>
        {
            var first = true;
            foreach (var block in item.Blocks.DefaultIfEmpty(new Paragraph([])))
            {
                // The first block starts on the label's line.
                if (first && block is Paragraph paragraph)
                {
                    _flow.Space(Style.ItemSpace);
                    TextBlock("P", paragraph.Content, style);
                    _flow.Space(Style.ItemSpace);
                }
                else if (first)
                {
                    TextBlock("P", [], style);
                    Block(block, style);
                }
                else
                {
                    Block(block, style);
                }

                first = false;
            }
        });
        _flow.Close();
        _flow.Close();
    }

    private void TextBlock(string tag, IReadOnlyList<Inline> content, TextStyle style)
    {
        _flow.Open(tag);
        var lines = Lines.Break(content, style, _flow.Width);
        for (var index = 0; index < lines.Count; index++)
        {
            var marks = new List<Mark>();
            var shapes = new List<Shape>();
            LineMarks.Add(marks, shapes, lines[index], _flow.Left, 0, style, ref _openLink, lastLine: index == lines.Count - 1);
            // No line of a paragraph stays alone at the foot or at the head of a page.
            var keep = lines.Count > 1 && (index == 0 || index == lines.Count - 2);
            _flow.Add(style.LineHeight, marks, shapes, keepWithNext: keep && index < lines.Count - 1);
        }

        _flow.Close();
    }

    private static double Baseline(TextStyle style) => LineMarks.Baseline(style);

    private static string Plain(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Text text => text.Value,
        Link link => string.Concat(link.Content.Select(text => text.Value)),
        _ => " ",
    }));
}
