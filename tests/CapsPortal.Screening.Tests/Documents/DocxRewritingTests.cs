using System.Text;
using CapsPortal.Screening.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Screening.Tests.Documents;

public sealed class DocxRewritingTests
{
    private static readonly (string, string)[] Passages =
    [
        ("Mme Sophie Dupont", "Mme X"), ("Sophie Dupont", "Mme X"), ("sophie.dupont@exemple.fr", "[courriel]"), ("06 12 34 56 78", "[téléphone]"),
        ("Karim Benali", "M. Y"), ("Léa Martin", "Mme Z"), ("Nadia Haddad", "Mme W"), ("Claire Morel", "Mme V"),
    ];

    private readonly byte[] _original = SampleDocx.Rich();
    private readonly RewrittenDocument _rewritten;

    public DocxRewritingTests() => _rewritten = Sample.Rewrite(_original, "bilan.docx", Passages);

    [Fact]
    public void A_replaced_string_is_nowhere_in_the_package() => Sample.Everything(_rewritten.Content).Should()
        .NotContainAny("Dupont", "dupont", "Sophie", "06 12", "Benali", "Martin", "Haddad", "Claire", "Morel");

    [Fact]
    public void The_makers_of_the_file_are_gone()
    {
        Sample.Everything(_rewritten.Content).Should().NotContainAny("Girard", "Lilas", "modele", "\"CM\"");
        Sample.Read(_rewritten.Content, "bilan.docx").Metadata.Should().BeEquivalentTo([
            new DocumentProperty("Titre", "Bilan de Mme X"), new("Auteur d’un commentaire", "Auteur"), new("Initiales", "A"),
            new("Auteur d’une modification suivie", "Auteur"),
        ]);
    }

    [Theory]
    [InlineData("paragraphe 2", "L’atelier est animé par Mme X, diététicienne.")]
    [InlineData("paragraphe 4", "Présents : Mme Z")]
    [InlineData("paragraphe 4, suppression suivie", "M. Y")]
    [InlineData("paragraphe 5, texte caché", "Dossier de Mme W")]
    [InlineData("tableau 1, ligne 2", "Mme X\t[téléphone] ; le soir")]
    [InlineData("paragraphe 7, zone de texte", "Appeler Mme X")]
    [InlineData("paragraphe 8, description d’image", "Portrait de Mme X")]
    [InlineData("paragraphe 9, champ", " HYPERLINK \"mailto:[courriel]\" ")]
    [InlineData("note 1", "Mme X suit ce groupe depuis 2019.")]
    [InlineData("commentaire 1", "Demander à Mme X.")]
    [InlineData("en-tête", "Compte rendu de Mme X")]
    [InlineData("lien", "https://sante.exemple.fr/ateliers")]
    public void The_new_text_stands_where_the_passage_was(string place, string text)
    {
        var read = Sample.Read(_rewritten.Content, "bilan.docx");

        read.Parts.Where(part => part.Place == place).Select(part => read.Text.Substring(part.Start, part.Length)).Should().Contain(text);
    }

    [Fact]
    public void It_takes_the_formatting_of_the_run_where_it_begins()
    {
        var rewritten = Sample.Rewrite(_original, "bilan.docx", ("phie Dupont", "X"));

        using var document = WordprocessingDocument.Open(new MemoryStream(rewritten.Content), false);
        var paragraph = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().ElementAt(1);
        paragraph.Elements<Run>().Where(run => run.InnerText.Length > 0).Select(run => (run.InnerText, Bold: run.RunProperties?.Bold is not null))
            .Should().StartWith([("L’atelier est animé par Mme So", false), ("X", true), (", diététicienne", false)]);
    }

