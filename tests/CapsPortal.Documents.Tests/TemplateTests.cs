using CapsPortal.Documents.Html;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

public sealed class TemplateTests
{
    [Fact]
    public void Charter_without_ai_says_so()
    {
        var html = HtmlWriter.Write(EngagementCharterDocument.Compose(Samples.Charter() with { PlannedUses = [] }));
        html.Should().Contain("Aucun usage d’IA prévu.").And.NotContain("Réponse de chaque");
    }

    [Fact]
    public void Charter_says_who_accepted_and_who_refused()
    {
        var table = EngagementCharterDocument.Compose(Samples.Charter()).Blocks.OfType<Table>().Single(table => table.Header.Count == 4 && table.Caption!.StartsWith("Réponse", StringComparison.Ordinal));
        table.Rows[0].Cells.Select(cell => ((Text)cell.Content[0]).Value).Should()
            .Equal("Retranscrire l’entretien (Noota)", "Awa Diallo", "Nguyễn Văn Hải", "Zoé Œuvrard");
        table.Rows[1].Cells.Skip(2).Select(cell => ((Text)cell.Content[0]).Value).Should().Equal("–", "–");
    }

    [Fact]
    public void Evidence_page_has_the_digest_of_the_text_to_sign()
    {
        var content = Samples.Charter();
        HtmlWriter.Write(EngagementCharterDocument.Compose(content)).Should()
            .Contain(DocumentJson.Sha256Hex(EngagementCharterDocument.ComposeText(content)))
            .And.Contain("2 sur 3").And.Contain(Samples.Seal.Fingerprint);
    }

    [Fact]
    public void A_typed_name_is_kept_to_the_letter()
    {
        var content = Samples.Charter();
        var person = content.Signatories[0] with { Signature = new("Awa D'Artagnan : ok", Samples.Now, "x") };
        EngagementCharterDocument.Compose(content with { Signatories = [person] }).Blocks.OfType<SignatureBlock>().Single().Who
            .Should().Be("Awa D'Artagnan : ok");
    }

    [Fact]
    public void Mention_stands_inside_the_methodology_section()
    {
        var blocks = SheetDocument.Compose(Samples.Sheet()).Blocks.ToList();
        var section = blocks.FindIndex(block => block is Heading { Content: [Text { Value: "Méthodologie de la capitalisation" }] });
        var mention = blocks.FindIndex(block => block is Callout);
        var next = blocks.FindIndex(block => block is Heading { Content: [Text { Value: "Bibliographie" }] });
        mention.Should().BeGreaterThan(section).And.BeLessThan(next);
    }

    [Fact]
    public void Mention_is_never_lost_when_no_section_is_methodology()
    {
        var content = Samples.Sheet();
        var html = HtmlWriter.Write(SheetDocument.Compose(content with { Sections = [content.Sections[0]] }));
        html.Should().Contain("<h2 id=\"methodologie\">").And.Contain("Noota");
    }

    [Fact]
    public void Facts_without_value_and_absent_facts_are_left_out()
    {
        var html = HtmlWriter.Write(SheetDocument.Compose(Samples.Sheet() with { Licence = null, PublishedOn = null, Subtitle = " " }));
        html.Should().Contain("Finistère").And.NotContain("Financeurs").And.NotContain("Licence").And.NotContain("Publiée le");
    }
}
