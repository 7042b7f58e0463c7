using System.Globalization;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Pdf;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

public sealed class PdfTortureTests
{
    [Fact]
    public void A_sheet_of_twelve_pages_keeps_every_paragraph()
    {
        var pdf = Sound(SheetDocument.Compose(Samples.Sheet(paragraphs: 24)));
        Pages(pdf).Should().BeGreaterThanOrEqualTo(12);
        Tool.Text(pdf).Should().Contain("Une participante").And.Contain("contact@example.org");
        NothingLeavesThePage(pdf);
    }

    [Fact]
    public void A_very_long_word_is_cut_within_the_margins()
    {
        var word = string.Concat(Enumerable.Repeat("anticonstitutionnellement", 40));
        var pdf = Sound(new Document(word,
        [
            Samples.Paragraph(word),
            new Heading(2, Inline.Of(word)),
            new BulletList([new ListItem([Samples.Paragraph(word)])]),
            new Table([Cell(word), Cell("b"), Cell("c")], [new TableRow([Cell("a"), Cell(word), Cell("c")])], word),
            new KeyValues([new KeyValue(word, Inline.Of(word))]),
            new Paragraph([new Link("https://example.org/" + word, [new Text("https://example.org/" + word)])]),
        ]));
        NothingLeavesThePage(pdf);
    }

    [Fact]
    public void A_table_of_sixty_rows_repeats_its_header_and_keeps_its_rows_whole()
    {
        var rows = Enumerable.Range(1, 60).Select(row => new TableRow([Cell($"ligne-{row}"), Cell(Samples.Prose), Cell("fin-" + row)])).ToList();
        var pdf = Sound(new Document("Table", [new Table([Cell("Nom"), Cell("Texte"), Cell("Enfin")], rows, "Soixante lignes", FirstColumnIsHeader: true)]));
        var pages = Pages(pdf);
        pages.Should().BeGreaterThan(3);
        for (var page = 1; page <= pages; page++)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            var text = Tool.Output("pdftotext", pdf, "-layout", "-f", number, "-l", number, "{file}", "-");
            text.Should().Contain("Enfin", "the header comes again on page {0}", page);
            foreach (var row in Enumerable.Range(1, 60).Where(row => text.Contains($"ligne-{row} ", StringComparison.Ordinal)))
            {
                text.Should().Contain($"fin-{row}", "row {0} is whole on page {1}", row, page);
            }
        }

        Tool.Output("pdfinfo", pdf, "-struct-text", "{file}").Split("\"Enfin").Should().HaveCount(2, "a repeated header is an artefact");
        NothingLeavesThePage(pdf);
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_the_next()
    {
        var tall = string.Join(' ', Enumerable.Repeat(Samples.Prose, 60)) + " dernier-mot";
        var pdf = Sound(new Document("Table", [new Table([Cell("A"), Cell("B")], [new TableRow([Cell(tall), Cell(tall)])], "Une ligne")]));
        Pages(pdf).Should().BeGreaterThan(2);
        Tool.Text(pdf).Should().Contain("dernier-mot");
        NothingLeavesThePage(pdf);
    }

    [Fact]
    public void A_long_value_a_long_callout_and_a_long_link_cross_pages()
    {
        var longText = string.Join(' ', Enumerable.Repeat(Samples.Prose, 40));
        var pdf = Sound(new Document("Long",
        [
            new KeyValues([new KeyValue("Nom", Inline.Of(longText))]),
            new Callout("Encadré", [Samples.Paragraph(longText), new Quote([Samples.Paragraph(longText)], "Awa")]),
            new Paragraph([new Link("https://example.org/", [new Text(longText)])]),
        ]));
        Pages(pdf).Should().BeGreaterThan(4);
        NothingLeavesThePage(pdf);
    }

    [Fact]
    public void Empty_pieces_are_written()
    {
        Sound(new Document("", []));
        Sound(new Document("Vide",
        [
            new Heading(2, []),
            new Paragraph([]),
            new BulletList([]),
            new BulletList([new ListItem([])]),
            new NumberedList([new ListItem([new BulletList([new ListItem([])])])]),
            new Table([], []),
            new Table([Cell("A")], [], "Sans ligne"),
            new Table([Cell("A"), Cell("B")], [new TableRow([]), new TableRow([Cell("1"), Cell("2"), Cell("3")])], "Lignes inégales"),
            new Quote([]),
            new Callout("", []),
            new KeyValues([]),
            new SignatureBlock(""),
            new Paragraph([new Link("https://example.org/", [])]),
            new PageBreak(),
            new PageBreak(),
        ]));
    }

