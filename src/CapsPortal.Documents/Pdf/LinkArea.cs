using CapsPortal.Documents.Model;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;

namespace CapsPortal.Documents.Pdf;

/// <summary>The part of a link that stands on one page: one annotation, one quadrilateral a line.</summary>
internal sealed class LinkArea(Link link, PdfLinkAnnotation annotation)
{
    private readonly List<XRect> _pieces = [];

    public Link Link => link;

    public void Cover(Words words, double top)
    {
        var baseline = Style.PageHeight - Style.Margin - top - words.Y;
        _pieces.Add(new XRect(
            Style.Margin + words.X, baseline - (words.Style.Size * 0.3), words.Piece.Width, words.Style.Size * 1.2));
    }

    public void Finish(PdfDocument pdf)
    {
        var action = new PdfDictionary(pdf);
        action.Elements.SetName("/S", "/URI");
        action.Elements.SetString("/URI", new Uri(link.Address).AbsoluteUri);
        annotation.Elements.SetObject("/A", action);
        // 4: printed with the page, which PDF/UA asks of every annotation that is not hidden.
        annotation.Elements.SetInteger("/F", 4);
        // Both come from the machine's clock and dice.
        annotation.Elements.Remove("/M");
        annotation.Elements.Remove("/NM");
        if (_pieces.Count == 0)
        {
            annotation.Elements.SetRectangle("/Rect", new PdfRectangle(XRect.Empty));
            return;
        }

        var points = new PdfArray(pdf);
        foreach (var piece in _pieces)
        {
            foreach (var (x, y) in new[] { (piece.Left, piece.Bottom), (piece.Right, piece.Bottom), (piece.Left, piece.Top), (piece.Right, piece.Top) })
            {
                points.Elements.Add(new PdfReal(Math.Round(x, 2)));
                points.Elements.Add(new PdfReal(Math.Round(y, 2)));
            }
        }

        annotation.Elements.SetObject("/QuadPoints", points);
        annotation.Elements.SetRectangle("/Rect", new PdfRectangle(_pieces.Aggregate(XRect.Union)));
    }
}
