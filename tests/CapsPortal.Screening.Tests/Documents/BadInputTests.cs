using System.Text;
using CapsPortal.Screening.Documents;
using Format = CapsPortal.Screening.Documents.DocumentFormat;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>Whatever comes, the reader answers with a sentence, in a bounded time and memory.</summary>
public sealed class BadInputTests
{
    private const string Damaged = "*est abîmé*";
    private const string TooLarge = "*trop de place une fois décompressé*";
    private const string TooComplex = "*trop compliqué*";
    private const string Protected = "Ce document est protégé par un mot de passe. Enlevez la protection, puis recommencez.";

    [Fact]
    public void An_empty_file_is_refused() => Sample.Refusal(Array.Empty<byte>(), "a.docx").Should().Be("Ce fichier est vide.");

    [Fact]
    public void A_file_of_200_megabytes_is_refused_before_it_is_looked_at() =>
        Sample.Refusal(new byte[200 * 1024 * 1024], "a.docx").Should().StartWith("Ce fichier dépasse 20 Mo.");

    [Theory]
    [InlineData("a.docx", "*n’est pas un .docx*")]
    [InlineData("a.odt", "*n’est pas un .odt*")]
    [InlineData("a.pdf", "*n’est pas un .pdf*")]
    [InlineData("a.xlsx", "Ce format n’est pas lu.*")]
    public void A_text_with_the_name_of_something_else_is_refused(string name, string message) =>
        Sample.Refusal("Bonjour"u8.ToArray(), name).Should().Match(message);

    [Fact]
    public void A_document_with_the_name_of_another_is_read_as_what_it_is()
    {
        Sample.Read(SampleDocx.Rich(), "bilan.odt").Should().Match<DocumentText>(read => read.Format == Format.Docx)
            .And.Match<DocumentText>(read => read.Warnings[0].Contains("celui d’un .docx", StringComparison.Ordinal));
        Sample.Read(SamplePdf.Of("Bonjour"), "bilan.docx").Format.Should().Be(Format.Pdf);
        Sample.Read(SampleOdt.Rich(), "bilan.txt").Format.Should().Be(Format.Odt);
    }

    [Fact]
    public void A_zip_bomb_is_refused_while_it_unpacks()
    {
        var zeros = new byte[30 * 1024 * 1024];

        Sample.Refusal(Sample.With(SampleDocx.Rich(), "word/media/image9.png", zeros), "a.docx").Should().Match(TooLarge);
        Sample.Refusal(Sample.Zip([.. Enumerable.Range(0, 40).Select(n => ($"media/{n}.png", new byte[4 * 1024 * 1024]))]), "a.docx").Should().Match(TooLarge);
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_is_refused()
    {
        var zip = Sample.Zip(("[Content_Types].xml", new byte[40 * 1024 * 1024]));
        var header = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(header + 24), 10u);

        Sample.Refusal(zip, "a.docx").Should().Match("*").And.NotContain("Exception");
    }

