using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>
/// The second net: replaced strings that a package still holds outside of what was read as text, such as the name of a
/// bookmark or of a part. Each gives way to a neutral word, the same everywhere, so that references still meet.
/// </summary>
internal sealed class Leftovers
{
    /// <summary>By their first word, folded.</summary>
    private readonly Dictionary<string, List<(string Passage, string Neutral)>> _passages = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _bytes;

    public Leftovers(IEnumerable<string> replaced)
    {
        var passages = replaced.SelectMany(passage => new[] { passage.Trim(), WithoutTitle(passage.Trim()) })
            .Where(IsTelling).Distinct(StringComparer.Ordinal).ToList();
        foreach (var passage in passages)
        {
            var start = passage.AsSpan().IndexOfAnyExcept(passage.Where(c => !char.IsLetterOrDigit(c)).ToArray());
            var word = Folded(passage[start..WordEnd(passage, start)]);
            if (!_passages.TryGetValue(word, out var sameWord))
            {
                _passages[word] = sameWord = [];
            }

            sameWord.Add((passage[start..], $"anonyme{_passages.Count}"));
        }

        // Short strings are found by chance in the bytes of any image.
        _bytes = SearchValues.Create(
            [.. passages.SelectMany(passage => new[] { Encoding.UTF8.GetBytes(passage), Encoding.Unicode.GetBytes(passage) })
                .Where(bytes => bytes.Length >= 6).Select(Encoding.Latin1.GetString)],
            StringComparison.Ordinal);
    }

    /// <summary>Cleans all parts made of elements, and the names of all parts.</summary>
    /// <param name="read">What was read as text, where the replacements have already been made.</param>
    public void Remove(Package package, Transcript read, CancellationToken cancellation)
    {
        var known = read.Copies.Prepend(read.Pieces).SelectMany(pieces => pieces).Select(piece => piece.Source).ToHashSet();
        foreach (var name in package.Names.Where(Package.IsXml))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var node in package.Xml(name)!.DescendantNodes())
            {
                if (node is XText text && !known.Contains(text) && Without(text.Value) is { } cleanText)
                {
                    text.Value = cleanText;
                }
                else if (node is XComment comment && Without(comment.Value) is { } cleanComment)
                {
                    comment.Value = cleanComment;
                }
                else if (node is XElement element)
                {
                    Remove(element, known);
                }
            }
        }

        foreach (var name in package.Names.ToList())
        {
            if (Without(name) is { } clean && !package.Has(clean))
            {
                package.Rename(name, clean);
            }
        }
    }

    /// <summary>Do bytes that are not understood hold one of the strings?</summary>
    public bool AreIn(ReadOnlySpan<byte> part) => Encoding.Latin1.GetString(part).AsSpan().ContainsAny(_bytes);

    /// <summary>Does a text hold one of the strings?</summary>
    public bool AreIn(string text) => Without(text) is not null;

    /// <summary>The text says « Mme Dupont » where the name of a bookmark says « Dupont ».</summary>
    private static string WithoutTitle(string passage)
    {
        var title = WordEnd(passage, 0);
        return Folded(passage[..title]) is "m" or "mme" or "mlle" or "dr" or "pr" or "me" or "madame" or "monsieur" or "docteur"
            ? passage[title..].TrimStart('.', ' ', '\u00A0', '\u202F')
            : passage;
    }

    private void Remove(XElement element, HashSet<XObject> known)
    {
        foreach (var attribute in element.Attributes())
        {
            // Names that the format itself gives: neither is anyone's words.
            var isOfFormat = attribute.IsNamespaceDeclaration || attribute.Name.LocalName is "Type" or "ContentType";
            if (!isOfFormat && !known.Contains(attribute) && Without(attribute.Value) is { } clean)
            {
                attribute.Value = clean;
            }
        }
    }

    /// <summary>Does it say something by itself? « 34 » or « page » would be found in widths and in the words of the format.</summary>
    private static bool IsTelling(string passage) => passage.Any(char.IsLetterOrDigit) && (passage.All(char.IsAsciiDigit)
        ? passage.Length >= 9
        : passage.Length >= 3 && passage.Any(c => !char.IsAsciiLetterLower(c)));

    /// <summary>The value without the strings, or nothing when it holds none.</summary>
    private string? Without(string value)
    {
        StringBuilder? written = null;
        var read = 0;
        for (var i = 0; i < value.Length;)
        {
            if (!char.IsLetterOrDigit(value[i]))
            {
                i++;
                continue;
            }

            var end = WordEnd(value, i);
            if (_passages.TryGetValue(Folded(value[i..end]), out var candidates)
                && candidates.Find(candidate => IsAt(value, i, candidate.Passage)) is { Passage: { } passage, Neutral: var neutral })
            {
                (written ??= new StringBuilder()).Append(value, read, i - read).Append(neutral);
                read = end = i + passage.Length;
            }

            i = end;
        }

        return written?.Append(value, read, value.Length - read).ToString();
    }

    private static bool IsAt(string value, int start, string passage)
    {
        var end = start + passage.Length;
        if (end > value.Length || (end < value.Length && char.IsLetterOrDigit(passage[^1]) && char.IsLetterOrDigit(value[end])))
        {
            return false;
        }

        // A lone word counts as it is written, for « Page » may be a person and « page » is a word of the format.
        var found = value[start..end];
        return passage.All(char.IsLetterOrDigit) ? found == passage : Folded(found) == Folded(passage);
    }

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static string Folded(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = char.IsLetterOrDigit(original[i]) ? SourceText.Fold(original[i]) : ' ';
        }
    });
}
