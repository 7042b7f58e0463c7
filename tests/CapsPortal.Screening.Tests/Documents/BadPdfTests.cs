using System.IO.Compression;
using System.Text;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>Each of these once ended or held a process that reads .pdf files.</summary>
public sealed class BadPdfTests
{
    private const string Damaged = "Ce PDF est abîmé*";
    private const string TooMuch = "Ce PDF demande trop de calculs*";
    private const string Form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";

    private static readonly byte[] Words = Encoding.ASCII.GetBytes(SamplePdf.Lines("Bonjour"));

    [Fact]
    public void A_password_is_asked_for_and_one_that_only_forbids_printing_is_not()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("clear.pdf"), SamplePdf.Of("Bonjour Mme Dupont"));
        LibreOffice.Run("qpdf", "--encrypt", "secret", "owner", "256", "--", folder.File("clear.pdf"), folder.File("user.pdf"));
        LibreOffice.Run("qpdf", "--encrypt", "", "owner", "256", "--print=none", "--", folder.File("clear.pdf"), folder.File("owner.pdf"));
        LibreOffice.Run("qpdf", "--object-streams=generate", folder.File("clear.pdf"), folder.File("packed.pdf"));

        Sample.Refusal(File.ReadAllBytes(folder.File("user.pdf")), "a.pdf").Should()
            .Be("Ce document est protégé par un mot de passe. Enlevez la protection, puis recommencez.");
        Sample.Read(File.ReadAllBytes(folder.File("owner.pdf")), "a.pdf").Text.Should().Contain("Bonjour Mme Dupont");
        Sample.Read(File.ReadAllBytes(folder.File("packed.pdf")), "a.pdf").Text.Should().Contain("Bonjour Mme Dupont");
    }

    [Fact]
    public void Broken_cross_references_are_read_when_they_can_be()
    {
        var pdf = SamplePdf.Of("Bonjour Mme Dupont");
        var table = pdf.AsSpan().LastIndexOf("xref\n0"u8);

        foreach (var (right, wrong) in new[] { ("startxref\n", "startxref\n9"), ("xref\n0", "xxxx\n0") })
        {
            var end = Encoding.ASCII.GetString(pdf[table..]).Replace(right, wrong, StringComparison.Ordinal);
            Sample.Read((byte[])[.. pdf[..table], .. Encoding.ASCII.GetBytes(end)], "a.pdf").Text.Should().Contain("Bonjour Mme Dupont");
        }

        Sample.Refusal(pdf.AsMemory(0, 60), "a.pdf").Should().Match(Damaged);
        Sample.Refusal("%PDF-1.7\nrien"u8.ToArray(), "a.pdf").Should().Match(Damaged);
    }

    [Fact]
    public void Too_many_pages_are_refused() => Sample.Refusal(SamplePdf.Of([.. Enumerable.Repeat("a", 2_001)]), "a.pdf").Should().StartWith("Ce PDF dépasse 2000 pages.");

    [Theory]
    [InlineData("<< /Type /Pages /Count 1 /Kids [2 0 R] >>")]
    [InlineData("<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>")]
    public void A_page_tree_that_leads_back_to_itself_is_refused(string pages) =>
        Sample.Refusal(new SamplePdf { Pages = pages }.ToBytes(), "a.pdf").Should().Match(Damaged);

    [Theory]
    [InlineData("{1} 0 R", "{0} 0 R")]
    [InlineData("{1} 0 % 5 0 obj\n R", "\n{0}\t0\rR")]
    public void References_that_name_each_other_are_refused(string first, string second)
    {
        var pdf = new SamplePdf();
        pdf.AddPageOf("/Contents 5 0 R");
        pdf.Add(string.Format(null, first, 5, 6));
        pdf.Add(string.Format(null, second, 5, 6));

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Match(Damaged);
    }

    [Theory]
    [InlineData("/Names << /Dests 4 0 R >>")]
    [InlineData("/Names << /D#65sts 4 0 R >>")]
    [InlineData("/Names << /EmbeddedFiles 4 0 R >>")]
    public void A_tree_of_names_that_leads_back_to_itself_is_passed_over(string names)
    {
        var pdf = new SamplePdf { Catalog = $"<< /Type /Catalog /Pages 2 0 R {names} >>" };
        pdf.Add("<< /Kids [4 0 R] >>");
        pdf.AddPage("Bonjour");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Contain("Bonjour");
    }

    [Fact]
    public void A_drawing_within_itself_ends()
    {
        var pdf = new SamplePdf();
        var first = pdf.AddStream($"{Form} /Resources << /XObject << /B 5 0 R >> >>", "/B Do"u8.ToArray());
        pdf.AddStream($"{Form} /Resources << /XObject << /A {first} 0 R >> >>", "/A Do"u8.ToArray());
        pdf.AddPageOf($"/Contents {pdf.AddStream("/A Do " + SamplePdf.Lines("Bonjour"))} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /A {first} 0 R >> >>");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Contain("Bonjour");
    }

    [Fact]
    public void Drawings_that_each_draw_the_next_ten_times_are_refused()
    {
        var pdf = new SamplePdf();
        var next = pdf.AddStream($"{Form} /Resources << /Font << /F1 3 0 R >> >>", Words);
        for (var i = 0; i < 12; i++)
        {
            next = pdf.AddStream($"{Form} /Resources << /XObject << /A {next} 0 R >> >>", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/A Do ", 10))));
        }

        pdf.AddPageOf($"/Contents {pdf.AddStream("/A Do")} 0 R /Resources << /XObject << /A {next} 0 R >> >>");

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Match(TooMuch);
    }

    [Fact]
    public void What_unpacks_without_end_is_refused()
    {
        var pdf = new SamplePdf();
        pdf.AddPageOf($"/Contents {pdf.AddStream("/Filter /FlateDecode", Packed(new byte[200 * 1024 * 1024]))} 0 R");

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Match(TooMuch);
    }

    [Fact]
    public void One_stream_named_a_hundred_thousand_times_is_refused()
    {
        var pdf = new SamplePdf();
        var content = pdf.AddStream(new string(' ', 100_000));
        pdf.AddPageOf($"/Contents [{string.Concat(Enumerable.Repeat($"{content} 0 R ", 100_000))}]");

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Contain("trop de texte");
    }

    [Theory]
    [InlineData("[", "] TJ ")]
    [InlineData("<<", ">> BDC ")]
    public void Brackets_within_brackets_end(string open, string close)
    {
        var pdf = new SamplePdf();
        pdf.AddPageOf($"/Contents {pdf.AddStream(string.Concat(Enumerable.Repeat(open, 200_000)) + close)} 0 R");

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Match(Damaged);
    }

    [Fact]
    public void States_kept_without_end_are_refused()
    {
        var pdf = new SamplePdf();
        pdf.AddPageOf($"/Contents {pdf.AddStream(string.Concat(Enumerable.Repeat("q ", 1_000_000)))} 0 R");

        Sample.Refusal(pdf.ToBytes(), "a.pdf").Should().Match(TooMuch);
    }

    [Fact]
    public void Fonts_that_claim_billions_of_letters_are_cut_to_size()
    {
        var pdf = new SamplePdf();
        var table = pdf.AddStream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0041> <0042> endbfchar 1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange");
        var letters = pdf.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2000000000 500] /W2 [0 2000000000 1 1 1] /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>");
        var font = pdf.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode {table} 0 R /DescendantFonts [{letters} 0 R] >>");
        pdf.AddPageOf($"/Contents {pdf.AddStream("BT /F2 12 Tf 50 700 Td <0041> Tj ET")} 0 R /Resources << /Font << /F2 {font} 0 R >> >>");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Be("--- page 1 ---\nB\n");
    }

    [Fact]
    public void A_font_that_does_not_say_its_letters_is_told()
    {
        var pdf = new SamplePdf();
        var letters = pdf.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
        var font = pdf.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [{letters} 0 R] >>");
        pdf.AddPageOf($"/Contents {pdf.AddStream("BT /F2 12 Tf 50 700 Td <0041> Tj ET")} 0 R /Resources << /Font << /F2 {font} 0 R >> >>");

        Sample.Read(pdf.ToBytes(), "a.pdf").Warnings.Should().ContainSingle(warning => warning.Contains("polices", StringComparison.Ordinal));
    }

    [Fact]
    public void Colours_and_functions_made_of_themselves_are_never_looked_at()
    {
        var pdf = new SamplePdf();
        var colour = pdf.Add("[/Indexed 4 0 R 1 <00>]");
        var function = pdf.Add("<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>");
        pdf.AddPageOf($"/Contents {pdf.AddStream("/C cs 1 scn /S sh " + SamplePdf.Lines("Bonjour"))} 0 R /Resources << /Font << /F1 3 0 R >> /ColorSpace << /C {colour} 0 R /D [/Separation /X /DeviceRGB {function} 0 R] >> /Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function {function} 0 R >> >> >>");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Contain("Bonjour");
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-");

        public string File(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
