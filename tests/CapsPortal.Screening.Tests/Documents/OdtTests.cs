using CapsPortal.Screening.Documents;

namespace CapsPortal.Screening.Tests.Documents;

public sealed class OdtTests
{
    private static readonly (string, string)[] Passages =
    [
        ("Mme Sophie Dupont", "Mme X"), ("Sophie Dupont", "Mme X"), ("sophie.dupont@exemple.fr", "[courriel]"), ("06 12 34 56 78", "[téléphone]"),
        ("Karim Benali", "M. Y"), ("Léa\tMartin", "Mme Z"), ("Nadia Haddad", "Mme W"), ("Claire Morel", "Mme V"),
    ];

    private readonly byte[] _original = SampleOdt.Rich();

    [Theory]
    [InlineData("paragraphe 1", "Atelier cuisine")]
    [InlineData("paragraphe 2", "L’atelier est animé par Mme Sophie Dupont, diététicienne.")]
    [InlineData("paragraphe 3", "Écrire à son adresse ou au service")]
    [InlineData("paragraphe 3, champ", "mailto:sophie.dupont@exemple.fr")]
    [InlineData("paragraphe 4", "Présents :  Léa\tMartin\net d’autres")]
    [InlineData("paragraphe 5, texte caché", "Dossier de Nadia Haddad")]
    [InlineData("texte caché", "Section de Nadia Haddad")]
    [InlineData("paragraphe 4, suppression suivie", "Karim Benali")]
    [InlineData("tableau 1, ligne 1", "Nom\tTéléphone")]
    [InlineData("tableau 1, ligne 2", "Sophie Dupont\t06 12 34 56 78 ; le soir")]
    [InlineData("paragraphe 7", "Premier point")]
    [InlineData("paragraphe 8, zone de texte", "Appeler Sophie Dupont")]
    [InlineData("paragraphe 8, zone de texte, description d’image", "Encadré de Sophie Dupont")]
    [InlineData("note 1", "Sophie Dupont suit ce groupe.")]
    [InlineData("commentaire 1", "Demander à Sophie Dupont.")]
    [InlineData("en-tête", "Compte rendu de Sophie Dupont")]
    [InlineData("pied de page", "Relu par Claire Morel")]
    [InlineData("propriétés", "Titre : Bilan de Sophie Dupont")]
    public void Each_part_is_read_whole_and_at_its_place(string place, string text) => Said(Sample.Read(_original, "bilan.odt"), place).Should().Contain(text);

    [Fact]
    public void The_makers_of_the_file_are_told() => Sample.Read(_original, "bilan.odt").Metadata.Should().BeEquivalentTo([
        new DocumentProperty("Auteur", "Claire Morel"), new("Dernière modification par", "Sophie Dupont"), new("Titre", "Bilan de Sophie Dupont"),
        new("Référente", "Sophie Dupont"), new("Auteur d’un commentaire", "Claire Morel"), new("Initiales", "CM"),
        new("Auteur d’une modification suivie", "Claire Morel"),
    ]);

    [Fact]
    public void A_replaced_string_and_the_makers_are_nowhere_in_the_package()
    {
        var rewritten = Sample.Rewrite(_original, "bilan.odt", Passages);

        rewritten.Extension.Should().Be(".odt");
        Sample.Everything(rewritten.Content).Should()
            .NotContainAny("Dupont", "dupont", "Sophie", "06 12", "Benali", "Martin", "Haddad", "Claire", "Morel", "Girard", ">CM<", "humbnail");
    }

    [Theory]
    [InlineData("paragraphe 2", "L’atelier est animé par Mme X, diététicienne.")]
    [InlineData("paragraphe 4", "Présents :  Mme Z\net d’autres")]
    [InlineData("paragraphe 4, suppression suivie", "M. Y")]
    [InlineData("tableau 1, ligne 2", "Mme X\t[téléphone] ; le soir")]
    [InlineData("note 1", "Mme X suit ce groupe.")]
    [InlineData("commentaire 1", "Demander à Mme X.")]
    [InlineData("paragraphe 3, champ", "https://sante.exemple.fr/")]
    public void The_new_text_stands_where_the_passage_was(string place, string text) =>
        Said(Sample.Read(Sample.Rewrite(_original, "bilan.odt", Passages).Content, "bilan.odt"), place).Should().Contain(text);

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Sample.Rewrite(_original, "a.odt", Passages).Content.Should().Equal(Sample.Rewrite(_original, "a.odt", Passages).Content);

    [Fact]
    public void What_was_deleted_within_a_passage_leaves_with_it()
    {
        var document = SampleOdt.Make("""<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><text:p>ran</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Mme Du<text:change text:change-id="ct1"/>pont</text:p>""");

        Sample.Everything(Sample.Rewrite(document, "a.odt", ("Mme Dupont", "Mme X")).Content).Should().NotContain(">ran<").And.Contain("Mme X");
    }

    [Fact]
    public void A_run_of_spaces_that_a_number_asks_for_is_bounded() =>
        Sample.Read(SampleOdt.Make("""<text:p>a<text:s text:c="2000000000"/>b</text:p>"""), "a.odt").Text.Length.Should().BeLessThan(1_000);

    private static IEnumerable<string> Said(DocumentText read, string place) =>
        read.Parts.Where(part => part.Place == place).Select(part => read.Text.Substring(part.Start, part.Length));
}
