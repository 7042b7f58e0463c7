using System.Text;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>A run of one line in one face.</summary>
/// <param name="X">From the line's left edge.</param>
/// <param name="Source">What is read aloud and copied in place of the drawn text, or null.</param>
internal sealed record Piece(double X, double Width, string Text, Face Face, Link? Link, string? Source);

internal sealed record Line(IReadOnlyList<Piece> Pieces);

/// <summary>Breaks glyphs into lines no wider than asked; a word that is too long is cut.</summary>
internal static class Lines
{
    /// <summary>At least one line, so that an empty text keeps its place.</summary>
    public static List<Line> Break(IReadOnlyList<Inline> inlines, TextStyle style, double width)
    {
        var glyphs = Glyphs.Of(inlines, style);
        var lines = new List<Line>();
        var start = 0;
        while (start < glyphs.Count)
        {
            var end = End(glyphs, start, width);
            lines.Add(new Line(Pieces(glyphs, start, end)));
            start = end;
        }

        return lines.Count == 0 ? [new Line([])] : lines;
    }

    /// <summary>The index behind the last glyph of the line that starts at <paramref name="start"/>.</summary>
    private static int End(List<Glyph> glyphs, int start, double width)
    {
        var used = 0.0;
        var breakAt = -1;
        var addressBreakAt = -1;
        for (var index = start; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            if (glyph.LineEnd)
            {
                return index + 1;
            }

            used += glyph.Width;
            // A space may hang over the edge: nobody sees it.
            if (used > width && !glyph.IsSpace && index > start)
            {
                return breakAt > start ? breakAt : addressBreakAt > start ? addressBreakAt : index;
            }

            if (glyph.BreakAfter && AllowsBreak(glyphs, index))
            {
                breakAt = index + 1;
            }
            else if (glyph.Drawn is "." or "?" or "&" or "=" or "_" or "#" or "@" or ",")
            {
                addressBreakAt = index + 1;
            }
        }

        return glyphs.Count;
    }

    /// <summary>A hyphen or a slash before a digit, another sign or the end stays with what follows.</summary>
    private static bool AllowsBreak(List<Glyph> glyphs, int index) =>
        glyphs[index].IsSpace
        || (index > 0 && index + 1 < glyphs.Count
            && glyphs[index - 1].Drawn is [var before, ..] && char.IsLetter(before)
            && glyphs[index + 1].Drawn is [var after, ..] && char.IsLetter(after));

    private static List<Piece> Pieces(List<Glyph> glyphs, int start, int end)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        var x = 0.0;
        for (var index = start; index < end;)
        {
            var first = glyphs[index];
            if (first.LineEnd)
            {
                index++;
                continue;
            }

            text.Clear().Append(first.Drawn);
            var width = first.Width;
            index++;
            if (!first.Replaced)
            {
                while (index < end && glyphs[index] is var next && !next.LineEnd && !next.Replaced && next.Face == first.Face && ReferenceEquals(next.Link, first.Link))
                {
                    text.Append(next.Drawn);
                    width += next.Width;
                    index++;
                }
            }

            pieces.Add(new Piece(x, width, text.ToString(), first.Face, first.Link, first.Replaced ? first.Source : null));
            x += width;
        }

        return pieces;
    }
}
