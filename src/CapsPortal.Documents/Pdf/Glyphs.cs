using System.Globalization;
using System.Text;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>One character as a reader sees it: its face, its width, what is drawn.</summary>
/// <param name="Source">What the text says; differs from <paramref name="Drawn"/> when no face has it.</param>
internal readonly record struct Glyph(
    string Drawn, string Source, Face Face, double Width, Link? Link, bool IsSpace, bool BreakAfter, bool LineEnd)
{
    public bool Replaced => Source.Length > 0;
}

/// <summary>Turns inlines into glyphs: chooses faces, replaces what no embedded font can draw.</summary>
internal static class Glyphs
{
    /// <summary>Stands for a character that no embedded font has; the reader still hears the true one.</summary>
    private const string Unknown = "\uFFFD";

    public static List<Glyph> Of(IReadOnlyList<Inline> inlines, TextStyle style)
    {
        var glyphs = new List<Glyph>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    Add(glyphs, text, style, null);
                    break;
                case Link link:
                    foreach (var text in link.Content)
                    {
                        Add(glyphs, text, style, link);
                    }

                    break;
                case LineBreak:
                    glyphs.Add(new Glyph("", "", Face.Regular, 0, null, IsSpace: false, BreakAfter: true, LineEnd: true));
                    break;
                default:
                    throw new NotSupportedException($"No glyphs are known for the inline {inline.GetType().Name}.");
            }
        }

        return glyphs;
    }

    private static void Add(List<Glyph> glyphs, Text text, TextStyle style, Link? link)
    {
        var bold = text.Bold || style.Bold;
        // Italic inside an italic text stands out by being upright.
        var italic = text.Italic != style.Italic;
        var face = (bold, italic) switch
        {
            (false, false) => Face.Regular,
            (true, false) => Face.Bold,
            (false, true) => Face.Italic,
            (true, true) => Face.BoldItalic,
        };
        var value = Printable.Text(text.Value).Normalize(NormalizationForm.FormC);
        for (var index = 0; index < value.Length;)
        {
            var length = Simple(value, index) ? 1 : StringInfo.GetNextTextElementLength(value, index);
            var cluster = length == 1 ? Letters.Of(value[index]) : value.Substring(index, length);
            index += length;
            if (cluster.Length == 1 && cluster[0] is '\u00AD' or '\u200B' or '\u2060' or '\u200D')
            {
                continue;
            }

            glyphs.Add(Cluster(cluster, face, style.Size, link));
        }
    }

    /// <summary>Latin letters without a combining mark behind them need no look at cluster rules.</summary>
    private static bool Simple(string value, int index) =>
        value[index] < '\u0300' && (index + 1 == value.Length || value[index + 1] < '\u0300');

    private static Glyph Cluster(string cluster, Face face, double size, Link? link)
    {
        var drawn = Drawn(cluster);
        var fallback = face is Face.Bold or Face.BoldItalic ? Face.FallbackBold : Face.Fallback;
        var width = Width(face, drawn);
        if (double.IsNaN(width))
        {
            face = fallback;
            width = Width(face, drawn);
        }

        var source = "";
        if (double.IsNaN(width))
        {
            drawn = Unknown;
            source = cluster;
            width = Width(face, drawn);
        }

        var space = drawn == " ";
        return new Glyph(drawn, source, face, width * size, link, space, BreakAfter: space || cluster is "-" or "/" or "–" or "—", LineEnd: false);
    }

    private static double Width(Face face, string drawn)
    {
        if (drawn.Length == 1)
        {
            return Fonts.Width(face, drawn[0]);
        }

        // A cluster of several characters is drawn only when each is a plain, separate glyph.
        return drawn.Length == 2 && char.IsSurrogatePair(drawn, 0) ? Fonts.Width(face, char.ConvertToUtf32(drawn, 0)) : double.NaN;
    }

    /// <summary>Spaces and hyphens that the faces lack are drawn as their nearest kin.</summary>
    private static string Drawn(string cluster) => cluster switch
    {
        "\u202F" => "\u2009",
        "\u2010" or "\u2011" => "-",
        "\u2212" => "\u2013",
        _ => cluster,
    };

    /// <summary>One string per character, so that laying out a long text does not make one per glyph.</summary>
    private static class Letters
    {
        private static readonly string[] Known = [.. Enumerable.Range(0, 0x2100).Select(c => ((char)c).ToString())];

        public static string Of(char c) => c < Known.Length ? Known[c] : c.ToString();
    }
}
