using System.Text;
using System.Xml.Linq;
using CapsPortal.Screening.Documents;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>A rewritten document opens in a word processor with its headings and tables, and says what it should.</summary>
public sealed class LibreOfficeTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    private static readonly (string, string)[] Passages =
    [
        ("Mme Sophie Dupont", "Mme X"), ("Sophie Dupont", "Mme X"), ("sophie.dupont@exemple.fr", "[courriel]"), ("06 12 34 56 78", "[téléphone]"),
        ("Karim Benali", "M. Y"), ("Léa Martin", "Mme Z"), ("Nadia Haddad", "Mme W"), ("Claire Morel", "Mme V"),
    ];

    [Fact]
    public void A_rewritten_docx_keeps_its_headings_and_tables()
    {
        var rewritten = Sample.Rewrite(SampleDocx.Rich(), "bilan.docx", Passages).Content;

        var content = XDocument.Parse(Encoding.UTF8.GetString(Sample.Parts(office.Convert(rewritten, ".docx", "odt"))["content.xml"]));

        Headings(content).Should().Equal((1, "Atelier cuisine"), (2, "Personnes"));
        Cells(content, "table-cell").Should().Equal("Nom", "Téléphone", "Mme X", "[téléphone]le soir");
        content.Descendants().Should().Contain(element => element.Name.LocalName == "image");
        content.Root!.Value.Should().Contain("Appeler Mme X").And.NotContainAny("Dupont", "Benali");
        Encoding.UTF8.GetString(office.Convert(rewritten, ".docx", "txt")).Should().Contain("L’atelier est animé par Mme X, diététicienne");
    }

    [Fact]
    public void A_rewritten_odt_keeps_its_headings_and_tables()
    {
        var rewritten = Sample.Rewrite(SampleOdt.Rich(), "bilan.odt", Passages).Content;

        var content = XDocument.Parse(Encoding.UTF8.GetString(Sample.Parts(office.Convert(rewritten, ".odt", "docx"))["word/document.xml"]));

        content.Descendants().Where(element => element.Name.LocalName == "pStyle").Select(style => style.Attributes().Single().Value)
            .Should().ContainInOrder("Heading1", "Heading2");
        Cells(content, "tc").Should().Equal("Nom", "Téléphone", "Mme X", "[téléphone]le soir");
        content.Root!.Value.Should().Contain("L’atelier est animé par Mme X, diététicienne").And.NotContainAny("Dupont", "Benali");
    }

    [Fact]
    public void What_the_word_processor_writes_is_read_in_each_format()
    {
        var original = SampleDocx.Rich();

        var odt = Sample.Read(office.Convert(original, ".docx", "odt"), "bilan.odt");
        var pdf = Sample.Read(office.Convert(original, ".docx", "pdf"), "bilan.pdf");

        foreach (var read in new[] { odt, pdf })
        {
            read.Text.Should().Contain("L’atelier est animé par Mme Sophie Dupont, diététicienne").And.Contain("Sophie Dupont\t06 12 34 56 78")
                .And.Contain("Compte rendu de Sophie Dupont").And.Contain("Sophie Dupont suit ce groupe depuis 2019.");
            read.Metadata.Should().Contain(new DocumentProperty("Titre", "Bilan de Sophie Dupont"));
        }

        odt.Text.Should().Contain("Karim Benali").And.Contain("Demander à Sophie Dupont.").And.Contain("Nadia Haddad");
    }

    [Fact]
    public void What_the_word_processor_writes_is_rewritten_whole()
    {
        foreach (var format in new[] { "odt", "docx" })
        {
            var rewritten = Sample.Rewrite(office.Convert(SampleDocx.Rich(), ".docx", format), $"bilan.{format}", Passages);

            Sample.Everything(rewritten.Content).Should().NotContainAny("Sophie", "Dupont", "dupont", "Benali", "Haddad", "Claire", "Girard");
            Encoding.UTF8.GetString(office.Convert(rewritten.Content, rewritten.Extension, "txt")).Should().Contain("animé par Mme X, diététicienne");
        }
    }

    private static IEnumerable<(int Level, string Text)> Headings(XDocument content) => content.Descendants().Where(element => element.Name.LocalName == "h")
        .Select(heading => (int.Parse(heading.Attributes().First(attribute => attribute.Name.LocalName == "outline-level").Value, null), heading.Value));

    private static IEnumerable<string> Cells(XDocument content, string name) =>
        content.Descendants().Where(element => element.Name.LocalName == name).Select(cell => cell.Value);
}
