using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Documents.Docx;

/// <summary>The styles that the writer uses. Where the word processor has one of that name, it shows it in its own language.</summary>
internal static class DocxStyles
{
    public const string Quote = "Quote";
    public const string Callout = "Callout";
    public const string CalloutTitle = "CalloutTitle";
    public const string Caption = "Caption";
    public const string Table = "TableGrid";
    public const string Link = "Hyperlink";
    public const string Signature = "Signature";

    private const string Normal = "Normal";
    private const string Ink = "1F2937";
    private const string Pale = "F3F4F6";
    private const string Rule = "9CA3AF";

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    public static W.Styles Of(string language)
    {
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                new W.RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new W.FontSize { Val = "22" },
                new W.Languages { Val = language })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.SpacingBetweenLines { After = "140", Line = "288", LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.Append(new W.Style(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle())
        {
            Type = W.StyleValues.Paragraph,
            StyleId = Normal,
            Default = true,
        });
        styles.Append(HeadingStyle(1, "36", "0"), HeadingStyle(2, "28", "320"), HeadingStyle(3, "24", "260"), HeadingStyle(4, "22", "220"));
        styles.Append(
            Paragraph(Quote, "Quote", new W.StyleParagraphProperties(
                new W.ParagraphBorders(Bar()), new W.Indentation { Left = "360" }), new W.StyleRunProperties(new W.Italic())),
            Paragraph(Callout, "Callout", new W.StyleParagraphProperties(
                new W.ParagraphBorders(Bar()), Shade(), new W.Indentation { Left = "240" }), null),
            Paragraph(CalloutTitle, "Callout Title", new W.StyleParagraphProperties(
                new W.KeepNext(), new W.ParagraphBorders(Bar()), Shade(), new W.Indentation { Left = "240" }), new W.StyleRunProperties(new W.Bold())),
            Paragraph(Caption, "caption", new W.StyleParagraphProperties(new W.KeepNext()), new W.StyleRunProperties(new W.Bold())),
            Paragraph(Signature, "Signature", new W.StyleParagraphProperties(
                new W.KeepNext(), new W.KeepLines(), new W.SpacingBetweenLines { After = "40" }), null));
        styles.Append(TableStyle(), new W.Style(
            new W.StyleName { Val = "Hyperlink" }, new W.StyleRunProperties(new W.Color { Val = "1D4ED8" }, new W.Underline { Val = W.UnderlineValues.Single }))
        {
            Type = W.StyleValues.Character,
            StyleId = Link,
        });
        return styles;
    }

    private static W.Style HeadingStyle(int level, string halfPoints, string before) => new(
        new W.StyleName { Val = string.Create(CultureInfo.InvariantCulture, $"heading {level}") },
        new W.BasedOn { Val = Normal },
        new W.NextParagraphStyle { Val = Normal },
        new W.PrimaryStyle(),
        new W.StyleParagraphProperties(
            new W.KeepNext(), new W.KeepLines(), new W.SpacingBetweenLines { Before = before, After = "120" }, new W.OutlineLevel { Val = level - 1 }),
        new W.StyleRunProperties(new W.Bold(), new W.Color { Val = Ink }, new W.FontSize { Val = halfPoints }))
    {
        Type = W.StyleValues.Paragraph,
        StyleId = Heading(level),
    };

    private static W.Style Paragraph(string id, string name, W.StyleParagraphProperties paragraph, W.StyleRunProperties? run)
    {
        var style = new W.Style(new W.StyleName { Val = name }, new W.BasedOn { Val = Normal }, new W.PrimaryStyle(), paragraph)
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
        };
        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static W.Style TableStyle()
    {
        W.TableBorders borders = new(
            Edge<W.TopBorder>(), Edge<W.LeftBorder>(), Edge<W.BottomBorder>(), Edge<W.RightBorder>(), Edge<W.InsideHorizontalBorder>(), Edge<W.InsideVerticalBorder>());
        return new W.Style(
            new W.StyleName { Val = "Table Grid" },
            new W.StyleParagraphProperties(new W.SpacingBetweenLines { After = "0" }),
            new W.StyleTableProperties(borders),
            new W.TableStyleProperties(new W.RunPropertiesBaseStyle(new W.Bold()), new W.TableStyleConditionalFormattingTableCellProperties(Shade()))
            {
                Type = W.TableStyleOverrideValues.FirstRow,
            },
            new W.TableStyleProperties(new W.RunPropertiesBaseStyle(new W.Bold())) { Type = W.TableStyleOverrideValues.FirstColumn })
        {
            Type = W.StyleValues.Table,
            StyleId = Table,
        };
    }

    private static T Edge<T>()
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Color = Rule, Size = 4, Space = 0 };

    private static W.LeftBorder Bar() => new() { Val = W.BorderValues.Single, Color = Rule, Size = 18, Space = 8 };

    private static W.Shading Shade() => new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Pale };
}
