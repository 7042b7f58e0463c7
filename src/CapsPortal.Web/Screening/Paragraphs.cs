using System.Globalization;

namespace CapsPortal.Web.Screening;

/// <summary>Says where one is in a text that was pasted: « paragraphe 3 », blank lines left out.</summary>
public sealed class Paragraphs
{
    private readonly List<int> _starts = [];

    public Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var found = text.AsSpan(start).IndexOf('\n');
            var end = found < 0 ? text.Length : start + found;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                _starts.Add(start);
            }

            start = end + 1;
        }
    }

    public string PlaceOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return string.Create(CultureInfo.InvariantCulture, $"paragraphe {Math.Max(1, found >= 0 ? found + 1 : ~found)}");
    }
}
