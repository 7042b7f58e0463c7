using CapsPortal.Documents.Html;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.PlainText;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

public sealed class WriterTests
{
    [Fact]
    public void Everything_that_a_person_typed_is_encoded()
    {
        const string Evil = "<b onclick=\"x\">'&";
        var blocks = new Block[]
        {
            new Heading(2, Inline.Of(Evil), Evil),
            new Paragraph([new Text(Evil), new Link("https://example.org/\"'<>", [new Text(Evil)])]),
            new BulletList([new ListItem([Samples.Paragraph(Evil)])]),
            new Table([new TableCell(Inline.Of(Evil))], [new TableRow([new TableCell(Inline.Of(Evil))])], Evil),
            new Quote([Samples.Paragraph(Evil)], Evil),
            new Callout(Evil, [Samples.Paragraph(Evil)]),
            new KeyValues([new KeyValue(Evil, Inline.Of(Evil))]),
            new SignatureBlock(Evil, Evil, Evil, Evil, Evil, Evil),
        };
        var html = HtmlWriter.Write(new Document(Evil, blocks));
        html.Should().NotContain("<b ").And.NotContain("'").And.NotContain("onclick=\"").And.NotContain("style=");
    }

    [Fact]
    public void Marks_that_reorder_or_hide_text_are_dropped() =>
        HtmlWriter.Write([Samples.Paragraph("a\u202Eb\u0007c\uFEFF\uD800")]).Should().Be("<p>abc\uFFFD</p>\n");

    [Fact]
    public void A_table_has_caption_and_scopes()
    {
        var html = HtmlWriter.Write([new Table([new(Inline.Of("A")), new(Inline.Of("B"))], [new([new(Inline.Of("1"))])], "Légende", FirstColumnIsHeader: true)]);
        html.Should().Contain("<caption>Légende</caption>").And.Contain("<th scope=\"col\">A</th>")
            .And.Contain("<th scope=\"row\">1</th><td></td>");
    }

    [Fact]
    public void A_signature_says_when_it_is_missing()
    {
        HtmlWriter.Write([new SignatureBlock("Awa")]).Should().Contain("doc-signature-pending").And.Contain("Pas encore signé");
        HtmlWriter.Write([new SignatureBlock("Awa", SignedAt: "Signé le 3")]).Should().NotContain("pending").And.Contain("Signé le 3");
    }

    [Fact]
    public void Plain_text_says_all_that_the_document_says()
    {
        var text = PlainTextWriter.Write(EngagementCharterDocument.Compose(Samples.Charter()));
        text.Should().StartWith("Charte d’engagement – Bien manger");
        text.Should().Contain("- un ou plusieurs entretiens\n").And.Contain("1. confidentialité").And.Contain("le portail (https://example.org/portail?a=1&b=2)")
            .And.Contain("Noota").And.Contain("Awa Diallo").And.NotContain("<");
    }

    [Fact]
    public void Plain_text_of_the_mention_is_ready_to_paste() =>
        PlainTextWriter.Write(AiMentionDocument.Compose(Samples.Mention()).Blocks).Should().EndWith("étapes Cadrage, Analyse et Diffusion.\n");
}
