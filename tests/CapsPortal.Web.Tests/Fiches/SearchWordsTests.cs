using CapsPortal.Web.Pages.Fiches;

namespace CapsPortal.Web.Tests.Fiches;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("diabète", "'diabète'")]
    [InlineData("  jardin   partagé ", "'jardin' & 'partagé'")]
    [InlineData("les jardins de l’hôpital", "'jardins' & 'hôpital'")]
    [InlineData("covid-19", "'covid' & '19'")]
    [InlineData("accompagnateur·ice", "'accompagnateur' & 'ice'")]
    [InlineData("santé \"aller vers\" jeunes", "'santé' & 'aller' <-> 'vers' & 'jeunes'")]
    [InlineData("« la santé des jeunes »", "'la' <-> 'santé' <-> 'des' <-> 'jeunes'")]
    [InlineData("\"aller vers", "'aller' <-> 'vers'")]
    [InlineData("\"de la\" nutrition", "'nutrition'")]
    [InlineData("cafe\u0301", "'café'")]
    [InlineData("d'or & !(x|y):* <-> \\'", "'or' & 'x'")]
    public void Words_are_kept_and_signs_part_them(string typed, string query) => SearchWords.Read(typed).ToTsQuery().Should().Be(query);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("les des à la")]
    [InlineData("?! 🙂 \"\" ' \0")]
    public void Small_words_and_signs_say_nothing(string? typed) => SearchWords.Read(typed).IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("santé diab", true)]
    [InlineData("di", false)]
    [InlineData("santé \"aller vers\"", false)]
    public void Only_a_last_word_long_enough_may_be_a_beginning(string typed, bool may)
    {
        var words = SearchWords.Read(typed);

        words.EndsWithBeginning.Should().Be(may);
        words.ToTsQuery(lastAsBeginning: true).EndsWith(":*", StringComparison.Ordinal).Should().Be(may);
    }

    [Fact]
    public void A_long_text_is_cut_and_no_sign_is_cut_in_two()
    {
        var typed = new string('a', SearchWords.MaxLength - 1) + "🙂";

        SearchWords.Shortened(typed).Should().Be(new string('a', SearchWords.MaxLength - 1));
    }
}
