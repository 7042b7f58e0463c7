using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CapsPortal.Screening.Documents.Packages;

/// <summary>
/// Writes replacements back into what a document was read from. The new text stands where the passage begins, in the
/// formatting it has there; the rest of the passage leaves whatever runs it was spread over.
/// </summary>
internal static class Passages
{
    private readonly record struct Edit(int Start, int Length, string With);

    /// <param name="asText">The node that says a text where an element (a tab, a line break) stood.</param>
    public static void Replace(Transcript transcript, IReadOnlyList<Replacement> replacements, Func<string, XNode> asText)
    {
        var edits = new Dictionary<XObject, List<Edit>>();
        foreach (var pieces in transcript.Copies.Prepend(transcript.Pieces))
        {
            Collect(pieces, replacements, edits);
        }

        foreach (var (source, changes) in edits)
        {
            Apply(source, changes, asText);
        }
    }

    private static void Collect(IReadOnlyList<Piece> pieces, IReadOnlyList<Replacement> replacements, Dictionary<XObject, List<Edit>> edits)
    {
        var next = 0;
        foreach (var replacement in replacements)
        {
            while (next < pieces.Count && pieces[next].End <= replacement.Start)
            {
                next++;
            }

            var with = replacement.With;
            for (var i = next; i < pieces.Count && pieces[i].Start < replacement.End; i++)
            {
                var piece = pieces[i];
                var start = Math.Max(piece.Start, replacement.Start);
                var length = Math.Min(piece.End, replacement.End) - start;
                var (sourceStart, sourceLength) = length == piece.Length
                    ? (piece.SourceStart, piece.SourceLength)
                    : (piece.SourceStart + start - piece.Start, length);
                if (!edits.TryGetValue(piece.Source, out var changes))
                {
                    edits[piece.Source] = changes = [];
                }

                // A piece of no length takes no text: it only leaves.
                changes.Add(new Edit(sourceStart, sourceLength, piece.Length > 0 ? with : ""));
                with = piece.Length > 0 ? "" : with;
            }
        }
    }

    private static void Apply(XObject source, List<Edit> edits, Func<string, XNode> asText)
    {
        switch (source)
        {
            case XText text:
                text.Value = Rewritten(text.Value, edits);
                if (text.Parent is { Name.LocalName: "t" or "delText" or "instrText" } parent && text.Value.Trim() != text.Value)
                {
                    parent.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                }

                break;
            case XAttribute attribute:
                attribute.Value = Rewritten(attribute.Value, edits);
                break;
            case XElement { Parent: not null } element:
                var with = Valid(string.Concat(edits.Select(edit => edit.With)));
                if (with.Length > 0)
                {
                    element.ReplaceWith(asText(with));
                }
                else
                {
                    element.Remove();
                }

                break;
        }
    }

    private static string Rewritten(string value, List<Edit> edits)
    {
        var written = new StringBuilder(value.Length);
        var read = 0;
        foreach (var edit in edits)
        {
            written.Append(value, read, edit.Start - read).Append(edit.With);
            read = edit.Start + edit.Length;
        }

        return Valid(written.Append(value, read, value.Length - read).ToString());
    }

    /// <summary>A passage that begins or ends within a character of two code units leaves the other half behind.</summary>
    private static string Valid(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                written.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                written.Append(text, i++, 2);
            }
            else
            {
                written.Append('\uFFFD');
            }
        }

        return written.ToString();
    }
}
