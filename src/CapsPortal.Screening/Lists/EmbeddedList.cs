using System.IO.Compression;
using System.Reflection;

namespace CapsPortal.Screening.Lists;

/// <summary>A list that the assembly carries: made by the build (.br) or written by hand (.txt, where « # » begins a comment).</summary>
internal static class EmbeddedList
{
    /// <summary>The entries, each with the note that follows its tab, or nothing.</summary>
    public static IEnumerable<(string Entry, string Note)> Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No list {name}.");
        using var content = name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return tab < 0 ? (line, "") : (line[..tab], line[(tab + 1)..]);
        }
    }
}