    [Fact]
    public void A_link_whose_address_held_a_passage_is_untied_and_the_others_stay()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(_rewritten.Content), false);

        document.MainDocumentPart!.Document!.Descendants<Hyperlink>().Select(link => link.InnerText).Should().Equal("du service");
        document.MainDocumentPart.HyperlinkRelationships.Select(link => link.Uri.ToString()).Should().BeEquivalentTo("about:blank", "https://sante.exemple.fr/ateliers");
    }

    [Fact]
    public void What_holds_no_passage_keeps_its_bytes()
    {
        var (before, after) = (Sample.Parts(_original), Sample.Parts(_rewritten.Content));

        foreach (var part in before.Keys.Where(name => name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith("styles.xml", StringComparison.Ordinal)))
        {
            after[part].Should().Equal(before[part]);
        }
    }

    [Fact]
    public void The_new_document_is_as_valid_as_the_original()
    {
        static IEnumerable<string> Errors(byte[] content)
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
            return [.. new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Description}")];
        }

        Errors(_rewritten.Content).Should().BeSubsetOf(Errors(_original));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Sample.Rewrite(_original, "bilan.docx", Passages).Content.Should().Equal(_rewritten.Content);

    [Fact]
    public void Without_a_passage_to_replace_only_the_makers_leave()
    {
        var (before, after) = (Sample.Read(_original, "a.docx"), Sample.Read(Sample.Rewrite(_original, "a.docx").Content, "a.docx"));

        static string Said(DocumentText read) => string.Join('\n', read.Parts.Where(part => part.Place is not ("propriétés" or "lien")).Select(part => read.Text.Substring(part.Start, part.Length)));
        Said(after).Should().Be(Said(before));
    }

    [Fact]
    public void What_was_deleted_within_a_passage_leaves_with_it()
    {
        var document = SampleDocx.Make("""<w:p><w:r><w:t>Mme Du</w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>ran</w:delText></w:r></w:del><w:r><w:t>pont est là</w:t></w:r></w:p>""");

        Sample.Everything(Sample.Rewrite(document, "a.docx", ("Mme Dupont", "Mme X")).Content).Should().NotContain("ran<").And.Contain("Mme X");
    }

    [Fact]
    public void A_passage_over_a_tab_a_line_break_and_two_paragraphs_leaves_all_of_them()
    {
        var document = SampleDocx.Make("<w:p><w:r><w:t>Habite 12 rue</w:t><w:tab/><w:t>des Lilas</w:t><w:br/><w:t>23000</w:t></w:r></w:p><w:p><w:r><w:t>Guéret depuis</w:t></w:r></w:p>");

        var rewritten = Sample.Rewrite(document, "a.docx", ("12 rue\tdes Lilas\n23000\nGuéret", "[adresse]"));

        Sample.Read(rewritten.Content, "a.docx").Text.Should().Be("Habite [adresse]\n depuis\n");
    }

    [Fact]
    public void A_name_that_names_a_part_leaves_it_and_the_picture_stays()
    {
        var parts = Sample.Parts(_original).Select(part => part.Key switch
        {
            "media/image.png" => ("media/Sophie-Dupont.png", part.Value),
            "word/_rels/document.xml.rels" => (part.Key, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(part.Value).Replace("media/image.png", "media/Sophie-Dupont.png", StringComparison.Ordinal))),
            _ => (part.Key, part.Value),
        });

        var rewritten = Sample.Rewrite(Sample.Zip([.. parts]), "a.docx", ("Sophie Dupont", "Mme X"));

        Sample.Everything(rewritten.Content).Should().NotContain("Sophie-Dupont");
        using var document = WordprocessingDocument.Open(new MemoryStream(rewritten.Content), false);
        using var picture = document.MainDocumentPart!.GetPartById("rImage").GetStream();
        picture.Length.Should().Be(SampleDocx.Picture.Length);
    }

    [Fact]
    public void An_embedded_workbook_is_emptied_and_told()
    {
        var document = Sample.With(SampleDocx.Make("<w:p><w:r><w:t>Mme Dupont</w:t></w:r></w:p>"), "word/embeddings/budget.xlsx", "PK Dupont"u8);

        var rewritten = Sample.Rewrite(document, "a.docx", ("Mme Dupont", "Mme X"));

        Sample.Everything(rewritten.Content).Should().NotContain("Dupont");
        rewritten.Warnings.Should().ContainSingle().Which.Should().Contain("objet incorporé");
    }

    [Fact]
    public void A_picture_that_names_somebody_in_its_bytes_stays_and_is_told()
    {
        var document = SampleDocx.Make("<w:p><w:r><w:t>Sophie Dupont</w:t></w:r></w:p>", document =>
        {
            using var picture = new MemoryStream([.. SampleDocx.Picture, .. "Artist: Sophie Dupont"u8]);
            document.MainDocumentPart!.AddImagePart(ImagePartType.Png).FeedData(picture);
        });

        Sample.Rewrite(document, "a.docx", ("Sophie Dupont", "Mme X")).Warnings.Should().ContainSingle().Which.Should().Contain("image");
    }

    [Fact]
    public void Half_a_character_left_behind_does_not_break_the_document()
    {
        var document = SampleDocx.Make("<w:p><w:r><w:t>Bravo 😀 Léa</w:t></w:r></w:p>");
        var read = Sample.Read(document, "a.docx");

        var rewritten = DocumentRewriter.Rewrite(document, read, [new Replacement(7, 5, "x")], TestContext.Current.CancellationToken);

        Sample.Read(rewritten.Content, "a.docx").Text.Should().Be("Bravo \uFFFDx\n");
    }

    [Fact]
    public void Passages_anywhere_are_replaced_each_once()
    {
        var random = new Random(11);
        foreach (var (content, name) in new[] { (_original, "a.docx"), (SampleOdt.Rich(), "a.odt") })
        {
            var read = Sample.Read(content, name);
            for (var i = 0; i < 100; i++)
            {
                var replacements = new List<Replacement>();
                for (var at = random.Next(60); at < read.Text.Length - 40; at += 40 + random.Next(120))
                {
                    replacements.Add(new Replacement(at, 1 + random.Next(40), "§"));
                }

                var rewritten = DocumentRewriter.Rewrite(content, read, replacements, TestContext.Current.CancellationToken);

                var shown = replacements.Count(replacement => !read.PlaceOf(replacement.Start).StartsWith("propriétés", StringComparison.Ordinal)
                    && read.Text.AsSpan(replacement.Start, replacement.Length).ContainsAny("aeiou".AsSpan()));
                Sample.Read(rewritten.Content, name).Text.Count(c => c == '§').Should().BeInRange(shown - 4, replacements.Count);
            }
        }
    }

    [Fact]
    public void Drawings_within_a_text_box_and_fields_within_a_field_are_read_once()
    {
        const string Drawing = """<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="{0}"/>{1}</wp:inline></w:drawing>""";
        var inner = string.Format(null, Drawing, "Portrait de Mme Dupont", "");
        var outer = string.Format(null, Drawing, "Encadré de Mme Dupont", $"<w:txbxContent><w:p><w:r>{inner}</w:r></w:p></w:txbxContent>");
        const string Field = """<w:fldSimple w:instr="MERGEFIELD a"><w:fldSimple w:instr="QUOTE &quot;Mme Dupont&quot;"><w:r><w:t>Bonjour</w:t></w:r></w:fldSimple></w:fldSimple>""";
        var document = SampleDocx.Make($"<w:p><w:r>{outer}</w:r></w:p><w:p>{Field}</w:p>");

        Sample.Read(document, "a.docx").Text.Should().Be("Portrait de Mme Dupont\nEncadré de Mme Dupont\nBonjour\nMERGEFIELD a\nQUOTE \"Mme Dupont\"\n");
        Sample.Everything(Sample.Rewrite(document, "a.docx", ("Mme Dupont", "Mme X")).Content).Should().NotContain("Dupont");
    }

    [Fact]
    public void A_text_that_was_read_from_something_else_is_refused()
    {
        var other = Sample.Read(SampleDocx.Make("<w:p><w:r><w:t>Autre</w:t></w:r></w:p>"), "a.docx");

        FluentActions.Invoking(() => DocumentRewriter.Rewrite(_original, other, [], TestContext.Current.CancellationToken)).Should().Throw<ArgumentException>();
    }
}
