using System.Text;
using System.Text.Json;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

public sealed class ModelTests
{
    private static readonly Document Every = new("Titre « é »",
    [
        new Heading(2, Inline.Of("Deux"), "deux"),
        new Paragraph([new Text("a", Bold: true), new LineBreak(), new Link("https://example.org", [new Text("b", Italic: true)])]),
        new Table([], []),
        new BulletList([new ListItem([Samples.Paragraph("c")])]),
        new NumberedList([new ListItem([])], 3),
        new Table([new TableCell(Inline.Of("d"))], [new TableRow([new TableCell(Inline.Of("e"))])], "Légende", FirstColumnIsHeader: true),
        new Quote([Samples.Paragraph("f")], "Une participante"),
        new Callout("g", [Samples.Paragraph("h")]),
        new KeyValues([new KeyValue("i", Inline.Of("j"))]),
        new SignatureBlock("k", null, "l", "m", "n", null),
        new PageBreak(),
    ])
    { Author = "o" };

    [Fact]
    public void A_document_comes_back_from_json_as_it_was()
    {
        var back = DocumentJson.Deserialize(DocumentJson.Serialize(Every));
        back.Should().BeEquivalentTo(Every, options => options.RespectingRuntimeTypes().WithStrictOrdering());
        DocumentJson.Serialize(back).Should().Equal(DocumentJson.Serialize(Every));
    }

    [Fact]
    public void Canonical_bytes_do_not_change_from_one_version_of_the_portal_to_the_next()
    {
        var document = new Document("L’été", [new Paragraph([new Text("x<y", Bold: true)])]);
        Encoding.UTF8.GetString(DocumentJson.Serialize(document)).Should().Be(
            """{"title":"L’été","blocks":[{"type":"paragraph","content":[{"type":"text","value":"x<y","bold":true,"italic":false}]}],"language":"fr-FR"}""");
    }

    [Fact]
    public void One_character_changes_the_digest()
    {
        var digest = DocumentJson.Sha256Hex(Every);
        digest.Should().MatchRegex("^[0-9a-f]{64}$");
        DocumentJson.Sha256Hex(Every with { Title = "Titre « e »" }).Should().NotBe(digest);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"title":"t","blocks":[{"type":"script"}]}""")]
    [InlineData("""{"title":"t","blocks":[],"extra":1}""")]
    public void What_is_not_a_document_is_refused(string json)
    {
        var read = () => DocumentJson.Deserialize(Encoding.UTF8.GetBytes(json));
        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_stored_link_cannot_smuggle_a_script()
    {
        var json = """{"title":"t","blocks":[{"type":"paragraph","content":[{"type":"link","address":"javascript:alert(1)","content":[]}]}]}""";
        var read = () => DocumentJson.Deserialize(Encoding.UTF8.GetBytes(json));
        read.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_heading_has_level_1_to_4(int level)
    {
        var heading = () => new Heading(level, Inline.Of("x"));
        heading.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Answers_and_signatures_leave_the_text_to_sign_as_it_is()
    {
        var content = Samples.Charter();
        var before = EngagementCharterDocument.TextSha256Hex(content);
        var unanswered = content with
        {
            PlannedUses = [.. content.PlannedUses.Select(use => use with { Answers = [] })],
            Signatories = [.. content.Signatories.Select(person => person with { Signature = null })],
            Events = [],
        };
        EngagementCharterDocument.TextSha256Hex(unanswered).Should().Be(before);
        EngagementCharterDocument.TextSha256Hex(content with { Version = 3 }).Should().NotBe(before);
        EngagementCharterDocument.TextSha256Hex(content with { PlannedUses = [] }).Should().NotBe(before);
    }
}
