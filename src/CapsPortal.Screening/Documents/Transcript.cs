using System.Text;
using System.Xml.Linq;

namespace CapsPortal.Screening.Documents;

/// <summary>A run of the text and where its characters stand in the document.</summary>
/// <param name="Source">A text, an attribute, or an element that stands for a character (a tab, a line break) or for none (a soft hyphen).</param>
/// <param name="SourceStart">In the source's own characters.</param>
/// <param name="SourceLength">The same as the length, or what stands there for one space or for nothing.</param>
internal readonly record struct Piece(int Start, int Length, XObject Source, int SourceStart, int SourceLength)
{
    public int End => Start + Length;
}

/// <summary>The text of a document while it is read, with the way back from each character to its source.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();
    private readonly List<DocumentPart> _parts = [];
    private readonly List<Piece> _pieces = [];
    private readonly List<IReadOnlyList<Piece>> _copies = [];
    private string _place = "";
    private int _partStart;

    public int Length => _text.Length;

    public IReadOnlyList<DocumentPart> Parts => _parts;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Further sources of the same characters: what a document says twice, for newer and older programs.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> Copies => _copies;

    /// <summary>What is added from here on stands at another place of the document.</summary>
    public void At(string place)
    {
        if (place == _place)
        {
            return;
        }

        ClosePart();
        _place = place;
    }

    /// <summary>Ends the line, if something is on it, and with it the part.</summary>
    public void EndLine()
    {
        ClosePart();
        _place = "";
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            Append("\n");
            _partStart = _text.Length;
        }
    }

    public void Add(XText source) => Add(source, source.Value);

    public void Add(XAttribute source) => Add(source, source.Value);

    /// <summary>A text in which a run of white space is one space, as .odt has it.</summary>
    public void AddCollapsed(XText source)
    {
        var value = source.Value;
        for (var i = 0; i < value.Length;)
        {
            var start = i;
            if (IsXmlSpace(value[i]))
            {
                while (i < value.Length && IsXmlSpace(value[i]))
                {
                    i++;
                }

                AddRun(source, _text.Length > 0 && _text[^1] is not (' ' or '\n') ? " " : "", start, i - start);
            }
            else
            {
                while (i < value.Length && !IsXmlSpace(value[i]))
                {
                    i++;
                }

                Add(source, value.AsSpan(start, i - start), start);
            }
        }
    }

    /// <summary>An element that stands for these characters.</summary>
    public void Add(XElement source, string characters) => AddRun(source, characters, 0, characters.Length);

    /// <summary>Characters that come from nowhere in the document: they part what the page parts.</summary>
    public void Separate(string separator) => Append(separator);

    /// <summary>Reads both; when the second says the same as the first, it is a copy and adds no text.</summary>
    public void Twice(Action first, Action second)
    {
        var start = _text.Length;
        first();
        EndLine();
        var middle = _text.Length;
        var piece = _pieces.Count;
        var part = _parts.Count;
        second();
        EndLine();
        var said = _text.ToString(start, middle - start);
        if (_text.Length > middle && said == _text.ToString(middle, _text.Length - middle))
        {
            var shift = middle - start;
            _copies.Add([.. _pieces.Skip(piece).Select(copy => copy with { Start = copy.Start - shift })]);
            _pieces.RemoveRange(piece, _pieces.Count - piece);
            _parts.RemoveRange(part, _parts.Count - part);
            _text.Length = middle;
            _partStart = middle;
        }
    }

    public override string ToString() => _text.ToString();

    // A soft hyphen or a space of no width cuts a name for the rules, and for nobody who reads.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsXmlSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void Add(XObject source, ReadOnlySpan<char> value, int sourceStart = 0)
    {
        for (var i = 0; i < value.Length;)
        {
            var start = i;
            var isInvisible = IsInvisible(value[i]);
            while (i < value.Length && IsInvisible(value[i]) == isInvisible)
            {
                i++;
            }

            AddRun(source, isInvisible ? "" : value[start..i], sourceStart + start, i - start);
        }
    }

    private void AddRun(XObject source, ReadOnlySpan<char> characters, int sourceStart, int sourceLength)
    {
        _pieces.Add(new Piece(_text.Length, characters.Length, source, sourceStart, sourceLength));
        Append(characters);
    }

    private void Append(ReadOnlySpan<char> characters)
    {
        if (_text.Length + characters.Length > DocumentReader.MaxCharacters)
        {
            throw new UnreadableDocumentException(DocumentReader.TooMuchText);
        }

        _text.Append(characters);
    }

    private void ClosePart()
    {
        if (_text.Length > _partStart && _place.Length > 0)
        {
            _parts.Add(new DocumentPart(_place, _partStart, _text.Length - _partStart));
        }

        _partStart = _text.Length;
    }
}
