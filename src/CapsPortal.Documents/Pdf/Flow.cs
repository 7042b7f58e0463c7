using CapsPortal.Documents.Model;
using PdfSharp.Drawing;

namespace CapsPortal.Documents.Pdf;

/// <summary>What a page is made of, in reading order.</summary>
internal abstract record Mark;

/// <summary>Opens a structure element; <paramref name="Scope"/> is a header cell's, Column or Row.</summary>
internal sealed record OpenTag(string Tag, string? Scope = null, bool Numbered = false) : Mark;

internal sealed record CloseTag : Mark;

/// <param name="Y">Of the baseline, from the slice's top.</param>
internal sealed record Words(double X, double Y, Piece Piece, TextStyle Style) : Mark;

internal sealed record OpenLink(Link Link) : Mark;

internal sealed record CloseLink : Mark;

internal sealed record Bookmark(int Level, string Title) : Mark;

/// <summary>Something drawn that carries no meaning of its own: silent for a screen reader.</summary>
internal abstract record Shape;

/// <summary>A filled rectangle: a rule, a ground, a square of a QR code.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, XColor Colour) : Shape;

/// <summary>A line of a signature drawn by hand.</summary>
internal sealed record Stroke(IReadOnlyList<XPoint> Points, XColor Colour) : Shape;

/// <summary>A ground or a bar behind several slices, drawn once a page. Compared by identity: two blocks alike are two grounds.</summary>
internal sealed class Ground(double x, double width, XColor? fill, XColor bar, double padding)
{
    public double X => x;

    public double Width => width;

    public XColor? Fill => fill;

    public XColor Bar => bar;

    public double Padding => padding;
}

/// <summary>A strip of the page that is never cut.</summary>
internal sealed class Slice
{
    public required double Height { get; init; }

    /// <summary>Left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public bool KeepWithNext { get; set; }

    public bool StartsPage { get; init; }

    public required List<Mark> Marks { get; init; }

    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    public IReadOnlyList<Ground> Grounds { get; init; } = [];

    /// <summary>Drawn again, as an artefact, when this slice starts a page.</summary>
    public Slice? RepeatedHeader { get; init; }
}

/// <summary>Collects slices; keeps the left edge, the grounds and the space between blocks.</summary>
internal sealed class Flow
{
    private readonly List<Slice> _slices = [];
    private readonly List<Ground> _grounds = [];
    private List<Mark> _waiting = [];
    private double _space;
    private bool _startsPage;

    public double Left { get; private set; }

    public double Width { get; private set; } = Style.ContentWidth;

    public IReadOnlyList<Slice> Slices => _slices;

    public void Space(double points) => _space = Math.Max(_space, points);

    public void StartPage() => _startsPage = true;

    public void Open(string tag, string? scope = null, bool numbered = false) => _waiting.Add(new OpenTag(tag, scope, numbered));

    public void Mark(Mark mark) => _waiting.Add(mark);

    public void Close()
    {
        if (_waiting.Count == 0 && _slices.Count > 0)
        {
            _slices[^1].Marks.Add(new CloseTag());
        }
        else
        {
            _waiting.Add(new CloseTag());
        }
    }

    public void Indented(double indent, Action content)
    {
        Left += indent;
        Width -= indent;
        content();
        Left -= indent;
        Width += indent;
    }

    /// <summary>Lays out content inside a ground whose bar stands at its left.</summary>
    public void Grounded(XColor? fill, XColor bar, Action content)
    {
        _space = Math.Max(_space, Style.BlockSpace) + Style.BoxPadding;
        _grounds.Add(new Ground(Left, Width, fill, bar, fill is null ? 0 : Style.BoxPadding));
        var right = fill is null ? 0 : Style.BoxPadding;
        Width -= right;
        Indented(Style.BoxPadding + 4, content);
        Width += right;
        _grounds.RemoveAt(_grounds.Count - 1);
        _space = Style.BlockSpace + Style.BoxPadding;
    }

    public Slice Add(double height, List<Mark> marks, IReadOnlyList<Shape>? shapes = null, bool keepWithNext = false, Slice? repeatedHeader = null)
    {
        _waiting.AddRange(marks);
        var slice = new Slice
        {
            Height = height,
            SpaceBefore = _slices.Count == 0 ? 0 : _space,
            KeepWithNext = keepWithNext,
            StartsPage = _startsPage,
            Marks = _waiting,
            Shapes = shapes ?? [],
            Grounds = _grounds.Count == 0 ? [] : [.. _grounds],
            RepeatedHeader = repeatedHeader,
        };
        _waiting = [];
        _space = 0;
        _startsPage = false;
        _slices.Add(slice);
        return slice;
    }

    /// <summary>Lets nothing of what was added since <paramref name="first"/> be parted by a page break.</summary>
    public void KeepTogether(int first)
    {
        for (var index = first; index < _slices.Count - 1; index++)
        {
            _slices[index].KeepWithNext = true;
        }
    }
}
