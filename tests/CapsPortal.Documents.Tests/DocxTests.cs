using CapsPortal.Documents.Docx;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Templates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Documents.Tests;

public sealed class DocxTests
{
    public static TheoryData<string> Documents => [.. ByName.Keys];

    private static Dictionary<string, Func<Document>> ByName { get; } = new()
    {
        ["mention"] = () => AiMentionDocument.Compose(Samples.Mention()),
        ["sheet"] = () => SheetDocument.Compose(Samples.Sheet()),
        ["charter"] = () => EngagementCharterDocument.Compose(Samples.Charter()),
        ["every block"] = EveryBlock,
        ["empty"] = () => new Document("", []),
        ["odd characters"] = () => new Document("Titre \uFFFE\u0000", [new Paragraph([new Text("a\u0001b\uD800c \uFFFF <&> \"😀\"\u202E")])]),
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Is_valid_for_the_word_processor(string name)
    {
        using var file = Open(ByName[name]());

        Errors(file).Should().BeEmpty();
    }

    [Fact]
    public void Every_word_of_the_mention_is_read_back_in_order()
    {
        var document = AiMentionDocument.Compose(Samples.Mention());
        using var file = Open(document);

        TextOf(file).Should().Equal(
        [
            document.Title,
            .. ((KeyValues)document.Blocks[0]).Items.Select(fact => $"{fact.Key}\u00A0: {((Text)fact.Value[0]).Value}"),
            "Mention à insérer dans la partie Méthodologie",
            .. Samples.Mention().Text.Blocks.SelectMany(Paragraphs),
        ]);
    }

    [Fact]
    public void Headings_are_styles_that_the_program_knows_and_can_outline()
    {
        using var file = Open(EveryBlock());
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!);

        Body(file).Elements<W.Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(s => s?.StartsWith("Heading", StringComparison.Ordinal) == true)
            .Should().Equal("Heading1", "Heading2", "Heading3", "Heading4");
        styles["Heading2"].StyleName!.Val!.Value.Should().Be("heading 2");
        styles["Heading2"].StyleParagraphProperties!.OutlineLevel!.Val!.Value.Should().Be(1);
        Body(file).Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value!).Should().BeSubsetOf(styles.Keys);
    }

    [Fact]
    public void Lists_are_real_ones_and_each_numbered_list_starts_where_it_says()
    {
        using var file = Open(EveryBlock());
        var numbering = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;

        var items = Body(file).Elements<W.Paragraph>()
            .Where(p => p.ParagraphProperties?.NumberingProperties is not null)
            .Select(p => (p.InnerText, Level: p.ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value, List: p.ParagraphProperties.NumberingProperties.NumberingId!.Val!.Value))
            .ToList();

        items.Select(i => (i.InnerText, i.Level)).Should().Equal(("puce", 0), ("sous-puce", 1), ("", 0), ("trois", 0), ("quatre", 0), ("un", 0));
        items.Select(i => i.List).Should().Equal(1, 1, 1, 2, 2, 3);
        numbering.Elements<W.NumberingInstance>().Select(n => n.Elements<W.LevelOverride>().FirstOrDefault()?.StartOverrideNumberingValue?.Val?.Value)
            .Should().Equal(null, 3, 1);
    }

    [Fact]
    public void A_table_repeats_its_header_and_has_as_many_cells_in_each_row()
    {
        using var file = Open(EveryBlock());
        var table = Body(file).Elements<W.Table>().Should().ContainSingle().Subject;
        var rows = table.Elements<W.TableRow>().ToList();

        rows.Select(r => r.TableRowProperties!.Elements<W.TableHeader>().Any()).Should().Equal(true, false, false);
        rows.Select(r => string.Join('|', r.Elements<W.TableCell>().Select(c => c.InnerText))).Should().Equal("Année|Nombre", "2023|18", "2024|");
        table.Elements<W.TableProperties>().Single().TableCaption!.Val!.Value.Should().Be("Participation");
    }

    [Fact]
    public void Says_its_language_title_and_date()
    {
        using var file = Open(AiMentionDocument.Compose(Samples.Mention()));
        var properties = file.PackageProperties;

        properties.Title.Should().Be("Mention des usages de l’IA – Bien manger, bien bouger à Kerlaz");
        properties.Language.Should().Be("fr-FR");
        properties.Created.Should().Be(Samples.Now.UtcDateTime);
        file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value.Should().Be("fr-FR");
    }

    [Fact]
    public void A_link_leads_to_its_address()
    {
        using var file = Open(EveryBlock());
        var link = Body(file).Descendants<W.Hyperlink>().Should().ContainSingle().Subject;

        link.InnerText.Should().Be("la bibliographie");
        file.MainDocumentPart!.HyperlinkRelationships.Single(r => r.Id == link.Id).Uri.Should().Be(new Uri("https://example.org/une?b=1&c=2"));
    }

    [Fact]
    public void What_XML_refuses_is_left_out_and_the_rest_kept()
    {
        using var file = Open(ByName["odd characters"]());

        TextOf(file).Should().Equal("Titre ", "ab\uFFFDc  <&> \"😀\"");
    }

    [Fact]
    public void Lists_deeper_than_the_format_knows_stay_at_its_deepest_level()
    {
        Block block = new Paragraph(Inline.Of("fond"));
        for (var depth = 0; depth < 12; depth++)
        {
            block = new BulletList([new ListItem([new Paragraph(Inline.Of("x")), block])]);
        }

        using var file = Open(new Document("Profond", [block]));

        Errors(file).Should().BeEmpty();
        Body(file).Descendants<W.NumberingLevelReference>().Max(l => l.Val!.Value).Should().Be(8);
    }

    private static Document EveryBlock() => new(
        "Tous les blocs",
        [
            new Heading(2, Inline.Of("Deux"), "deux"),
            new Heading(3, Inline.Of("Trois")),
            new Heading(4, Inline.Of("Quatre")),
            new Paragraph([new Text("gras", Bold: true), new Text(" italique", Italic: true), new LineBreak(), new Link("https://example.org/une?b=1&c=2", [new Text("la bibliographie")])]),
            new BulletList(
            [
                new ListItem([new Paragraph(Inline.Of("puce")), new BulletList([new ListItem([new Paragraph(Inline.Of("sous-puce"))])]), new Paragraph(Inline.Of("suite"))]),
                new ListItem([new Quote([new Paragraph(Inline.Of("citation dans une puce"))])]),
            ]),
            new NumberedList([new ListItem([new Paragraph(Inline.Of("trois"))]), new ListItem([new Paragraph(Inline.Of("quatre"))])], 3),
            new NumberedList([new ListItem([new Paragraph(Inline.Of("un"))])]),
            new Table(
                [new TableCell(Inline.Of("Année")), new TableCell(Inline.Of("Nombre"))],
                [
                    new TableRow([new TableCell(Inline.Of("2023")), new TableCell(Inline.Of("18")), new TableCell(Inline.Of("de trop"))]),
                    new TableRow([new TableCell(Inline.Of("2024"))]),
                ],
                "Participation",
                FirstColumnIsHeader: true),
            new Quote([new Paragraph(Inline.Of("On venait pour rire"))], "Une participante"),
            new Callout("À retenir", [new Paragraph(Inline.Of("Texte encadré"))]),
            new KeyValues([new KeyValue("Territoire", Inline.Of("Finistère"))]),
            new PageBreak(),
            new SignatureBlock("Awa Diallo", "chargée de projet", null, "Lu et approuvé", "Signé le 2 mars 2026"),
        ])
    {
        Author = "Awa Diallo",
    };

    private static IEnumerable<string> Paragraphs(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.OfType<Text>().Select(t => t.Value))],
        BulletList list => list.Items.SelectMany(item => item.Blocks).SelectMany(Paragraphs),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<string> Errors(WordprocessingDocument file) => new OpenXmlValidator(FileFormatVersions.Microsoft365)
        .Validate(file, TestContext.Current.CancellationToken)
        .Select(e => $"{e.Path?.XPath}: {e.Description}");

    private static WordprocessingDocument Open(Document document) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document, Samples.Now)), isEditable: false);

    private static W.Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    private static List<string> TextOf(WordprocessingDocument file) => Body(file).Elements<W.Paragraph>().Select(p => p.InnerText).ToList();
}
