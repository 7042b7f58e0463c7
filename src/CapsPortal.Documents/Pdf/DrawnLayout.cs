using CapsPortal.Documents.Model;
using PdfSharp.Drawing;
using QRCoder;

namespace CapsPortal.Documents.Pdf;

/// <summary>What is drawn rather than written: signatures, QR codes. Said in words beside.</summary>
internal static class DrawnLayout
{
    private const double SignatureWidth = 180;
    private const double QrSide = 92;

    public static void AddSignature(Flow flow, string drawing)
    {
        var scale = SignatureWidth / SignatureStrokes.Width;
        var strokes = SignatureStrokes.Of(drawing).Select(line => (Shape)new Stroke(
            [.. line.Select(point => new XPoint(flow.Left + (point.X * scale), point.Y * scale))], Style.Ink));
        flow.Add(SignatureStrokes.Height * scale, [], [.. strokes], keepWithNext: true);
    }

    public static void AddQrCode(Flow flow, QrCode code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code.Address, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var side = QrSide / modules.Count;
        var shapes = new List<Shape>();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var start = 0; start < modules.Count; start++)
            {
                var end = start;
                while (end < modules.Count && modules[row][end])
                {
                    end++;
                }

                if (end > start)
                {
                    shapes.Add(new Box(flow.Left + (start * side), row * side, (end - start) * side, side, Style.Ink));
                    start = end;
                }
            }
        }

        flow.Space(Style.BlockSpace);
        flow.Add(QrSide, [], shapes);
        flow.Space(Style.BlockSpace);
    }
}
