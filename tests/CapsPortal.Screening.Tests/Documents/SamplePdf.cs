using System.Globalization;
using System.Text;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>A .pdf written by hand, object by object, so that it can also be a wrong one.</summary>
internal sealed class SamplePdf
{
    private const string Fonts = "/Resources << /Font << /F1 3 0 R >> >>";

    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    public SamplePdf()
    {
        Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
        Add("");
        Add("");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    }

    /// <summary>Object 1.</summary>
    public string Catalog { get; set; }

    /// <summary>Object 2; without it, the pages that were added.</summary>
    public string? Pages { get; set; }

    public string Trailer { get; set; } = "";

    /// <summary>A page for each text.</summary>
    public static byte[] Of(params string[] texts)
    {
        var pdf = new SamplePdf();
        foreach (var text in texts)
        {
            pdf.AddPage(text);
        }

        return pdf.ToBytes();
    }

    /// <returns>Its number.</returns>
    public int Add(string body) => Add(Encoding.Latin1.GetBytes(body));

    public int AddStream(string dictionary, byte[] content) => Add(
        [.. Encoding.Latin1.GetBytes($"<< {dictionary} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    public int AddStream(string content) => AddStream("", Encoding.Latin1.GetBytes(content));

    /// <summary>Its lines, one below the other.</summary>
    public int AddPage(string text, string more = "") => AddPageOf($"/Contents {AddStream(Lines(text))} 0 R {more}");

    public int AddPageOf(string entries)
    {
        _pages.Add(Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {(entries.Contains("/Resources", StringComparison.Ordinal) ? "" : Fonts)} {entries} >>"));
        return _pages[^1];
    }

    public static string Lines(string text) =>
        "BT /F1 12 Tf 14 TL 50 780 Td " + string.Concat(text.Split('\n').Select(line => $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* ")) + "ET";

    public byte[] ToBytes()
    {
        _objects[0] = Encoding.Latin1.GetBytes(Catalog);
        _objects[1] = Encoding.Latin1.GetBytes(
            Pages ?? $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] >>");
        using var written = new MemoryStream();
        written.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        foreach (var (body, index) in _objects.Select((body, index) => (body, index)))
        {
            places.Add(written.Position);
            written.Write(Encoding.Latin1.GetBytes($"{index + 1} 0 obj\n"));
            written.Write(body);
            written.Write("\nendobj\n"u8);
        }

        var table = written.Position;
        written.Write(Encoding.Latin1.GetBytes($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            written.Write(Encoding.Latin1.GetBytes(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        }

        written.Write(Encoding.Latin1.GetBytes($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return written.ToArray();
    }

    private int Add(byte[] body)
    {
        _objects.Add(body);
        return _objects.Count;
    }
}
