using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>Shares a table's width between its columns according to what they hold.</summary>
internal static class ColumnWidths
{
    public static double[] Of(Table table, double width)
    {
        var count = table.Header.Count;
        var narrowest = new double[count];
        var wished = new double[count];
        Measure(table.Header, Style.CellHeader, narrowest, wished, width);
        foreach (var row in table.Rows)
        {
            Measure(row.Cells, Style.Cell, narrowest, wished, width);
        }

        var needed = narrowest.Sum();
        if (needed >= width)
        {
            return [.. narrowest.Select(column => column * width / needed)];
        }

        // Columns that ask for less than an even share get what they ask; the long texts share the rest.
        var widths = (double[])narrowest.Clone();
        var open = Enumerable.Range(0, count).ToList();
        var left = width;
        while (open.FindIndex(column => wished[column] <= left / open.Count) is var index and >= 0)
        {
            widths[open[index]] = wished[open[index]];
            left -= wished[open[index]];
            open.RemoveAt(index);
        }

        var spare = left - open.Sum(column => narrowest[column]);
        if (spare < 0)
        {
            return [.. narrowest.Select(column => column + ((width - needed) / count))];
        }

        foreach (var column in open)
        {
            widths[column] += spare * wished[column] / open.Sum(other => wished[other]);
        }

        return Filled(widths, width);
    }

    /// <summary>A table of short texts still spans the page.</summary>
    private static double[] Filled(double[] widths, double width)
    {
        var extra = (width - widths.Sum()) / widths.Length;
        return [.. widths.Select(column => column + extra)];
    }

    private static void Measure(IReadOnlyList<TableCell> cells, TextStyle style, double[] narrowest, double[] wished, double width)
    {
        for (var column = 0; column < Math.Min(cells.Count, narrowest.Length); column++)
        {
            var word = 0.0;
            var line = 0.0;
            foreach (var glyph in Glyphs.Of(cells[column].Content, style))
            {
                line = glyph.LineEnd ? 0 : line + glyph.Width;
                word = glyph.BreakAfter ? 0 : word + glyph.Width;
                // No word may claim more than its fair share twice over, no text more than four full lines.
                narrowest[column] = Math.Max(narrowest[column], Math.Min(word + (2 * Style.CellPadding) + 1, 2 * width / narrowest.Length));
                wished[column] = Math.Max(wished[column], Math.Min(line + (2 * Style.CellPadding) + 1, 4 * width));
            }
        }

        for (var column = 0; column < narrowest.Length; column++)
        {
            narrowest[column] = Math.Max(narrowest[column], Math.Min(40, width / narrowest.Length));
            wished[column] = Math.Max(wished[column], narrowest[column]);
        }
    }
}
