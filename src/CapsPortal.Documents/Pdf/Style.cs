using PdfSharp.Drawing;

namespace CapsPortal.Documents.Pdf;

internal enum Face
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
    Fallback,
    FallbackBold,
}

/// <summary>Sizes in points, colours of the portal's light theme.</summary>
internal static class Style
{
    public static readonly XColor Ink = XColor.FromArgb(0x1B, 0x2A, 0x33);
    public static readonly XColor Muted = XColor.FromArgb(0x4F, 0x5D, 0x65);
    public static readonly XColor Hairline = XColor.FromArgb(0xD5, 0xD2, 0xC7);
    public static readonly XColor Primary = XColor.FromArgb(0x0B, 0x5D, 0x55);
    public static readonly XColor PrimaryTint = XColor.FromArgb(0xE3, 0xF1, 0xEE);
    public static readonly XColor Accent = XColor.FromArgb(0xA6, 0x3F, 0x19);

    private const double Centimetre = 72 / 2.54;

    public const double PageWidth = 21 * Centimetre;
    public const double PageHeight = 29.7 * Centimetre;
    public const double Margin = 2 * Centimetre;
    public const double ContentWidth = PageWidth - (2 * Margin);
    public const double ContentHeight = PageHeight - (2 * Margin);

    public const double BlockSpace = 7;
    public const double ItemSpace = 3;
    public const double ListIndent = 16;
    public const double BoxPadding = 8;
    public const double CellPadding = 5;

    public static readonly TextStyle Body = new(10.5, 15, Ink);
    public static readonly TextStyle Small = new(9, 12, Muted);
    public static readonly TextStyle Cell = new(9.5, 13, Ink);
    public static readonly TextStyle CellHeader = new(9.5, 13, Primary, Bold: true);
    public static readonly TextStyle Caption = new(9.5, 13, Muted, Bold: true);
    public static readonly TextStyle BoxTitle = new(10.5, 15, Primary, Bold: true);
    public static readonly TextStyle Verbatim = new(10.5, 15, Ink, Italic: true);

    public static HeadingStyle Heading(int level) => level switch
    {
        1 => new(new TextStyle(21, 26, Primary, Bold: true), 0, 12),
        2 => new(new TextStyle(14.5, 19, Primary, Bold: true), 18, 6),
        3 => new(new TextStyle(12, 16, Ink, Bold: true), 14, 5),
        _ => new(new TextStyle(10.5, 15, Muted, Bold: true), 11, 4),
    };
}

internal sealed record TextStyle(double Size, double LineHeight, XColor Colour, bool Bold = false, bool Italic = false);

internal sealed record HeadingStyle(TextStyle Text, double Before, double After);
