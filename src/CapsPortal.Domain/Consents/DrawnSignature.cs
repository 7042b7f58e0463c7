using System.Globalization;

namespace CapsPortal.Domain.Consents;

/// <summary>
/// A signature drawn by hand, as lines between whole points of a sheet of <see cref="Width"/> × <see cref="Height"/>:
/// « 12,40 15,42;80,10 82,14 », points parted by spaces, lines by semicolons. Lines and not an image: nothing hides in
/// them, and they print sharp.
/// </summary>
public static class DrawnSignature
{
    public const int Width = 600;
    public const int Height = 200;

    /// <summary>More than the longest signature needs; an image pasted in its place is far above.</summary>
    public const int MaxLength = 30_000;

    /// <summary>Below this, in points of ink, it is a slip of the finger.</summary>
    private const int MinInk = 40;

    public static IReadOnlyList<IReadOnlyList<(int X, int Y)>> Read(string drawing) =>
    [
        .. drawing.Split(';').Select(line => (IReadOnlyList<(int, int)>)[.. line.Split(' ').Select(Point)]),
    ];

    /// <summary>Null when it may be kept; otherwise what to do about it.</summary>
    internal static string? Refusal(string drawing)
    {
        if (drawing.Length > MaxLength)
        {
            return "Ce tracé est trop lourd pour être gardé. Effacez-le et tracez de nouveau, plus simplement, ou écrivez votre nom.";
        }

        if (!drawing.Split(';').All(line => line.Split(' ').All(IsPoint)))
        {
            return "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.";
        }

        return Read(drawing).Sum(Ink) < MinInk ? "Ce tracé est trop court pour une signature. Tracez de nouveau, ou écrivez votre nom." : null;
    }

    private static double Ink(IReadOnlyList<(int X, int Y)> line) =>
        line.Zip(line.Skip(1), (a, b) => double.Hypot(a.X - b.X, a.Y - b.Y)).Sum();

    private static bool IsPoint(string text) =>
        text.Split(',') is [var x, var y] && IsWithin(x, Width) && IsWithin(y, Height);

    private static bool IsWithin(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max;

    private static (int X, int Y) Point(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(0, comma), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }
}
