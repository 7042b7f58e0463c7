using System.Globalization;
using CapsPortal.Documents.Model;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace CapsPortal.Documents.Pdf;

/// <summary>Draws placed slices with PDFsharp and tags them.</summary>
internal sealed class Painter
{
    private readonly PdfDocument _pdf;
    private readonly UAManager _accessibility;
    private readonly StructureBuilder _structure;
    private readonly Document _document;
    private readonly Stack<PdfOutlineCollection> _outlines = new();
    private readonly Dictionary<XColor, XSolidBrush> _brushes = [];
    private PdfPage _page = null!;
    private XGraphics _graphics = null!;
    private LinkArea? _link;

    private Painter(PdfDocument pdf, Document document)
    {
        _pdf = pdf;
        _document = document;
        _accessibility = UAManager.ForDocument(_pdf);
        _structure = _accessibility.StructureBuilder;
    }

    public static void Paint(PdfDocument pdf, Document document, IReadOnlyList<Page> pages)
    {
        var painter = new Painter(pdf, document);
        for (var index = 0; index < pages.Count; index++)
        {
            painter.Page(pages[index], index + 1, pages.Count);
        }

        painter._graphics.Dispose();
    }

    private void Page(Page page, int number, int count)
    {
        // A link that goes on over the page is two areas: an annotation belongs to one page.
        var carried = _link?.Link;
        EndLink();
        // Adding a page closes the marked content of the page before, which must still be open for drawing.
        _page = _pdf.AddPage();
        _graphics?.Dispose();
        _page.Width = XUnit.FromPoint(Style.PageWidth);
        _page.Height = XUnit.FromPoint(Style.PageHeight);
        _graphics = XGraphics.FromPdfPage(_page);
        _structure.BeginArtifact();
        Furniture(number, count);
        Grounds(page);
        foreach (var placed in page.Slices)
        {
            Shapes(placed.Slice, placed.Top);
        }

        if (page.Repeated is not null)
        {
            Shapes(page.Repeated, 0);
            foreach (var words in page.Repeated.Marks.OfType<Words>())
            {
                Draw(words, 0);
            }
        }

        // Leaves PDFsharp's text object, or the artefact would end inside a text object that it did not begin in.
        _accessibility.BeginGraphicMode();
        _structure.End();
        if (carried is not null)
        {
            BeginLink(carried);
        }

        foreach (var placed in page.Slices)
        {
            foreach (var mark in placed.Slice.Marks)
            {
                Mark(mark, placed.Top);
            }
        }
    }

    /// <summary>Running title and page number: an artefact, silent for a screen reader.</summary>
    private void Furniture(int number, int count)
    {
        var title = Lines.Break(Inline.Of(_document.RunningTitle ?? _document.Title), Style.Small, Style.ContentWidth);
        if (number > 1)
        {
            DrawLine(title[0], 0, -24);
            Fill(0, -16, Style.ContentWidth, 0.6, Style.Hairline);
        }

        var page = Lines.Break(
            Inline.Of(string.Create(CultureInfo.InvariantCulture, $"page {number} / {count}")), Style.Small, Style.ContentWidth)[0];
        DrawLine(page, Style.ContentWidth - page.Pieces.Sum(piece => piece.Width), Style.ContentHeight + 26);
    }

    private void DrawLine(Line line, double x, double y)
    {
        foreach (var piece in line.Pieces)
        {
            Draw(new Words(x + piece.X, y, piece, Style.Small), 0);
        }
    }

    private void Grounds(Page page)
    {
        foreach (var ground in page.Slices.SelectMany(placed => placed.Slice.Grounds).Distinct())
        {
            var inside = page.Slices.Where(placed => placed.Slice.Grounds.Contains(ground)).ToList();
            var top = inside[0].Top - ground.Padding;
            var bottom = inside[^1].Top + inside[^1].Slice.Height + ground.Padding;
            if (ground.Fill is { } fill)
            {
                Fill(ground.X, top, ground.Width, bottom - top, fill);
            }

            Fill(ground.X, top, 2.5, bottom - top, ground.Bar);
        }
    }

