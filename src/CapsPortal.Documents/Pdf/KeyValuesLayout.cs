using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Pdf;

/// <summary>Two columns, name and value, as a list whose labels are the names.</summary>
internal static class KeyValuesLayout
{
    private const double Gap = 10;

    private static readonly TextStyle KeyStyle = Style.Body with { Colour = Style.Muted, Bold = true };

    public static void Add(Flow flow, KeyValues keyValues)
    {
        if (keyValues.Items.Count == 0)
        {
            return;
        }

        var left = flow.Left;
        var keyWidth = flow.Width * 0.3;
        flow.Space(Style.BlockSpace);
        flow.Open("L");
        foreach (var item in keyValues.Items)
        {
            var keys = Lines.Break(Inline.Of(item.Key), KeyStyle, keyWidth);
            flow.Open("LI");
            flow.Indented(keyWidth + Gap, () => Item(flow, item, keys, left));
            flow.Close();
        }

        flow.Close();
        flow.Space(Style.BlockSpace);
    }

    private static void Item(Flow flow, KeyValue item, List<Line> keys, double left)
    {
        var values = Lines.Break(item.Value, Style.Body, flow.Width);
        // The name and as many lines of the value stand side by side in one slice; the rest may go to the next page.
        var beside = values.Count - keys.Count <= 2 ? values.Count : keys.Count;
        var marks = new List<Mark> { new OpenTag("Lbl") };
        var shapes = new List<Shape>();
        var keyHeight = LineMarks.AddAll(marks, shapes, keys, left, 0, KeyStyle);
        marks.Add(new CloseTag());
        marks.Add(new OpenTag("LBody"));
        Link? openLink = null;
        for (var index = 0; index < beside; index++)
        {
            LineMarks.Add(marks, shapes, values[index], flow.Left, index * Style.Body.LineHeight, Style.Body, ref openLink, index == values.Count - 1);
        }

        flow.Space(Style.ItemSpace);
        flow.Add(Math.Max(keyHeight, beside * Style.Body.LineHeight), marks, shapes);
        for (var index = beside; index < values.Count; index++)
        {
            var lineMarks = new List<Mark>();
            var lineShapes = new List<Shape>();
            LineMarks.Add(lineMarks, lineShapes, values[index], flow.Left, 0, Style.Body, ref openLink, index == values.Count - 1);
            flow.Add(Style.Body.LineHeight, lineMarks, lineShapes, keepWithNext: index == values.Count - 2);
        }

        flow.Close();
    }
}
