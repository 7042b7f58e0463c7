using System.Text;
using UglyToad.PdfPig.Core;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>Makes lines and words of letters that a page draws here and there.</summary>
internal sealed class PdfLines
{
    // In heights of a letter. A raised figure stays on its line; the gap between two columns is a tab.
    private const double NewLine = 0.7;
    private const double Space = 0.17;
    private const double Column = 2;

    private readonly StringBuilder _text = new();
    private PdfPoint _end;
    private (double X, double Y) _along = (1, 0);

    public void Add(string letter, PdfPoint start, PdfPoint end, double size)
    {
        if (letter.Length == 0 || letter[0] == '\0')
        {
            return;
        }

        if (_text.Length > 0)
        {
            Part(start, size > 0 ? size : 1);
        }

        if (!string.IsNullOrWhiteSpace(letter) || (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])))
        {
            // « ﬁ » is one letter for the page and two for a name.
            _text.Append(letter[0] is >= '\uFB00' and <= '\uFB06' ? letter.Normalize(NormalizationForm.FormKC) : letter);
        }

        var (x, y) = (end.X - start.X, end.Y - start.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        _along = length > 0 ? (x / length, y / length) : _along;
        _end = end;
    }

    public override string ToString() => _text.ToString().Trim();

    /// <summary>What stands between the letter before and this one, by how far it is along its line and across it.</summary>
    private void Part(PdfPoint start, double size)
    {
        var (x, y) = (start.X - _end.X, start.Y - _end.Y);
        var along = ((x * _along.X) + (y * _along.Y)) / size;
        var across = Math.Abs((x * _along.Y) - (y * _along.X)) / size;
        var separator = across > NewLine || along < -Column ? '\n' : along > Column ? '\t' : along > Space ? ' ' : '\0';
        if (separator == '\0')
        {
            return;
        }

        if (separator != ' ')
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }
        }

        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(separator);
        }
    }
}
