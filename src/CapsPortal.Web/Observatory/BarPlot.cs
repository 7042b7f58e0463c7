using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace CapsPortal.Web.Observatory;

/// <summary>What a bar is about: it takes the colour that the portal gives it elsewhere.</summary>
public enum BarTone
{
    Plain,
    Conforme,
    Vigilance,
    Ecart,
}

/// <param name="Value">Null: nothing is drawn, the words say why.</param>
/// <param name="Words">What stands at the end of the bar.</param>
public sealed record Bar(string Label, decimal? Value, string Words, BarTone Tone = BarTone.Plain);

/// <summary>A value known between two others, on a scale where each step is ten times the last.</summary>
public sealed record ValueRange(string Label, decimal Low, decimal Central, decimal High, string Words, bool IsOwn = false);

/// <summary>
/// Plots as SVG, to be written in a page beside the table that they draw. Colours come from the style sheet, in light and
/// in dark; widths are shares of the page's, letters keep their size: it reads the same on a phone.
/// </summary>
public static class BarPlot
{
    private const int LineHeight = 20;
    private const int BarHeight = 12;
    private const int RowGap = 14;
    private const int LabelLength = 36;

    /// <summary>The longest bar leaves room for the words after it.</summary>
    private const decimal LongestBar = 60;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="name">What is drawn, for whoever does not see it.</param>
    public static IHtmlContent Draw(string name, IReadOnlyList<Bar> bars)
    {
        var most = bars.Max(b => b.Value) is { } max and > 0 ? max : 1;
        var svg = new StringBuilder();
        var y = 0;
        foreach (var bar in bars)
        {
            y = WriteLabel(svg, bar.Label, y);
            var width = (bar.Value ?? 0) / most * LongestBar;
            if (bar.Value > 0)
            {
                Write(svg, $"""<rect class="bar bar-{bar.Tone.ToString().ToLowerInvariant()}" x="0" y="{y}" width="{width:0.##}%" height="{BarHeight}" rx="2"/>""");
            }

            Write(svg, $"""<text class="value" x="{width:0.##}%" y="{y + BarHeight - 1}" dx="{(bar.Value > 0 ? 6 : 0)}">{Encoded(bar.Words)}</text>""");
            y += BarHeight + RowGap;
        }

        return Close(svg, name, y);
    }

    /// <param name="name">What is drawn, for whoever does not see it.</param>
    /// <param name="unit">The unit of the scale.</param>
    public static IHtmlContent DrawRanges(string name, string unit, IReadOnlyList<ValueRange> ranges)
    {
        var (first, last) = ((int)Math.Floor(Decade(ranges.Min(r => r.Low))), (int)Math.Ceiling(Decade(ranges.Max(r => r.High))));
        string At(decimal value) => ((Decade(value) - first) / Math.Max(1, last - first) * 96 + 1).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        var svg = new StringBuilder();
        var y = 0;
        foreach (var range in ranges)
        {
            y = WriteLabel(svg, $"{range.Label} : {range.Words}", y);
            var own = range.IsOwn ? " own" : "";
            var middle = y + (BarHeight / 2);
            Write(svg, $"""<line class="rail" x1="1%" x2="97%" y1="{middle}" y2="{middle}"/>""");
            Write(svg, $"""<line class="range{own}" x1="{At(range.Low)}" x2="{At(range.High)}" y1="{middle}" y2="{middle}"/>""");
            Write(svg, $"""<circle class="central{own}" cx="{At(range.Central)}" cy="{middle}" r="5"/>""");
            y += BarHeight + RowGap;
        }

        for (var decade = first; decade <= last; decade++)
        {
            var value = (decimal)Math.Pow(10, decade);
            var anchor = decade == first ? "start" : decade == last ? "end" : "middle";
            var words = value.ToString("#,0.####", FrenchNumbers.Culture) + (decade == last ? $" {unit}" : "");
            Write(svg, $"""<text class="value" x="{At(value)}" y="{y + 4}" text-anchor="{anchor}">{Encoded(words)}</text>""");
        }

        return Close(svg, name, y + RowGap);
    }

    private static double Decade(decimal value) => Math.Log10((double)value);

    private static int WriteLabel(StringBuilder svg, string label, int y)
    {
        foreach (var line in Lines(label))
        {
            y += LineHeight;
            Write(svg, $"""<text class="label" x="0" y="{y - 6}">{Encoded(line)}</text>""");
        }

        return y;
    }

    /// <summary>SVG does not break lines by itself.</summary>
    private static IEnumerable<string> Lines(string label)
    {
        var line = "";
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(LabelLength)).Select(word => new string(word)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LabelLength)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    private static IHtmlContent Close(StringBuilder svg, string name, int height) => new HtmlString(string.Create(
        CultureInfo.InvariantCulture, $"""<svg class="plot" role="img" aria-label="{Encoded(name)}" width="100%" height="{height}">{svg}</svg>"""));

    private static void Write(StringBuilder svg, FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture));

    private static string Encoded(string text) => Encoder.Encode(text);
}
