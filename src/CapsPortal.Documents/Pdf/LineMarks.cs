using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>Places a broken line: its words, its links and what underlines them.</summary>
internal static class LineMarks
{
    public static double Baseline(TextStyle style) => (style.LineHeight / 2) + (style.Size * 0.35);

    public static void Add(
        List<Mark> marks, List<Shape> shapes, Line line, double left, double top, TextStyle style, ref Link? openLink, bool lastLine)
    {
        var baseline = top + Baseline(style);
        foreach (var piece in line.Pieces)
        {
            if (!ReferenceEquals(openLink, piece.Link))
            {
                CloseLink(marks, ref openLink);
                if (piece.Link is not null)
                {
                    marks.Add(new OpenLink(piece.Link));
                    openLink = piece.Link;
                }
            }

            var shown = piece.Link is null ? style : style with { Colour = Style.Primary };
            marks.Add(new Words(left + piece.X, baseline, piece, shown));
            if (piece.Link is not null)
            {
                shapes.Add(new Box(left + piece.X, baseline + 1.5, piece.Width, 0.6, Style.Primary));
            }
        }

        if (lastLine)
        {
            CloseLink(marks, ref openLink);
        }
    }

    /// <summary>All the lines of a text that is not cut, one under the other; returns their height.</summary>
    public static double AddAll(List<Mark> marks, List<Shape> shapes, IReadOnlyList<Line> lines, double left, double top, TextStyle style)
    {
        Link? openLink = null;
        for (var index = 0; index < lines.Count; index++)
        {
            Add(marks, shapes, lines[index], left, top + (index * style.LineHeight), style, ref openLink, lastLine: index == lines.Count - 1);
        }

        return lines.Count * style.LineHeight;
    }

    private static void CloseLink(List<Mark> marks, ref Link? openLink)
    {
        if (openLink is not null)
        {
            marks.Add(new CloseLink());
            openLink = null;
        }
    }
}