    [Fact]
    public void Too_many_parts_are_refused() =>
        Sample.Refusal(Sample.Zip([.. Enumerable.Range(0, 6_000).Select(n => ($"{n}.xml", "<a/>"u8.ToArray()))]), "a.docx").Should().Match(TooLarge);

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Sample.Refusal(Sample.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("a.xml", "<a/>"u8.ToArray()), ("A.xml", "<b/>"u8.ToArray())), "a.docx").Should().Match(Damaged);

    [Fact]
    public void Entities_are_refused()
    {
        const string Bomb = """<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>""";

        Sample.Refusal(Sample.With(SampleDocx.Rich(), "customXml/item9.xml", Encoding.UTF8.GetBytes(Bomb)), "a.docx").Should().Match(Damaged);
    }

    [Fact]
    public void A_hundred_thousand_elements_one_in_the_other_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:r>", 100_000)) + string.Concat(Enumerable.Repeat("</w:r>", 100_000));

        Sample.Refusal(SampleDocx.Make($"<w:p>{nested}</w:p>"), "a.docx").Should().Match(TooComplex);
        Sample.Refusal(SampleOdt.Make("<text:p>" + nested.Replace("w:r", "text:span", StringComparison.Ordinal) + "</text:p>"), "a.odt").Should().Match(TooComplex);
    }

    [Fact]
    public void Five_million_elements_are_refused()
    {
        var many = new StringBuilder("<a>").Insert(3, "<b/>", 5_000_000).Append("</a>").ToString();

        Sample.Refusal(Sample.With(SampleDocx.Rich(), "customXml/item9.xml", Encoding.UTF8.GetBytes(many)), "a.docx").Should().Match("*trop*");
    }

    [Fact]
    public void A_protected_docx_is_told_from_an_old_document()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

        Sample.Refusal((byte[])[.. container, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx").Should().Be(Protected);
        Sample.Refusal((byte[])[.. container, .. Encoding.Unicode.GetBytes("WordDocument")], "a.doc").Should().Contain("ancien format");
    }

    [Fact]
    public void A_protected_odt_is_told()
    {
        const string Manifest = """<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>""";
        var protectedOdt = Sample.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", [1, 2, 3]), ("META-INF/manifest.xml", Encoding.UTF8.GetBytes(Manifest)));

        Sample.Refusal(protectedOdt, "a.odt").Should().Be(Protected);
    }

    [Fact]
    public void A_cut_document_is_refused()
    {
        var document = SampleDocx.Rich();

        Sample.Refusal(document.AsMemory(0, document.Length / 2), "a.docx").Should().Match(Damaged);
        Sample.Refusal("PK"u8.ToArray(), "a.docx").Should().Match(Damaged);
    }

    [Fact]
    public void What_is_another_kind_of_document_is_named()
    {
        var workbook = Sample.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", """<workbook xmlns="x"/>"""u8.ToArray()));
        var presentation = Sample.Zip(("mimetype", "application/vnd.oasis.opendocument.presentation"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray()));

        Sample.Refusal(workbook, "a.docx").Should().Contain("classeur");
        Sample.Refusal(presentation, "a.odt").Should().Contain("diaporama");
        Sample.Refusal(Sample.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray())), "a.docx").Should().Contain("n’est pas un document .docx");
        Sample.Refusal(Sample.Zip(("photo.jpg", [1])), "a.docx").Should().Contain("archive");
    }

    [Fact]
    public void A_message_holds_nothing_of_the_document() =>
        Sample.Refusal(Sample.With(SampleDocx.Rich(), "customXml/item9.xml", "<SophieDupont>"u8), "a.docx").Should().NotContain("Sophie");

    [Fact]
    public void A_reading_that_is_called_off_stops()
    {
        using var called = new CancellationTokenSource();
        called.Cancel();

        foreach (var (content, name) in new[] { (SampleDocx.Rich(), "a.docx"), (SampleOdt.Rich(), "a.odt"), (SamplePdf.Of("a"), "a.pdf") })
        {
            FluentActions.Invoking(() => DocumentReader.Read(content, name, called.Token)).Should().Throw<OperationCanceledException>();
        }
    }

    [Fact]
    public void Any_byte_may_be_wrong()
    {
        var random = new Random(5);
        foreach (var (content, name) in new[] { (SampleDocx.Rich(), "a.docx"), (SampleOdt.Rich(), "a.odt"), (SamplePdf.Of("Mme Dupont", "Guéret"), "a.pdf") })
        {
            for (var i = 0; i < 300; i++)
            {
                var broken = content.ToArray();
                for (var wrong = 0; wrong < 3; wrong++)
                {
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                }

                try
                {
                    Sample.Read(broken, name).Text.Should().NotBeNull();
                }
                catch (UnreadableDocumentException refused)
                {
                    refused.Message.Should().EndWith(".");
                }
            }
        }
    }
}
