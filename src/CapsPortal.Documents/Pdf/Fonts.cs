using System.Collections.Concurrent;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace CapsPortal.Documents.Pdf;

/// <summary>The embedded faces, and how wide each of their characters is.</summary>
internal static class Fonts
{
    private const string Family = "Atkinson Hyperlegible Next";
    private const string FallbackFamily = "Noto Sans";
    private const double MeasuredSize = 1000;

    private static readonly string[] Files =
        ["regular.ttf", "bold.ttf", "italic.ttf", "bold-italic.ttf", "fallback.ttf", "fallback-bold.ttf"];

    private static readonly ConcurrentDictionary<(Face, double), XFont> Cache = new();

    /// <summary>Widths at size 1 by face and code point; NaN where the face has no glyph.</summary>
    private static readonly ConcurrentDictionary<int, double>[] Widths =
        [.. Files.Select(_ => new ConcurrentDictionary<int, double>())];

    static Fonts()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Resolver();
    }

    public static XFont Font(Face face, double size) => Cache.GetOrAdd((face, size), key => Create(key.Item1, key.Item2));

    /// <summary>The width at size 1, or NaN when the face has no glyph for the character.</summary>
    public static double Width(Face face, int codePoint) =>
        Widths[(int)face].GetOrAdd(codePoint, static (point, face) => Measure(face, point), face);

    private static double Measure(Face face, int codePoint)
    {
        var font = Font(face, MeasuredSize);
        if (GlyphHelper.GlyphIndexFromCodePoint(codePoint, font) == 0)
        {
            return double.NaN;
        }

        using var graphics = XGraphics.CreateMeasureContext(new XSize(1, 1), XGraphicsUnit.Point, XPageDirection.Downwards);
        return graphics.MeasureString(char.ConvertFromUtf32(codePoint), font).Width / MeasuredSize;
    }

    private static XFont Create(Face face, double size)
    {
        var style = face switch
        {
            Face.Bold or Face.FallbackBold => XFontStyleEx.Bold,
            Face.Italic => XFontStyleEx.Italic,
            Face.BoldItalic => XFontStyleEx.BoldItalic,
            _ => XFontStyleEx.Regular,
        };
        var family = face is Face.Fallback or Face.FallbackBold ? FallbackFamily : Family;
        return new XFont(family, size, style, new XPdfFontOptions(PdfFontEncoding.Unicode));
    }

    private sealed class Resolver : IFontResolver
    {
        public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => familyName switch
        {
            Family => new FontResolverInfo(Files[(bold ? 1 : 0) + (italic ? 2 : 0)]),
            FallbackFamily => new FontResolverInfo(Files[bold ? 5 : 4]),
            _ => null,
        };

        public byte[] GetFont(string faceName)
        {
            using var resource = typeof(Fonts).Assembly.GetManifestResourceStream(faceName)
                ?? throw new InvalidOperationException($"The font {faceName} is not embedded in the assembly.");
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