    [Fact]
    public void What_the_fonts_lack_is_replaced_visibly_and_still_read_aloud()
    {
        var pdf = Sound(new Document("Écritures", [Samples.Paragraph("Family 👩‍⚕️ emoji, hébreu שלום, arabe مرحبا, chinois 健康, vietnamien Nguyễn Thị Ngọc, e\u0301te\u0301.")]));
        var text = Tool.Text(pdf);
        text.Should().Contain("Nguyễn Thị Ngọc").And.Contain("été").And.Contain("chinois ��,").And.Contain("Family � emoji");
        Tool.Output("qpdf", pdf, "--json", "{file}").Should().Contain("\"/ActualText\": \"u:健\"").And.Contain("\"/ActualText\": \"u:👩‍⚕️\"");
        Tool.Output("pdffonts", pdf, "{file}").Should().Contain("Noto");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Boxes_alike_that_follow_each_other_stay_apart(int count)
    {
        var pdf = Sound(new Document("Signatures", [.. Enumerable.Repeat(new SignatureBlock("Awa", SignedAt: "hier"), count)]));
        var drawing = Tool.Output("qpdf", pdf, "--qdf", "--object-streams=disable", "{file}", "-");
        drawing.Split('\n').Count(line => line.TrimEnd().EndsWith(" re", StringComparison.Ordinal)).Should().Be(count);
    }

    [Fact]
    public void Spaces_between_words_survive_the_ends_of_lines()
    {
        var pdf = Sound(new Document("Espaces", [Samples.Paragraph(string.Join(' ', Enumerable.Repeat("mot", 200)))]));
        Tool.Text(pdf).Split(' ').Count(word => word == "mot").Should().Be(200);
    }

    [Fact]
    public void A_heading_never_ends_a_page()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var blocks = Enumerable.Range(0, lines).Select(_ => (Block)Samples.Paragraph("ligne")).Append(new Heading(2, Inline.Of("Titre-suivi"))).Append(Samples.Paragraph("Suite du titre"));
            var pdf = PdfWriter.Write(new Document("Bas de page", [.. blocks]), Samples.Now);
            var pages = Tool.Output("pdftotext", pdf, "{file}", "-").Split('\f');
            pages.Single(page => page.Contains("Titre-suivi", StringComparison.Ordinal)).Should().Contain("Suite du titre", "after {0} lines", lines);
        }
    }

    private static TableCell Cell(string text) => new(Inline.Of(text));

    private static byte[] Sound(Document document)
    {
        var pdf = PdfWriter.Write(document, Samples.Now, Samples.Seal);
        var (exitCode, output) = Tool.Run("qpdf", pdf, "--check", "{file}");
        exitCode.Should().Be(0, output);
        Tool.Output("pdfsig", pdf, "{file}").Should().Contain("Signature is Valid");
        return pdf;
    }

    private static int Pages(byte[] pdf) => int.Parse(
        Tool.Output("pdfinfo", pdf, "{file}").Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..], CultureInfo.InvariantCulture);

    /// <summary>Every word stands inside the 2 cm margins (the furniture above and below excepted), and no two lines overlap.</summary>
    private static void NothingLeavesThePage(byte[] pdf)
    {
        var pages = Tool.Output("pdftotext", pdf, "-bbox", "{file}", "-").Split("<page ").Skip(1);
        foreach (var page in pages)
        {
            var words = page.Split('\n').Where(line => line.Contains("<word ", StringComparison.Ordinal)).Select(Box.Read).ToList();
            words.Should().OnlyContain(word => word.Left >= 56 && word.Right <= 539.5 && word.Top >= 20 && word.Bottom <= 822);
            for (var index = 0; index < words.Count; index++)
            {
                words.Skip(index + 1).Should().NotContain(other => words[index].Overlaps(other), "{0} overlaps nothing", words[index]);
            }
        }
    }

    private sealed record Box(double Left, double Top, double Right, double Bottom, string Word)
    {
        public static Box Read(string line)
        {
            var parts = line.Split('"');
            double Number(int index) => double.Parse(parts[index], CultureInfo.InvariantCulture);
            return new Box(Number(1), Number(3), Number(5), Number(7), parts[8]);
        }

        /// <summary>Boxes are taller than the letters: only the middle of each counts.</summary>
        public bool Overlaps(Box other) =>
            Left < other.Right - 0.5 && other.Left < Right - 0.5
            && Math.Abs((Top + Bottom - other.Top - other.Bottom) / 2) < Math.Min(Bottom - Top, other.Bottom - other.Top) * 0.5;
    }
}
