namespace CapsPortal.Screening.Tests.Names;

/// <summary>One person, one pseudonym.</summary>
public sealed class PseudonymsTests
{
    [Fact]
    public void One_person_has_one_pseudonym_however_she_is_named() =>
        Found.Rewritten("Mme Dupont est venue. Sophie Dupont a parlé, S. Dupont a signé, DUPONT Sophie aussi. Sophie a ri.")
            .Should().Be("Mme X est venue. Mme X a parlé, Mme X a signé, Mme X aussi. Mme X a ri.");

    [Fact]
    public void Two_first_names_with_one_surname_are_two_persons() =>
        Found.Rewritten("Sophie Dupont et Julie Dupont, puis Mme Dupont.").Should().Be("Mme X et Mme Y, puis Mme Z.");

    [Fact]
    public void A_man_and_a_woman_of_one_surname_are_two_persons() =>
        Found.Rewritten("M. Dupont attend Mme Dupont.").Should().Be("M. X attend Mme Y.");

    [Fact]
    public void A_pseudonym_of_the_text_is_given_to_nobody_else() =>
        Found.Rewritten("Mme X a vu Julie Martin.").Should().Be("Mme X a vu Mme Y.");

    [Fact]
    public void Letters_begin_again_with_a_number() =>
        Found.Rewritten("Mme Durand, Mme Roux, Mme Blanc, Mme Faure.").Should().Be("Mme X, Mme Y, Mme Z, Mme X2.");

    [Fact]
    public void Values_that_differ_have_numbers_and_the_same_value_keeps_its_words() =>
        Found.Rewritten("06 12 34 56 78, 06 98 76 54 32, puis 06.12.34.56.78").Should().Be("[téléphone], [téléphone 2], puis [téléphone]");
}
