using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>Follows what a page draws and keeps its letters, in the order in which they are drawn. Lines and images draw nothing here.</summary>
internal sealed class PdfPageText(
    int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox cropBox,
    UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, ParsingOptions options)
    : BaseStreamProcessor<string>(pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options)
{
    /// <summary>One within the other: a drawing that draws itself goes no deeper.</summary>
    private const int MaxForms = 24;

    /// <summary>What moves, shows or sets text, and what it stands in. The rest is colour and lines.</summary>
    private static readonly HashSet<string> OfText = new(StringComparer.Ordinal)
    {
        "q", "Q", "cm", "Do", "BT", "ET", "T*", "Td", "TD", "Tm", "Tj", "TJ", "'", "\"", "Tc", "Tf", "Tz", "TL", "Tr", "Ts", "Tw",
    };

    private readonly PdfBudget _budget = BoundedFilters.BudgetOf(options);
    private readonly PdfLines _lines = new();
    private int _forms;

    public override string Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _lines.ToString();
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.Draw();
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        _lines.Add(unicode, start, end, pointSize);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _budget.Operate(operations.Count);
        base.ProcessOperations([.. operations.Where(operation => OfText.Contains(operation.Operator))]);
    }

    /// <summary>A drawing that a page uses, which may use others. It is only text here: neither groups, masks nor clipping.</summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _budget.DrawForm(formStream.Data.Length);
        if (_forms == MaxForms)
        {
            return;
        }

        var hasResources = formStream.StreamDictionary.TryGet<DictionaryToken>(NameToken.Resources, PdfScanner, out var resources);
        if (hasResources)
        {
            ResourceStore.LoadResourceDictionary(resources!);
        }

        _forms++;
        PushState();
        try
        {
            if (formStream.StreamDictionary.TryGet<ArrayToken>(NameToken.Matrix, PdfScanner, out var matrix))
            {
                ModifyCurrentTransformationMatrix(TransformationMatrix.FromArray([.. matrix.Data.OfType<NumericToken>().Select(number => number.Double)]));
            }

            ProcessOperations(GetFormOperations(formStream));
        }
        finally
        {
            PopState();
            _forms--;
            if (hasResources)
            {
                ResourceStore.UnloadResourceDictionary();
            }
        }
    }

    public override void PushState()
    {
        _budget.PushState(StackSize);
        base.PushState();
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }
}
