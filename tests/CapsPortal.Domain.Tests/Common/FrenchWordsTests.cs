using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Tests.Common;

public sealed class FrenchWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a et b", "a", "b")]
    [InlineData("a, b et c", "a", "b", "c")]
    public void An_enumeration_ends_with_et(string sentence, params string[] items) => FrenchList.Of(items).Should().Be(sentence);

    [Theory]
    [InlineData(2026, 1, 1, "1er\u00A0janvier 2026")]
    [InlineData(2026, 8, 12, "12\u00A0août 2026")]
    [InlineData(2027, 12, 31, "31\u00A0décembre 2027")]
    public void A_day_reads_in_words(int year, int month, int day, string words) => new DateOnly(year, month, day).InWords().Should().Be(words);
}
