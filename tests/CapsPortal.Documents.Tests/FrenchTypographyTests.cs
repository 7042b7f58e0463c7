using CapsPortal.Documents.French;

namespace CapsPortal.Documents.Tests;

/// <summary>In the expected texts, « _ » stands for U+00A0 and « ~ » for U+202F.</summary>
public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("Bonjour !", "Bonjour~!")]
    [InlineData("Bonjour!", "Bonjour~!")]
    [InlineData("Vraiment ?!", "Vraiment~?!")]
    [InlineData("oui ; non", "oui~; non")]
    [InlineData("Objet : test", "Objet_: test")]
    [InlineData("Objet: test", "Objet_: test")]
    [InlineData("« oui »", "«_oui_»")]
    [InlineData("«oui»", "«_oui_»")]
    [InlineData("« oui » ; « non » !", "«_oui_»~; «_non_»~!")]
    [InlineData("l'action d'Awa", "l’action d’Awa")]
    [InlineData("l'« action »", "l’«_action_»")]
    [InlineData("12 %", "12_%")]
    [InlineData("1 200 €", "1~200_€")]
    [InlineData("1 200 000 habitants", "1~200~000 habitants")]
    [InlineData("5 km et 12 min", "5_km et 12_min")]
    [InlineData("3 ans", "3_ans")]
    [InlineData("le n° 910, p. 12", "le n°_910, p._12")]
    [InlineData("suite (fin) : là", "suite (fin)_: là")]
    [InlineData(" : suite d'un mot en gras", "_: suite d’un mot en gras")]
    [InlineData(" ! Suite", "~! Suite")]
    [InlineData("« ", "«_")]
    public void Puts_spaces_and_apostrophes(string typed, string printed) => FrenchTypography.Apply(typed).Should().Be(Real(printed));

    [Theory]
    [InlineData("à 14:30")]
    [InlineData("https://example.org/a?b=c;d!e:f")]
    [InlineData("voir http://example.org/?q=l'eau")]
    [InlineData("mailto:a@example.org?subject=x")]
    [InlineData("a.b+c@example.org")]
    [InlineData("www.example.org/?a=1")]
    [InlineData("`x ? y : z;`")]
    [InlineData("C++ et C#")]
    [InlineData("ratio 3:1")]
    [InlineData("en 2024 120 personnes")]
    [InlineData("le 3 sept")]
    [InlineData("12 habitants")]
    [InlineData("!important")]
    [InlineData("'entre guillemets simples' non")]
    [InlineData("")]
    public void Leaves_alone(string text) => FrenchTypography.Apply(text).Should().Be(text);

    [Theory]
    [InlineData("« Est-ce l'heure ? » : oui, 12 % à 14:30 ; 1 200 € !")]
    [InlineData("https://example.org ? oui !")]
    public void Applied_twice_it_changes_nothing_more(string text)
    {
        var once = FrenchTypography.Apply(text);
        FrenchTypography.Apply(once).Should().Be(once);
    }

    [Fact]
    public void Dates_are_written_in_words()
    {
        FrenchDates.Day(new DateOnly(2026, 3, 12)).Should().Be(Real("12_mars 2026"));
        FrenchDates.Day(new DateOnly(2026, 8, 1)).Should().Be(Real("1er_août 2026"));
        FrenchDates.Day(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)).Should().Be(Real("1er_janvier 2027"));
        FrenchDates.ParisAndUtc(new DateTimeOffset(2026, 7, 14, 10, 5, 9, TimeSpan.Zero)).Should()
            .Be(Real("14_juillet 2026 à 12_h_05_min_09_s, heure de Paris (2026-07-14 10:05:09 UTC)"));
    }

    private static string Real(string text) => text.Replace('_', '\u00A0').Replace('~', '\u202F');
}
