using CapsPortal.Domain.Sheets;
using CsCheck;

namespace CapsPortal.Domain.Tests.Sheets;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Des cafés santé au pied des tours", "des-cafes-sante-au-pied-des-tours")]
    [InlineData("  L’œuvre : « bien vieillir » !  ", "l-oeuvre-bien-vieillir")]
    [InlineData("ÉCOLE & Santé (2021-2023)", "ecole-sante-2021-2023")]
    [InlineData("Ægidius, cœur·s", "aegidius-coeur-s")]
    [InlineData("!!!", "fiche")]
    [InlineData("健康", "fiche")]
    public void A_title_becomes_a_readable_address(string title, string slug) => Slug.From(title, 120).Should().Be(slug);

    [Fact]
    public void A_long_title_is_cut_without_a_hyphen_at_the_end() => Slug.From("aide aux aidants", 5).Should().Be("aide");

    [Fact]
    public void A_slug_holds_letters_and_digits_joined_by_single_hyphens() =>
        Gen.Select(Gen.String, Gen.Int[1, 40]).Sample((title, max) =>
        {
            var slug = Slug.From(title, max);
            return (slug == "fiche" || slug.Length <= max)
                && slug.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
        });

    [Fact]
    public void A_slug_of_a_slug_is_itself() =>
        Gen.String.Sample(title => Slug.From(Slug.From(title, 60), 60) == Slug.From(title, 60));
}
