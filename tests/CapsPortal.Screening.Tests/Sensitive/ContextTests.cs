namespace CapsPortal.Screening.Tests.Sensitive;

/// <summary>Who a sentence is about when it does not say so itself, and how sure that is.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("Mme X vient depuis mars. Diabétique, sous insuline.", "Diabétique", "sous insuline")]
    [InlineData("Sophie Dupont a parlé longtemps. Séropositive depuis 2010.", "Séropositive")]
    [InlineData("Un participant est resté après la séance. Il vient tous les mardis. Il est malade.", "malade")]
    [InlineData("Mme X\n- 54 ans\n- diabétique", "diabétique")]
    public void A_person_named_before_is_still_meant(string text, params string[] told)
    {
        var found = Found(text);

        found.Select(finding => text.Substring(finding.Start, finding.Length)).Should().Equal(told);
        found.Should().OnlyContain(finding => finding.Level == FindingLevel.Warning);
    }

    [Theory]
    [InlineData("Les jeunes viennent le soir. Consommateurs de cannabis pour la plupart.")]
    [InlineData("Une personne âgée doit se protéger. Elle est diabétique, souvent.")]
    [InlineData("La structure existe depuis 1998. Elle est laïque.")]
    [InlineData("Diabétique, sous insuline.")]
    public void Without_a_person_before_nobody_is_meant(string text) => Found(text).Should().BeEmpty();

    [Theory]
    [InlineData("Mme X est diabétique.", FindingLevel.Blocking)]
    [InlineData("Ma fille est épileptique.", FindingLevel.Blocking)]
    [InlineData("Je suis séropositif.", FindingLevel.Blocking)]
    [InlineData("Elle est séropositive.", FindingLevel.Blocking)]
    [InlineData("Elle est diabétique.", FindingLevel.Blocking)]
    [InlineData("On lui a diagnostiqué un diabète.", FindingLevel.Blocking)]
    [InlineData("C’est un toxicomane.", FindingLevel.Warning)]
    [InlineData("Mme X est malade.", FindingLevel.Warning)]
    public void A_certain_term_and_a_person_in_the_sentence_block(string text, FindingLevel level) =>
        Found(text).Should().ContainSingle().Which.Level.Should().Be(level);

    [Fact]
    public void A_line_cut_by_the_width_of_the_page_goes_on()
    {
        const string text = "Dans ce groupe vient aussi Mme X qui est\ndiabétique depuis dix ans.";

        Found(text).Should().ContainSingle();
    }

    [Fact]
    public void An_inclusive_form_is_one_word()
    {
        Found("Un·e participant·e de 16 ans est diabétique.").Should().ContainSingle();
        Found("Les participant·es diabétiques ont répondu.").Should().BeEmpty();
    }

    [Theory]
    [InlineData("MME X EST DIABETIQUE.")]
    [InlineData("Mme X est diabe\u0301tique.")]
    [InlineData("Mme\u00A0X est séro\u2011positive.")]
    [InlineData("Elle s’est fait avorter à 17 ans.")]
    [InlineData("Sa soeur est asthmatique.")]
    public void Capitals_missing_accents_and_typographic_signs_change_nothing(string text) => Found(text).Should().NotBeEmpty();

    [Fact]
    public void What_is_written_instead_is_not_found_again()
    {
        const string text = "Mme X est diabétique, d’origine malienne, musulmane et syndiquée à la CGT. Son frère est en prison. Je suis gay et je vote pour le PCF.";
        var replacements = Found(text).ConvertAll(finding => new Replacement(finding.Start, finding.Length, finding.Replacement));

        var generic = GenericVersion.Of(text, replacements);

        replacements.Should().HaveCountGreaterThan(5);
        Found(generic).Should().BeEmpty();
    }

    [Fact]
    public void A_name_wins_over_what_is_told_on_the_same_words()
    {
        var found = Screener.Screen("Mme Sophie Noir est venue avec M. Paul Le Sourd.", TestContext.Current.CancellationToken);

        found.Should().OnlyContain(finding => finding.Category == FindingCategory.FullName);
    }

    private static List<Finding> Found(string text) => [.. Screener.Screen(text).Where(SensitiveFindings.IsSensitive)];
}
