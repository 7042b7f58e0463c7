using System.Text;
using Format = CapsPortal.Screening.Documents.DocumentFormat;

namespace CapsPortal.Screening.Tests.Documents;

public sealed class PlainTextTests
{
    private const string Said = "Réunion à Guéret\nMme Dupont, « présente »\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Said) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Said)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Said)] },
        { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Said)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Said) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_each_encoding(string encoding, byte[] content) =>
        Sample.Read(content, "note.txt").Text.Should().Be(Said, "it is in {0}", encoding);

    [Fact]
    public void Lines_are_places()
    {
        var read = Sample.Read("Un\r\n\r\nTrois\nQuatre"u8.ToArray(), "note.md");

        read.Format.Should().Be(Format.Markdown);
        read.Parts.Select(part => (part.Place, read.Text.Substring(part.Start, part.Length))).Should().Equal(("ligne 1", "Un"), ("ligne 3", "Trois"), ("ligne 4", "Quatre"));
    }

    [Fact]
    public void An_older_encoding_and_lost_characters_are_told()
    {
        Sample.Read(new byte[] { 0x74, 0xE9, 0x6C }, "a.txt").Warnings.Should().ContainSingle().Which.Should().Contain("ancien encodage");

        var damaged = Sample.Read((byte[])[.. Encoding.UTF8.GetBytes("Réunion à Guéret "), 0xC3, .. "fin"u8], "a.txt");
        damaged.Text.Should().Be("Réunion à Guéret \uFFFDfin");
        damaged.Warnings.Should().ContainSingle().Which.Should().Contain("abîmés");
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Sample.Refusal(new byte[4096], "a.txt").Should().StartWith("Ce fichier n’est pas un texte.");
        Sample.Refusal(SampleDocx.Picture, "a.txt").Should().StartWith("Ce fichier n’est pas un texte.");
    }

    [Theory]
    [InlineData("😀🎉👩‍👩‍👧")]
    [InlineData("محمد من باريس")]
    [InlineData("日本語のテキスト")]
    public void Any_script_is_read_and_rewritten(string text)
    {
        Sample.Read(Encoding.UTF8.GetBytes(text), "a.txt").Text.Should().Be(text);
        Encoding.UTF8.GetString(Sample.Rewrite(Encoding.UTF8.GetBytes(text), "a.md", (text[..2], "x")).Content).Should().Be("x" + text[2..]);
        Sample.Read(SampleDocx.Make($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"), "a.docx").Text.Should().Be(text + "\n");
    }

    [Fact]
    public void Half_a_character_keeps_offsets_valid()
    {
        var read = Sample.Read((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("Léa")], "a.txt");

        read.Text.Should().Be("a\uFFFDLéa");
        Encoding.UTF8.GetString(Sample.Rewrite(Encoding.UTF8.GetBytes(read.Text), "a.txt", ("Léa", "[prénom]")).Content).Should().Be("a\uFFFD[prénom]");
    }

    [Fact]
    public void A_hundred_thousand_passages_are_replaced()
    {
        var document = SampleDocx.Make(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>Mme Dupont et Mme Martin</w:t></w:r></w:p>", 50_000)));

        var rewritten = Sample.Rewrite(document, "a.docx", ("Mme Dupont", "Mme X"), ("Mme Martin", "Mme Y"));

        Sample.Read(rewritten.Content, "a.docx").Text.Should().StartWith("Mme X et Mme Y\n").And.NotContainAny("Dupont", "Martin");
    }
}
