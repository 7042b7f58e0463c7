using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;

namespace CapsPortal.Web.Observatory;

/// <summary>The tables of a page as files for a spreadsheet.</summary>
public static class FigureExport
{
    private const int LongestSheetName = 31;

    /// <summary>One line for each figure; « ; » and UTF-8 with its mark, as spreadsheets in French expect.</summary>
    public static FileContentResult Csv(IEnumerable<FigureTable> tables, string fileName)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            WriteLine(csv, "Tableau", "Ligne", "Mesure", "Valeur");
            foreach (var (table, row, i) in tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells.Select((_, i) => (t, r, i)))))
            {
                WriteLine(csv, table.Title, row.Label, table.Columns[i], row.Cells[i] is { Number: { } number } ? number.ToString(FrenchNumbers.Culture) : row.Cells[i].Text);
            }
        }

        return new FileContentResult(content.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = fileName + ".csv" };
    }

    /// <summary>One sheet for each table.</summary>
    public static FileContentResult Xlsx(IEnumerable<FigureTable> tables, string fileName)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var table in tables)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Widths(table), Data(table));
                var sheets = book.Workbook.Sheets!;
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)sheets.ChildElements.Count + 1,
                    Name = table.Title[..Math.Min(table.Title.Length, LongestSheetName)],
                });
            }
        }

        return new FileContentResult(content.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = fileName + ".xlsx" };
    }

    /// <summary>
    /// A text that no spreadsheet takes for a formula: people write the names of tools, and a formula in a file that one
    /// opens can send elsewhere what stands beside it.
    /// </summary>
    public static string Neutral(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static void WriteLine(CsvWriter csv, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(Neutral(field));
        }

        csv.EndRecord();
    }

    private static Columns Widths(FigureTable table) => new(
        new Column { Min = 1, Max = 1, Width = 60, CustomWidth = true },
        new Column { Min = 2, Max = (uint)table.Columns.Count + 1, Width = 18, CustomWidth = true });

    private static SheetData Data(FigureTable table) => new(
    [
        new Row([TextCell(table.FirstColumn), .. table.Columns.Select(TextCell)]),
        .. table.Rows.Select(row => new Row([TextCell(row.Label), .. row.Cells.Select(Cell)])),
    ]);

    private static Cell Cell(FigureCell cell) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }
        : TextCell(cell.Text);

    private static Cell TextCell(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Neutral(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
