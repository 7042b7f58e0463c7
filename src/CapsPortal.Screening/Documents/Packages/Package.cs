using System.IO.Compression;
using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>
/// A zip of parts (.docx, .odt) unpacked in memory. The bounds are held while it unpacks, whatever the zip says of itself.
/// </summary>
internal sealed class Package
{
    public const string Damaged = "Ce document est abîmé : il n’a pas pu être lu. Ouvrez-le dans votre traitement de texte, enregistrez-le à nouveau, puis recommencez.";
    public const string TooLarge = "Ce document prend trop de place une fois décompressé. Retirez-en les images ou partagez-le en plusieurs documents, puis recommencez.";

    private const int MaxParts = 5_000;
    private const int MaxUnpackedBytes = 100 * 1024 * 1024;

    /// <summary>Below this size a high ratio is an ordinary document that repeats itself.</summary>
    private const int RatioMatters = 16 * 1024 * 1024;
    private const int MaxRatio = 150;

    /// <summary>No date of the original goes into the new document, and the same input gives the same bytes.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _names = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XmlPart> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly XmlBudget _budget = new();

    private Package()
    {
    }

    /// <summary>In the order of the zip.</summary>
    public IReadOnlyList<string> Names => _names;

    public static Package Open(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var package = new Package();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxParts)
            {
                throw new UnreadableDocumentException(TooLarge);
            }

            var unpacked = 0L;
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                cancellation.ThrowIfCancellationRequested();
                if (entry.IsEncrypted)
                {
                    throw DocumentReader.IsProtected();
                }

                var part = Unpack(entry, ref unpacked, content.Length);
                // Two parts of one name: two programs would not read the same document.
                if (!package._parts.TryAdd(entry.FullName, part))
                {
                    throw new UnreadableDocumentException(Damaged);
                }

                package._names.Add(entry.FullName);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableDocumentException(Damaged);
        }

        return package;
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public ReadOnlyMemory<byte> Bytes(string name) => _parts[name];

    /// <summary>Is it one of the parts made of elements?</summary>
    public static bool IsXml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels" or ".vml" or ".rdf" or ".psmdcp";

    /// <summary>The elements of a part; the same object each time, so that what is changed in it is saved.</summary>
    public XDocument? Xml(string name)
    {
        if (!_parts.TryGetValue(name, out var bytes))
        {
            return null;
        }

        if (!_xml.TryGetValue(name, out var part))
        {
            _xml[name] = part = new XmlPart(XmlPart.Load(bytes, _budget));
        }

        return part.Document;
    }

    public void Replace(string name, byte[] content)
    {
        _parts[name] = content;
        _xml.Remove(name);
    }

    public void Remove(string name)
    {
        _parts.Remove(name);
        _xml.Remove(name);
        _names.RemoveAll(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
    }

    public void Rename(string name, string newName)
    {
        _parts[newName] = _parts[name];
        _parts.Remove(name);
        if (_xml.Remove(name, out var xml))
        {
            _xml[newName] = xml;
        }

        _names[_names.FindIndex(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase))] = newName;
    }

    /// <summary>The zip again: parts that were not changed keep their bytes.</summary>
    public byte[] Save()
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in _names)
            {
                // A reader of .odt looks for this part, uncompressed, at the head of the file.
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Undated;
                using var stream = entry.Open();
                stream.Write(_xml.TryGetValue(name, out var xml) && xml.IsChanged ? xml.ToBytes() : _parts[name]);
            }
        }

        return written.ToArray();
    }

    private static byte[] Unpack(ZipArchiveEntry entry, ref long unpacked, int packed)
    {
        using var stream = entry.Open();
        using var part = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            unpacked += read;
            if (unpacked > MaxUnpackedBytes || (unpacked > RatioMatters && unpacked / MaxRatio > packed))
            {
                throw new UnreadableDocumentException(TooLarge);
            }

            part.Write(buffer, 0, read);
        }

        return part.ToArray();
    }
}