    private void Shapes(Slice slice, double top)
    {
        foreach (var shape in slice.Shapes)
        {
            switch (shape)
            {
                case Box box:
                    Fill(box.X, top + box.Y, box.Width, box.Height, box.Colour);
                    break;
                case Stroke stroke:
                    _graphics.DrawLines(
                        new XPen(stroke.Colour, 1.2) { LineCap = XLineCap.Round, LineJoin = XLineJoin.Round },
                        [.. stroke.Points.Select(point => new XPoint(Style.Margin + point.X, Style.Margin + top + point.Y))]);
                    break;
            }
        }
    }

    private void Fill(double x, double y, double width, double height, XColor colour) =>
        _graphics.DrawRectangle(Brush(colour), Style.Margin + x, Style.Margin + y, width, height);

    private void Mark(Mark mark, double top)
    {
        switch (mark)
        {
            case OpenTag open:
                Open(open);
                break;
            case CloseTag:
                _structure.End();
                break;
            case Words words:
                Say(words, top);
                break;
            case OpenLink open:
                BeginLink(open.Link);
                break;
            case CloseLink:
                EndLink();
                break;
            case Bookmark bookmark:
                AddOutline(bookmark, top);
                break;
            default:
                throw new NotSupportedException($"The painter does not know the mark {mark.GetType().Name}.");
        }
    }

    private void Open(OpenTag open)
    {
        _structure.BeginBlockLevelElement("/" + open.Tag);
        if (open.Scope is not null)
        {
            _structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", "/" + open.Scope);
        }

        if (open.Tag == "L")
        {
            var numbering = new PdfDictionary(_pdf);
            numbering.Elements.SetName("/O", "/List");
            numbering.Elements.SetName("/ListNumbering", open.Numbered ? "/Decimal" : "/Disc");
            _structure.CurrentStructureElement.Elements.SetObject("/A", numbering);
        }
    }

    private void Say(Words words, double top)
    {
        if (words.Piece.Source is null)
        {
            Draw(words, top);
        }
        else
        {
            _structure.BeginElement(PdfInlineLevelElementTag.Span);
            _structure.CurrentStructureElement.Elements.SetValue("/ActualText", new PdfString(words.Piece.Source, PdfStringEncoding.Unicode));
            Draw(words, top);
            _structure.End();
        }

        _link?.Cover(words, top);
    }

    private void Draw(Words words, double top) => _graphics.DrawString(
        words.Piece.Text,
        Fonts.Font(words.Piece.Face, words.Style.Size),
        Brush(words.Style.Colour),
        Style.Margin + words.X,
        Style.Margin + top + words.Y);

    private XSolidBrush Brush(XColor colour)
    {
        if (!_brushes.TryGetValue(colour, out var brush))
        {
            _brushes[colour] = brush = new XSolidBrush(colour);
        }

        return brush;
    }

    private void BeginLink(Link link)
    {
        var annotation = new PdfLinkAnnotation(_pdf);
        var words = string.Concat(link.Content.Select(text => text.Value));
        _structure.BeginElement(annotation, words.Length > 0 ? words : link.Address);
        _link = new LinkArea(link, annotation);
    }

    private void EndLink()
    {
        if (_link is not null)
        {
            _link.Finish(_pdf);
            _structure.End();
            _link = null;
        }
    }

    private void AddOutline(Bookmark bookmark, double top)
    {
        while (_outlines.Count >= bookmark.Level)
        {
            _outlines.Pop();
        }

        var siblings = _outlines.Count == 0 ? _pdf.Outlines : _outlines.Peek();
        var outline = siblings.Add(bookmark.Title, _page, opened: true);
        outline.PageDestinationType = PdfPageDestinationType.Xyz;
        outline.Left = 0;
        outline.Top = Style.PageHeight - Style.Margin - top + 4;
        _outlines.Push(outline.Outlines);
    }
}
