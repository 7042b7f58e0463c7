using System.Globalization;

namespace CapsPortal.Documents.Model;

/// <summary>The lines of a signature drawn by hand, for the writers that can draw.</summary>
internal static class SignatureStrokes
{
    public const double Width = 600;
    public const double Height = 200;

    /// <exception cref="FormatException">The drawing is not made of points.</exception>
    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Of(string drawing) => drawing.Split(';')
        .Select(line => (IReadOnlyList<(double, double)>)[.. line.Split(' ').Select(Point)])
        .Where(line => line.Count > 1);

    private static (double X, double Y) Point(string text)
    {
        var numbers = text.Split(',');
        return numbers is [var x, var y]
            ? (double.Parse(x, CultureInfo.InvariantCulture), double.Parse(y, CultureInfo.InvariantCulture))
            : throw new FormatException("A point has two coordinates.");
    }
}
