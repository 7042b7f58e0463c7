using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Html;

/// <summary>
/// Writes semantic HTML fragments, without style, script or raw HTML. Classes for the site's style sheet:
/// doc-quote (blockquote in a figure when it has a source), doc-callout (aside) and doc-callout-title,
/// doc-keyvalues (dl), doc-table (focusable group, so that a wide table scrolls in it),
/// doc-signature (div), and doc-signature-pending when not signed yet. A page break shows nothing.
/// </summary>
public static class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The title as h1, then the blocks.</summary>
    public static string Write(Document document)
    {
        var fragment = new Fragment();
        fragment.Element("h1", document.Title);
        fragment.Blocks(document.Blocks);
        return fragment.ToString();
    }

    /// <summary>The blocks alone, for a page that has its own h1.</summary>
    public static string Write(IEnumerable<Block> blocks)
    {
        var fragment = new Fragment();
        fragment.Blocks(blocks);
        return fragment.ToString();
    }

    private sealed class Fragment
    {
        private readonly StringBuilder _html = new();

        public override string ToString() => _html.ToString();

        public void Element(string tag, string text, string? attributes = null) =>
            _html.Append('<').Append(tag).Append(attributes).Append('>').Append(Encode(text)).Append("</").Append(tag).Append(">\n");

        public void Blocks(IEnumerable<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Block(block);
            }
        }

        private void Block(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Heading(heading);
                    break;
                case Paragraph paragraph:
                    _html.Append("<p>");
                    Inlines(paragraph.Content);
                    _html.Append("</p>\n");
                    break;
                case BulletList list:
                    _html.Append("<ul>\n");
                    Items(list.Items);
                    _html.Append("</ul>\n");
                    break;
                case NumberedList list:
                    _html.Append("<ol");
                    if (list.Start != 1)
                    {
                        _html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
                    }

                    _html.Append(">\n");
                    Items(list.Items);
                    _html.Append("</ol>\n");
                    break;
                case Table table:
                    Table(table);
                    break;
                case Quote quote:
                    Quote(quote);
                    break;
                case Callout callout:
                    _html.Append("<aside class=\"doc-callout\">\n");
                    Element("p", callout.Title, " class=\"doc-callout-title\"");
                    Blocks(callout.Blocks);
                    _html.Append("</aside>\n");
                    break;
                case KeyValues keyValues:
                    KeyValues(keyValues);
                    break;
                case SignatureBlock signature:
                    Signature(signature);
                    break;
                case QrCode or PageBreak:
                    break;
                default:
                    throw new NotSupportedException($"No HTML is known for the block {block.GetType().Name}.");
            }
        }

        private void Heading(Heading heading)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}");
            _html.Append('<').Append(tag);
            if (heading.Anchor is not null)
            {
                _html.Append(" id=\"").Append(Encode(heading.Anchor)).Append('"');
            }

            _html.Append('>');
            Inlines(heading.Content);
            _html.Append("</").Append(tag).Append(">\n");
        }

        private void Items(IReadOnlyList<ListItem> items)
        {
            foreach (var item in items)
            {
                _html.Append("<li>");
                if (item.Blocks is [Paragraph only])
                {
                    Inlines(only.Content);
                }
                else
                {
                    Blocks(item.Blocks);
                }

                _html.Append("</li>\n");
            }
        }

        private void Table(Table table)
        {
            _html.Append("<div class=\"doc-table\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(Encode(table.Caption ?? "Tableau")).Append("\">\n<table>\n");
            if (table.Caption is not null)
            {
                Element("caption", table.Caption);
            }

            _html.Append("<thead>\n<tr>");
            foreach (var cell in table.Header)
            {
                Cell("th", " scope=\"col\"", cell);
            }

            _html.Append("</tr>\n</thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                _html.Append("<tr>");
                for (var column = 0; column < table.Header.Count; column++)
                {
                    var cell = row.Cells.Count > column ? row.Cells[column] : new TableCell([]);
                    if (column == 0 && table.FirstColumnIsHeader)
                    {
                        Cell("th", " scope=\"row\"", cell);
                    }
                    else
                    {
                        Cell("td", "", cell);
                    }
                }

                _html.Append("</tr>\n");
            }

            _html.Append("</tbody>\n</table>\n</div>\n");
        }

        private void Cell(string tag, string attributes, TableCell cell)
        {
            _html.Append('<').Append(tag).Append(attributes).Append('>');
            Inlines(cell.Content);
            _html.Append("</").Append(tag).Append('>');
        }

        private void Quote(Quote quote)
        {
            if (quote.Source is null)
            {
                _html.Append("<blockquote class=\"doc-quote\">\n");
                Blocks(quote.Blocks);
                _html.Append("</blockquote>\n");
                return;
            }

            _html.Append("<figure class=\"doc-quote\">\n<blockquote>\n");
            Blocks(quote.Blocks);
            _html.Append("</blockquote>\n");
            Element("figcaption", quote.Source);
            _html.Append("</figure>\n");
        }

        private void KeyValues(KeyValues keyValues)
        {
            if (keyValues.Items.Count == 0)
            {
                return;
            }

            _html.Append("<dl class=\"doc-keyvalues\">\n");
            foreach (var item in keyValues.Items)
            {
                _html.Append("<div>");
                _html.Append("<dt>").Append(Encode(item.Key)).Append("</dt><dd>");
                Inlines(item.Value);
                _html.Append("</dd></div>\n");
            }

            _html.Append("</dl>\n");
        }

        private void Signature(SignatureBlock signature)
        {
            _html.Append(signature.SignedAt is null
                ? "<div class=\"doc-signature doc-signature-pending\">\n"
                : "<div class=\"doc-signature\">\n");
            foreach (var line in SignatureLines.Of(signature))
            {
                _html.Append("<p>");
                Inlines(line);
                _html.Append("</p>\n");
            }

            if (signature.Drawing is not null)
            {
                Drawing(signature.Drawing);
            }

            _html.Append("</div>\n");
        }

        private void Drawing(string drawing)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" viewBox=\"0 0 {SignatureStrokes.Width} {SignatureStrokes.Height}\" aria-hidden=\"true\"><path d=\"");
            foreach (var line in SignatureStrokes.Of(drawing))
            {
                _html.Append('M').AppendJoin('L', line.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}")));
            }

            _html.Append("\"/></svg>\n");
        }

        private void Inlines(IEnumerable<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Text text:
                        Text(text);
                        break;
                    case Link link:
                        _html.Append("<a href=\"").Append(Encode(link.Address)).Append("\" rel=\"noopener noreferrer\">");
                        foreach (var text in link.Content)
                        {
                            Text(text);
                        }

                        _html.Append("</a>");
                        break;
                    case LineBreak:
                        _html.Append("<br>");
                        break;
                    default:
                        throw new NotSupportedException($"No HTML is known for the inline {inline.GetType().Name}.");
                }
            }
        }

        private void Text(Text text)
        {
            _html.Append(text.Bold ? "<strong>" : "").Append(text.Italic ? "<em>" : "");
            _html.Append(Encode(text.Value));
            _html.Append(text.Italic ? "</em>" : "").Append(text.Bold ? "</strong>" : "");
        }

        private static string Encode(string text) => Encoder.Encode(Printable.Text(text));
    }
}
