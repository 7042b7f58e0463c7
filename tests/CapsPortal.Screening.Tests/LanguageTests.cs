using CapsPortal.Screening.Tests.Measure;

namespace CapsPortal.Screening.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("The committee met on Tuesday to discuss the budget of the programme and to hear what the young people had to say about their own health, which they did at length and with a lot of humour, in front of everybody who had come that evening.")]
    [InlineData("El comité se reunió el martes para hablar del presupuesto del programa y escuchar lo que los jóvenes querían decir sobre su propia salud, y lo hicieron durante mucho tiempo, con humor, delante de todas las personas que habían venido aquella tarde.")]
    [InlineData("Komitea asteartean bildu zen programaren aurrekontuaz hitz egiteko eta gazteek beren osasunaz esan nahi zutena entzuteko, eta luze aritu ziren, umorez, arratsalde hartan etorri ziren pertsona guztien aurrean, eta gero denek elkarrekin afaldu zuten herriko plazan.")]
    public void A_text_of_another_language_is_told(string text) => Language.SeemsForeign(text).Should().BeTrue();

    [Fact]
    public void So_is_a_text_of_another_script() =>
        Language.SeemsForeign(string.Join(' ', Enumerable.Repeat("اجتمعت اللجنة يوم الثلاثاء لمناقشة ميزانية البرنامج", 10))).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Hello everybody")]
    [InlineData("🙂🙂🙂")]
    [InlineData("DUPONT Sophie, BENALI Karim, LE GOFF Yannick, DIALLO Mariama, NGUYEN Thi Lan, FERNANDES Paulo, YILMAZ Elif")]
    public void Short_texts_emoji_and_lists_have_the_benefit_of_the_doubt(string text) => Language.SeemsForeign(text).Should().BeFalse();

    [Fact]
    public void No_marked_text_is_taken_for_another_language() =>
        Corpus.Working.Concat(Corpus.HeldOut).Where(text => Language.SeemsForeign(text.Text)).Select(text => text.Name).Should().BeEmpty();
}
