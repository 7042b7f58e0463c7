namespace CapsPortal.Screening.Tests.QuasiIdentifiers;

public sealed class QuasiIdentifierTests
{
    [Theory]
    [InlineData("Une femme de 34 ans, boulangère à Guéret, est venue trois fois.", "34 ans", "boulangère", "Guéret")]
    [InlineData("Entretien 2 : homme, 61 ans, éclusier, Nevers.", "61 ans", "éclusier", "Nevers")]
    [InlineData("Mme X, 45 ans, mère de triplés, habite La Souterraine.", "45 ans", "mère de triplés", "La Souterraine")]
    [InlineData("Elle a 29 ans. Elle est factrice et vit à Saint-Étienne.", "29 ans", "factrice", "Saint-Étienne")]
    [InlineData("Une participante de 22 ans, apprentie taxidermiste, vient en car depuis Guéret.", "22 ans", "apprentie taxidermiste", "Guéret")]
    [InlineData("J’ai 41 ans et je tiens la seule boulangerie de Felletin.", "41 ans", "la seule boulangerie", "Felletin")]
    [InlineData("Portrait : trapéziste, 29 ans, installé dans la vallée de l’Ubaye.", "trapéziste", "29 ans", "vallée de l’Ubaye")]
    [InlineData("Mme X, 51 ans, mariée à un trapéziste, vit à Nevers.", "51 ans", "mariée à un trapéziste", "Nevers")]
    [InlineData("Il a pris sa retraite à 61 ans, il était sous-préfet à Guéret.", "61 ans", "sous-préfet", "Guéret")]
    [InlineData("Ce berger de 41 ans, père de triplées, descend le jeudi.", "41 ans", "berger", "père de triplées")]
    public void Three_clues_about_one_person_are_each_found(string text, params string[] clues)
    {
        var found = Found(text);

        found.Select(finding => text.Substring(finding.Start, finding.Length)).Should().BeEquivalentTo(clues);
        found.Should().OnlyContain(finding => finding.Level == FindingLevel.Warning);
    }

    [Theory]
    [InlineData("Des femmes de 34 ans, boulangères à Guéret, sont venues.")]
    [InlineData("Les jeunes de 18 à 25 ans de Guéret cherchent un métier de boulanger.")]
    [InlineData("Une femme de 34 ans est venue de Guéret.")]
    [InlineData("À 18 ans on vote, à Guéret comme ailleurs, même les apprentis.")]
    [InlineData("Âge moyen : 34 ans. Communes : Guéret, Aubusson. Métiers : aide-soignante, vendeuse.")]
    [InlineData("L’animatrice de la vallée de l’Ubaye a 12 ans de métier.")]
    [InlineData("Depuis 12 ans, l’association accueille à Guéret des habitants de Nevers.")]
    [InlineData("Sophie Dupont, 34 ans, est boulangère à Guéret.")]
    [InlineData("Le projet a 3 ans ; la boulangère de Guéret et le médecin de Nevers le soutiennent.")]
    public void Fewer_clues_a_public_or_a_named_person_give_none(string text) => Found(text).Should().BeEmpty();

    [Fact]
    public void Clues_of_two_portraits_are_not_added_up()
    {
        const string text = "Portrait 1. Une femme de 34 ans, de Guéret.\n\nPortrait 2. Un menuisier, veuf.";

        Found(text).Should().BeEmpty();
    }

    [Fact]
    public void What_is_written_instead_is_general_and_not_found_again()
    {
        const string text = "Une femme de 34 ans, boulangère à Guéret, est venue trois fois.";
        var replacements = Found(text).Select(finding => new Replacement(finding.Start, finding.Length, finding.Replacement)).ToList();

        var generic = GenericVersion.Of(text, replacements);

        generic.Should().Be("Une femme de [âge], [profession] à [commune], est venue trois fois.");
        Found(generic).Should().BeEmpty();
    }

    private static List<Finding> Found(string text) => [.. Screener.Screen(text).Where(finding => finding.Category == FindingCategory.QuasiIdentifier)];
}
