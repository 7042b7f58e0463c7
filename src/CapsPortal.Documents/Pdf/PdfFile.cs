using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace CapsPortal.Documents.Pdf;

/// <summary>
/// Rewrites the file that PDFsharp saved, object by object, because PDFsharp overwrites the metadata when
/// it saves, draws identifiers at random and cuts compressed streams short. The same document then gives
/// the same bytes, with whole streams and the metadata that PDF/UA asks for.
/// </summary>
internal sealed partial class PdfFile
{
    private readonly byte[] _saved;
    private readonly MemoryStream _file;
    private readonly Dictionary<string, string> _subsets = [];

    private PdfFile(byte[] saved, MemoryStream file)
    {
        _saved = saved;
        _file = file;
    }

    /// <param name="saved">As PDFsharp writes it: one cross-reference table, streams not compressed.</param>
    /// <param name="metadata">The XMP packet.</param>
    public static byte[] Settle(byte[] saved, byte[] metadata)
    {
        using var file = new MemoryStream(saved.Length);
        new PdfFile(saved, file).Write(metadata);
        return file.ToArray();
    }

    private void Write(byte[] metadata)
    {
        var tail = _saved.AsSpan(_saved.AsSpan().LastIndexOf("\nxref\n"u8) + 1);
        var trailer = Encoding.Latin1.GetString(tail);
        var offsets = CrossReference().Matches(trailer).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var ends = offsets.Order().Skip(1).Append(_saved.Length - tail.Length).Zip(offsets.Order(), (end, start) => (start, end))
            .ToDictionary(pair => pair.start, pair => pair.end);
        var metadataNumber = MetadataReference().Match(Encoding.Latin1.GetString(_saved)) is { Success: true } reference
            ? int.Parse(reference.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The PDF has no metadata to replace.");

        // Four bytes above 127 tell file tools that this is not text.
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var written = new List<long>();
        for (var index = 0; index < offsets.Count; index++)
        {
            written.Add(_file.Position);
            var body = _saved.AsSpan(offsets[index]..ends[offsets[index]]);
            if (index + 1 == metadataNumber)
            {
                Write(Invariant($"{metadataNumber} 0 obj\n<</Type/Metadata/Subtype/XML/Length {metadata.Length}>>\nstream\n"));
                _file.Write(metadata);
                Write("\nendstream\nendobj\n");
            }
            else
            {
                Object(body);
            }
        }

        var start = _file.Position;
        Write(Invariant($"xref\n0 {written.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in written)
        {
            Write(Invariant($"{offset:0000000000} 00000 n \n"));
        }

        var identifier = Convert.ToHexString(SHA256.HashData(_file.GetBuffer().AsSpan(0, (int)_file.Length)).AsSpan(0, 16));
        Write(Invariant($"trailer\n<</Size {written.Count + 1}{Root().Match(trailer).Value}{Info().Match(trailer).Value}/ID[<{identifier}><{identifier}>]>>\nstartxref\n{start}\n%%EOF\n"));
    }

    private void Object(ReadOnlySpan<byte> body)
    {
        var streamAt = body.IndexOf(">>\nstream\n"u8);
        if (streamAt < 0)
        {
            Write(StableSubsets(Encoding.Latin1.GetString(body)));
            return;
        }

        var dictionary = Encoding.Latin1.GetString(body[..streamAt]);
        var length = StreamLength().Match(dictionary);
        var content = body.Slice(streamAt + 10, int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture));
        if (dictionary.Contains("/Filter", StringComparison.Ordinal) || dictionary.Contains("/Subtype/XML", StringComparison.Ordinal))
        {
            _file.Write(body);
            return;
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        dictionary = dictionary.Remove(length.Index, length.Length);
        Write(Invariant($"{dictionary}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        packed.WriteTo(_file);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>The six letters before a subset's name tell subsets of one file apart; any will do.</summary>
    private string StableSubsets(string body) => SubsetName().Replace(body, match =>
    {
        if (!_subsets.TryGetValue(match.Groups[1].Value, out var letters))
        {
            letters = "CAPSA" + (char)('A' + _subsets.Count);
            _subsets.Add(match.Groups[1].Value, letters);
        }

        return "/" + letters + "+";
    });

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"^(\d{10}) \d{5} n", RegexOptions.Multiline)]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"/Metadata (\d+) 0 R")]
    private static partial Regex MetadataReference();

    [GeneratedRegex(@"/Root \d+ 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info \d+ 0 R")]
    private static partial Regex Info();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex StreamLength();

    [GeneratedRegex(@"/([A-Z]{6})\+")]
    private static partial Regex SubsetName();
}
