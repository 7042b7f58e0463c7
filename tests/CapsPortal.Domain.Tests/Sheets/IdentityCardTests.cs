using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

public sealed class IdentityCardTests
{
    private const string Text = "Un texte";

    [Fact]
    public void A_card_keeps_what_was_written_trimmed_and_on_one_line()
    {
        var card = IdentityCard.Create("  Cafés\tsanté ", "Des\r\nrencontres", "Tilleuls", "Soins", "\u00A0Roubaix", 2022, null, Given.Today).Value;

        card.Should().BeEquivalentTo(new
        {
            Title = "Cafés santé",
            Action = "Des rencontres",
            Structure = "Tilleuls",
            Theme = "Soins",
            Territory = "Roubaix",
            StartYear = 2022,
            EndYear = (int?)null,
        });
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once() =>
        IdentityCard.Create(null, "", " ", "\n", "—", null, null, Given.Today).Errors.Should().Equal(
            new DomainError("Title", "Donnez un titre à la fiche."),
            new DomainError("Action", "Dites en une phrase quelle action est capitalisée."),
            new DomainError("Structure", "Indiquez la structure qui a porté l’action."),
            new DomainError("Theme", "Indiquez le thème de l’action."),
            new DomainError("Territory", "Indiquez le territoire de l’action."),
            new DomainError("StartYear", "Indiquez l’année de début de l’action."));

    [Theory]
    [InlineData(IdentityCard.TitleMaxLength, true)]
    [InlineData(IdentityCard.TitleMaxLength + 1, false)]
    public void A_title_has_a_longest_length(int length, bool accepted)
    {
        var card = IdentityCard.Create(new string('a', length), Text, Text, Text, Text, 2022, null, Given.Today);

        card.IsSuccess.Should().Be(accepted);
        card.Errors.Should().Equal(accepted ? [] : [new DomainError("Title", "Ce texte compte 201 caractères ; 200 au plus.")]);
    }

    [Theory]
    [InlineData("Caf\0é")]
    [InlineData("Caf\u001Bé")]
    [InlineData("Caf\u202Eé")]
    [InlineData("Caf\u2066é")]
    public void Characters_that_act_unseen_are_refused(string title) =>
        IdentityCard.Create(title, Text, Text, Text, Text, 2022, null, Given.Today).Errors.Should().Equal(
            new DomainError("Title", "Ce texte contient des caractères invisibles ; retapez-le."));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u200B\u2060\uFEFF")]
    [InlineData("…")]
    public void A_title_that_says_nothing_is_missing(string title) =>
        IdentityCard.Create(title, Text, Text, Text, Text, 2022, null, Given.Today).Errors.Should().Equal(
            new DomainError("Title", "Donnez un titre à la fiche."));

    [Theory]
    [InlineData(1949, null, "StartYear")]
    [InlineData(2027, null, "StartYear")]
    [InlineData(2022, 2027, "EndYear")]
    [InlineData(2022, 2021, "EndYear")]
    [InlineData(null, 2027, "StartYear", "EndYear")]
    public void A_period_lies_between_1950_and_this_year_and_ends_after_it_starts(int? start, int? end, params string[] fields) =>
        IdentityCard.Create(Text, Text, Text, Text, Text, start, end, Given.Today).Errors.Select(e => e.Field).Should().Equal(fields);

    [Theory]
    [InlineData(1950, 2026, "1950-2026")]
    [InlineData(2026, null, "depuis 2026")]
    [InlineData(2022, 2022, "2022")]
    public void A_period_reads_in_French(int start, int? end, string period) =>
        IdentityCard.Create(Text, Text, Text, Text, Text, start, end, Given.Today).Value.Period.Should().Be(period);
}
