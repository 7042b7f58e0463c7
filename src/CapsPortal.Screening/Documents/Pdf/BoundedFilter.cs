using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>A filter that knows what it would unpack before it does.</summary>
internal sealed class BoundedFilter(IFilter filter, PdfBudget budget) : IFilter
{
    private const int MaxStream = 32 * 1024 * 1024;

    /// <summary>These have no length to ask for, and no use today for anything that long.</summary>
    private const int MaxOldPacked = 256 * 1024;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.Unpack(filter switch
        {
            FlateFilter => Inflated(input),
            LzwFilter or RunLengthFilter when input.Length > MaxOldPacked => long.MaxValue / 2,
            _ => input.Length,
        });
        var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        PdfNames.HideDestinations(decoded.Span);
        return decoded;
    }

    /// <summary>Counted without being kept.</summary>
    private static long Inflated(ReadOnlyMemory<byte> input)
    {
        var inflated = 0L;
        try
        {
            // Two bytes of header come first.
            using var packed = new MemoryStream(input[Math.Min(2, input.Length)..].ToArray(), writable: false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81_920];
            for (int read; inflated <= MaxStream && (read = deflate.Read(buffer)) > 0;)
            {
                inflated += read;
            }
        }
        catch (InvalidDataException)
        {
            // Broken further on: what came before counts.
        }

        return inflated > MaxStream ? long.MaxValue / 2 : inflated;
    }
}
