using System.IO.Compression;
using System.Text;
using CapsPortal.Screening.Documents;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>Reads, rewrites and takes apart documents that a test made.</summary>
internal static class Sample
{
    public static DocumentText Read(ReadOnlyMemory<byte> content, string name) => DocumentReader.Read(content, name, TestContext.Current.CancellationToken);

    public static RewrittenDocument Rewrite(ReadOnlyMemory<byte> content, string name, params (string Passage, string With)[] passages)
    {
        var read = Read(content, name);
        return DocumentRewriter.Rewrite(content, read, Occurrences(read, passages), TestContext.Current.CancellationToken);
    }

    /// <summary>Why a document is not read, as its reader is told.</summary>
    public static string Refusal(ReadOnlyMemory<byte> content, string name)
    {
        var refused = FluentActions.Invoking(() => Read(content, name)).Should().ThrowExactly<UnreadableDocumentException>().Which;
        refused.InnerException.Should().BeNull("a cause may quote the document");
        return refused.Message;
    }

    /// <summary>Each occurrence of each string, in the order of the text; what is named first wins where two meet.</summary>
    public static List<Replacement> Occurrences(DocumentText read, params (string Passage, string With)[] passages)
    {
        var found = new List<Replacement>();
        var taken = new bool[read.Text.Length];
        foreach (var (passage, with) in passages)
        {
            for (var at = read.Text.IndexOf(passage, StringComparison.Ordinal); at >= 0; at = read.Text.IndexOf(passage, at + passage.Length, StringComparison.Ordinal))
            {
                if (!taken.AsSpan(at, passage.Length).Contains(true))
                {
                    taken.AsSpan(at, passage.Length).Fill(true);
                    found.Add(new Replacement(at, passage.Length, with));
                }
            }
        }

        return [.. found.OrderBy(replacement => replacement.Start)];
    }

    /// <summary>The parts of a package, by name.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>All that a package holds, names included, as one string.</summary>
    public static string Everything(byte[] package) =>
        string.Join('\n', Parts(package).Select(part => part.Key + '\n' + Encoding.UTF8.GetString(part.Value)));

    /// <summary>The package, with one more part.</summary>
    public static byte[] With(byte[] package, string name, ReadOnlySpan<byte> content) =>
        Zip([.. Parts(package).Select(part => (part.Key, part.Value)), (name, content.ToArray())]);

    /// <summary>A zip of these parts.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
