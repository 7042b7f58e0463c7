using System.Text;

namespace CapsPortal.Screening.Tests.Measure;

/// <summary>A passage of a text, and its category by its id.</summary>
internal readonly record struct Passage(string Category, int Start, int Length)
{
    public int End => Start + Length;

    public bool Touches(Passage other) => Start < other.End && other.Start < End;
}

/// <summary>A text of the corpus, read without its marks, and where they were. How they are written: Corpus/README.md.</summary>
internal sealed record MarkedText(string Name, string Text, IReadOnlyList<Passage> Marks, bool IsDocument)
{
    public static MarkedText Read(string name, string written, bool isDocument)
    {
        var text = new StringBuilder(written.Length);
        var marks = new List<Passage>();
        var read = 0;
        for (var open = written.IndexOf("[[", StringComparison.Ordinal); open >= 0; open = written.IndexOf("[[", read, StringComparison.Ordinal))
        {
            var bar = written.IndexOf('|', open);
            var close = written.IndexOf("]]", open, StringComparison.Ordinal);
            if (bar < 0 || close < bar)
            {
                throw new FormatException($"A mark is not closed in {name}.");
            }

            text.Append(written, read, open - read);
            marks.Add(new Passage(written[(open + 2)..bar], text.Length, close - bar - 1));
            text.Append(written, bar + 1, close - bar - 1);
            read = close + 2;
        }

        text.Append(written, read, written.Length - read);
        return new MarkedText(name, text.Replace('⏎', '\n').ToString(), marks, isDocument);
    }

    public string Words(Passage passage) => Text.Substring(passage.Start, passage.Length);
}
