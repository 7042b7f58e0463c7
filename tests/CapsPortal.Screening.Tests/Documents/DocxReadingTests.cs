using CapsPortal.Screening.Documents;

namespace CapsPortal.Screening.Tests.Documents;

public sealed class DocxReadingTests
{
    private readonly DocumentText _rich = Sample.Read(SampleDocx.Rich(), "bilan.docx");

    [Theory]
    [InlineData("paragraphe 1", "Atelier cuisine")]
    [InlineData("paragraphe 2", "L’atelier est animé par Mme Sophie Dupont, diététicienne.")]
    [InlineData("paragraphe 3", "Écrire à son adresse ou au site du service")]
    [InlineData("paragraphe 4", "Présents : Léa Martin")]
    [InlineData("paragraphe 4, suppression suivie", "Karim Benali")]
    [InlineData("paragraphe 5, texte caché", "Dossier de Nadia Haddad")]
    [InlineData("tableau 1, ligne 1", "Nom\tTéléphone")]
    [InlineData("tableau 1, ligne 2", "Sophie Dupont\t06 12 34 56 78 ; le soir")]
    [InlineData("paragraphe 7, zone de texte", "Appeler Sophie Dupont")]
    [InlineData("paragraphe 7, description d’image", "Encadré de Sophie Dupont")]
    [InlineData("paragraphe 8, description d’image", "Portrait de Sophie Dupont")]
    [InlineData("paragraphe 9", "courriel\tporte\u2011parole\ndeuxième ligne")]
    [InlineData("paragraphe 9, champ", " HYPERLINK \"mailto:sophie.dupont@exemple.fr\" ")]
    [InlineData("paragraphe 10, champ", "Référent : Sophie Dupont")]
    [InlineData("paragraphe 10", "Contenu commandé")]
    [InlineData("note 1", "Sophie Dupont suit ce groupe depuis 2019.")]
    [InlineData("commentaire 1", "Demander à Sophie Dupont.")]
    [InlineData("en-tête", "Compte rendu de Sophie Dupont")]
    [InlineData("pied de page", "Relu par Claire Morel")]
    [InlineData("lien", "mailto:sophie.dupont@exemple.fr?subject=Atelier")]
    [InlineData("données jointes", "Sophie Dupont")]
    [InlineData("propriétés", "Titre : Bilan de Sophie Dupont")]
    [InlineData("propriétés", "Référente : Sophie Dupont")]
    public void Each_part_is_read_whole_and_at_its_place(string place, string text) =>
        _rich.Parts.Where(part => part.Place == place).Select(part => _rich.Text.Substring(part.Start, part.Length)).Should().Contain(text);

    [Fact]
    public void A_text_said_twice_for_two_programs_is_read_once() =>
        _rich.Text.Split('\n').Count(line => line == "Appeler Sophie Dupont").Should().Be(1);

    [Fact]
    public void Parts_follow_each_other_within_the_text()
    {
        _rich.Parts.Should().BeInAscendingOrder(part => part.Start);
        _rich.Parts.Zip(_rich.Parts.Skip(1)).Should().OnlyContain(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
        _rich.PlaceOf(_rich.Text.IndexOf("06 12", StringComparison.Ordinal)).Should().Be("tableau 1, ligne 2");
    }

    [Fact]
    public void The_makers_of_the_file_are_told() => _rich.Metadata.Should().Contain([
        new("Auteur", "Claire Morel"), new("Dernière modification par", "Sophie Dupont"), new("Société", "Maison de santé des Lilas"),
        new("Responsable", "Paul Girard"), new("Titre", "Bilan de Sophie Dupont"), new("Référente", "Sophie Dupont"),
        new("Auteur d’un commentaire", "Claire Morel"), new("Initiales", "CM"), new("Auteur d’une modification suivie", "Claire Morel"),
    ]);

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        var document = Sample.With(SampleDocx.Make("<w:p><w:r><w:t>Budget</w:t></w:r></w:p>"), "word/embeddings/budget.xlsx", "PK"u8);

        Sample.Read(document, "budget.docx").Warnings.Should().Equal("Le document contient un objet incorporé (tableur) qui n’a pas été relu.");
        _rich.Warnings.Should().Equal("Le document contient une image : ce repérage ne lit pas ce qu’elle montre.");
    }

    [Fact]
    public void A_cell_in_a_cell_stays_on_the_line_of_its_row()
    {
        const string Inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Léa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Noé</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        var read = Sample.Read(SampleDocx.Make($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Groupe</w:t></w:r></w:p></w:tc><w:tc>{Inner}<w:p/></w:tc></w:tr></w:tbl>"), "a.docx");

        read.Text.Split('\n')[0].Should().Be("Groupe\tLéa\tNoé\t");
    }

    [Fact]
    public void Names_in_a_list_of_choices_are_read()
    {
        const string List = """<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Inès Roux" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Choisir</w:t></w:r></w:sdtContent></w:sdt></w:p>""";

        Sample.Read(SampleDocx.Make(List), "a.docx").Text.Should().Be("Choisir\nInès Roux\n");
    }
}
