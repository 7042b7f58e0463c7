using System.Text.RegularExpressions;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Pdf;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

public sealed partial class PdfTests
{
    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["charter"] = PdfWriter.Write(EngagementCharterDocument.Compose(Samples.Charter()), Samples.Now, Samples.Seal),
        ["mention"] = PdfWriter.Write(AiMentionDocument.Compose(Samples.Mention()), Samples.Now, Samples.Seal),
        ["sheet"] = PdfWriter.Write(SheetDocument.Compose(Samples.Sheet()), Samples.Now, Samples.Seal),
    };

    public static TheoryData<string> All => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Pdf_is_well_formed(string file)
    {
        var (exitCode, output) = Tool.Run("qpdf", Files[file], "--check", "{file}");
        output.Should().Contain("No syntax or stream encoding errors");
        exitCode.Should().Be(0, output);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Seal_is_valid_and_covers_the_whole_file(string file)
    {
        var output = Tool.Output("pdfsig", Files[file], "{file}");
        output.Should().Contain("Signature is Valid").And.Contain("Total document signed");
        output.Should().Contain("ETSI.CAdES.detached").And.Contain("SHA-256").And.Contain("Portail CAPS d'essai");
        output.Should().Contain("Mar 12 2026 14:04:05");
    }

    [Fact]
    public void Any_byte_that_changes_breaks_the_seal()
    {
        var sound = Files["mention"];
        var text = System.Text.Encoding.Latin1.GetString(sound);
        var room = text.IndexOf("/Contents<", StringComparison.Ordinal) + "/Contents<".Length;
        var endOfRoom = text.IndexOf('>', room);
        var lastOfSignature = text.AsSpan(room, endOfRoom - room).TrimEnd('0').Length + room - 1;
        var signed = Enumerable.Range(0, 40).Select(part => part * (sound.Length - 1) / 39).Where(place => place < room || place > endOfRoom);
        foreach (var place in signed.Append(lastOfSignature))
        {
            var changed = (byte[])sound.Clone();
            changed[place] = changed[place] == (byte)'1' ? (byte)'2' : (byte)'1';
            Tool.Output("pdfsig", changed, "{file}").Should().NotContain("Signature is Valid", "byte {0} was changed", place);
        }
    }

    [Fact]
    public void What_is_added_behind_the_seal_is_seen()
    {
        byte[] longer = [.. Files["mention"], .. "\n% added\n"u8];
        Tool.Output("pdfsig", longer, "{file}").Should().NotContain("Total document signed");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Pdf_says_its_title_and_that_it_is_tagged(string file)
    {
        var output = Tool.Output("pdfinfo", Files[file], "{file}");
        output.Should().MatchRegex("Title: +.*Kerlaz").And.MatchRegex("Tagged: +yes").And.MatchRegex("Page size: .*A4");
        Tool.Output("pdfinfo", Files[file], "-meta", "{file}").Should()
            .Contain("<pdfuaid:part>1</pdfuaid:part>").And.Contain("fr-FR").And.Contain("Kerlaz");
        var objects = Tool.Output("qpdf", Files[file], "--json", "{file}");
        objects.Should().Contain("\"/Lang\": \"u:fr-FR\"").And.Contain("\"/DisplayDocTitle\": true").And.Contain("\"/Marked\": true");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void All_fonts_are_embedded_and_readable_as_unicode(string file)
    {
        var fonts = Tool.Output("pdffonts", Files[file], "{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Should().NotBeEmpty().And.AllSatisfy(font => font.Should().MatchRegex(" yes yes yes "));
        fonts.Should().Contain(font => font.Contains("Atkinson"));
    }

    [Theory]
    [InlineData("charter", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "Link")]
    [InlineData("mention", "H1", "H2", "P", "L", "LI", "Lbl", "LBody")]
    [InlineData("sheet", "H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "BlockQuote", "Sect", "Link")]
    public void Structure_has_what_a_screen_reader_needs(string file, params string[] tags)
    {
        var structure = Tool.Output("pdfinfo", Files[file], "-struct", "{file}");
        var found = Tag().Matches(structure).Select(match => match.Groups[1].Value).ToHashSet();
        found.Should().Contain(tags);
        found.First().Should().Be("Document");
    }

    [Fact]
    public void Header_cells_say_what_they_head()
    {
        var structure = Tool.Output("pdfinfo", Files["charter"], "-struct", "{file}");
        structure.Should().Contain("/Scope /Column").And.Contain("/Scope /Row");
    }

    [Fact]
    public void Heading_levels_never_skip_one()
    {
        var structure = Tool.Output("pdfinfo", Files["sheet"], "-struct", "{file}");
        var levels = HeadingTag().Matches(structure).Select(match => match.Groups[1].Value[0] - '0').ToList();
        levels[0].Should().Be(1);
        levels.Zip(levels.Skip(1), (before, after) => after - before).Should().OnlyContain(step => step <= 1);
    }

    [Fact]
    public void Text_comes_out_in_reading_order_with_its_accents()
    {
        var text = Tool.Text(Files["charter"]);
        var parts = new[]
        {
            "Charte d’engagement – Bien manger", "1er mars 2026", "1. Objet et déroulement", "L’action « Bien manger", "relue par les contributeur·ices",
            "6. Retrait", "Usages d’IA prévus", "Réponse de chaque contributeur·ice", "Nguyễn Văn Hải", "Zoé Œuvrard", "« Lu et approuvé »",
            "12 mars 2026 à 12 h 04 min 05 s, heure de Paris (2026-03-12 11:04:05 UTC)", "Page de preuve", "n° 910/2014, dit eIDAS", "sha256sum",
        };
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.Should().BeGreaterThanOrEqualTo(0, "« {0} » comes after what precedes it, in {1}", part, text);
            at = found;
        }
    }

    [Fact]
    public void Each_page_is_numbered_outside_the_structure()
    {
        Tool.Text(Files["charter"]).Should().Contain("page 1 / ").And.Contain("page 2 / ");
        Tool.Output("pdfinfo", Files["charter"], "-struct-text", "{file}").Should().NotContain("page 1 / ");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void All_that_is_drawn_is_tagged_or_an_artefact(string file)
    {
        var readable = Tool.Output("qpdf", Files[file], "--qdf", "--object-streams=disable", "{file}", "-");
        var contents = PageContent().Matches(readable).Select(match => match.Groups[1].Value).ToList();
        contents.Should().NotBeEmpty();
        foreach (var content in contents)
        {
            var open = new Stack<string>();
            foreach (var line in content.Split('\n').Select(line => line.Trim()))
            {
                if (line.EndsWith("BMC", StringComparison.Ordinal) || line.EndsWith("BDC", StringComparison.Ordinal))
                {
                    open.Should().NotContain("marked", "marked content is not nested");
                    open.Push("marked");
                }
                else if (line == "BT")
                {
                    open.Push("text");
                }
                else if (line is "EMC" or "ET")
                {
                    open.Pop().Should().Be(line == "ET" ? "text" : "marked", "text objects and marked content nest");
                }
                else if (Drawing().IsMatch(line))
                {
                    open.Should().Contain("marked", "« {0} » is drawn", line);
                }
            }

            open.Should().BeEmpty();
        }
    }

    [Fact]
    public void Headings_are_bookmarks()
    {
        var objects = Tool.Output("qpdf", Files["charter"], "--json", "--json-key=outlines", "{file}");
        objects.Should().Contain("Page de preuve").And.Contain("Objet et déroulement");
    }

    [Fact]
    public void Link_has_its_address_and_a_description()
    {
        var objects = Tool.Output("qpdf", Files["charter"], "--json", "{file}");
        objects.Should().Contain("https://example.org/portail?a=1&b=2").And.Contain("\"/Contents\": \"u:le portail\"");
    }

    [Fact]
    public void Same_text_at_the_same_instant_gives_the_same_bytes()
    {
        var document = SheetDocument.Compose(Samples.Sheet());
        PdfWriter.Write(document, Samples.Now).Should().Equal(PdfWriter.Write(document, Samples.Now));
        PdfWriter.Write(document, Samples.Now).Should().NotEqual(PdfWriter.Write(document, Samples.Now.AddSeconds(1)));
    }

    [Fact]
    public async Task Many_pdfs_can_be_written_at_once()
    {
        var document = SheetDocument.Compose(Samples.Sheet());
        var expected = PdfWriter.Write(document, Samples.Now);
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => PdfWriter.Write(document, Samples.Now))));
        all.Should().AllSatisfy(file => file.Should().Equal(expected));
    }

    [Fact]
    public void Title_with_signs_of_xml_stays_what_it_is()
    {
        var pdf = PdfWriter.Write(new Document("Santé & <environnement>", []), Samples.Now);
        Tool.Output("pdfinfo", pdf, "-meta", "{file}").Should().Contain("Santé &amp; &lt;environnement&gt;");
        Tool.Run("qpdf", pdf, "--check", "{file}").ExitCode.Should().Be(0);
    }

    [GeneratedRegex(@"^ *([A-Z][A-Za-z0-9]*)\b", RegexOptions.Multiline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"%% Contents for page \d+\n.*?stream\n(.*?)endstream", RegexOptions.Singleline)]
    private static partial Regex PageContent();

    [GeneratedRegex(@"(^|\s)(Tj|TJ|f\*?|S|B|Do)$")]
    private static partial Regex Drawing();

    [GeneratedRegex(@"^ *H([1-6])\b", RegexOptions.Multiline)]
    private static partial Regex HeadingTag();
}
