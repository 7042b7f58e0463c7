using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>
/// A table as one slice a row, so that a row is cut only when it is taller than a page;
/// the header row comes again at the top of each page.
/// </summary>
internal sealed class TableLayout
{
    private const double Rule = 0.6;

    /// <summary>Up to this height a table is worth a page break before it rather than inside.</summary>
    private const double SmallTable = Style.ContentHeight / 3;

    private readonly Flow _flow;
    private readonly Table _table;
    private readonly double[] _widths;

    private TableLayout(Flow flow, Table table)
    {
        _flow = flow;
        _table = table;
        _widths = ColumnWidths.Of(table, flow.Width);
    }

    public static void Add(Flow flow, Table table)
    {
        if (table.Header.Count > 0)
        {
            new TableLayout(flow, table).Add();
        }
    }

    private void Add()
    {
        var first = _flow.Slices.Count;
        _flow.Space(Style.BlockSpace);
        _flow.Open("Table");
        if (_table.Caption is not null)
        {
            Caption(_table.Caption);
        }

        _flow.Open("THead");
        var header = Rows(_table.Header, header: true, repeated: null)[^1];
        header.KeepWithNext = true;
        _flow.Close();
        if (_table.Rows.Count > 0)
        {
            _flow.Open("TBody");
            foreach (var row in _table.Rows)
            {
                Rows(row.Cells, header: false, header.Height < Style.ContentHeight / 3 ? header : null);
            }

            _flow.Close();
        }

        _flow.Close();
        _flow.Space(Style.BlockSpace + 4);
        if (_flow.Slices.Skip(first).Sum(slice => slice.Height) < SmallTable)
        {
            _flow.KeepTogether(first);
        }
    }

    private void Caption(string caption)
    {
        _flow.Open("Caption");
        foreach (var line in Lines.Break(Inline.Of(caption), Style.Caption, _flow.Width))
        {
            var marks = new List<Mark>();
            LineMarks.AddAll(marks, [], [line], _flow.Left, 0, Style.Caption);
            _flow.Add(Style.Caption.LineHeight, marks, keepWithNext: true);
        }

        _flow.Close();
        _flow.Space(Style.ItemSpace);
    }

    /// <summary>One slice, or several when the row is taller than a page.</summary>
    private List<Slice> Rows(IReadOnlyList<TableCell> cells, bool header, Slice? repeated)
    {
        var columns = new List<Line>[_widths.Length];
        for (var column = 0; column < _widths.Length; column++)
        {
            var content = column < cells.Count ? cells[column].Content : [];
            columns[column] = Lines.Break(content, CellStyle(header, column), _widths[column] - (2 * Style.CellPadding));
        }

        var tallest = columns.Max(lines => lines.Count);
        var room = Style.ContentHeight - (repeated?.Height ?? 0) - (2 * Style.CellPadding);
        var most = (int)(room / Style.Cell.LineHeight);
        var slices = new List<Slice>();
        for (var from = 0; from < tallest; from += most)
        {
            slices.Add(Row(columns, from, Math.Min(most, tallest - from), header, repeated));
        }

        return slices;
    }

    private Slice Row(List<Line>[] columns, int from, int count, bool header, Slice? repeated)
    {
        var marks = new List<Mark> { new OpenTag("TR") };
        var shapes = new List<Shape>();
        var height = (count * Style.Cell.LineHeight) + (2 * Style.CellPadding);
        if (header)
        {
            shapes.Add(new Box(_flow.Left, 0, _flow.Width, height, Style.PrimaryTint));
        }

        shapes.Add(new Box(_flow.Left, height - Rule, _flow.Width, Rule, header ? Style.Primary : Style.Hairline));
        var x = _flow.Left;
        for (var column = 0; column < _widths.Length; column++)
        {
            marks.Add(header ? new OpenTag("TH", "Column")
                : column == 0 && _table.FirstColumnIsHeader ? new OpenTag("TH", "Row")
                : new OpenTag("TD"));
            var lines = columns[column].Skip(from).Take(count).ToList();
            LineMarks.AddAll(marks, shapes, lines, x + Style.CellPadding, Style.CellPadding, CellStyle(header, column));
            marks.Add(new CloseTag());
            x += _widths[column];
        }

        marks.Add(new CloseTag());
        return _flow.Add(height, marks, shapes, repeatedHeader: repeated);
    }

    private TextStyle CellStyle(bool header, int column) =>
        header ? Style.CellHeader
        : column == 0 && _table.FirstColumnIsHeader ? Style.Cell with { Bold = true }
        : Style.Cell;
}
