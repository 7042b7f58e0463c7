using System.Globalization;
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

    [Theory]
    [InlineData("2026-03-02", "2026-03-05", "2 et le 5\u00A0mars 2026")]
    [InlineData("2026-02-28", "2026-03-01", "28\u00A0février et le 1er\u00A0mars 2026")]
    [InlineData("2025-12-31", "2026-01-01", "31\u00A0décembre 2025 et le 1er\u00A0janvier 2026")]
    public void What_two_days_share_is_said_once(string first, string last, string words) =>
        DateOnly.Parse(first, CultureInfo.InvariantCulture).InWordsUntil(DateOnly.Parse(last, CultureInfo.InvariantCulture)).Should().Be(words);

    [Theory]
    [InlineData(2, "deux")]
    [InlineData(10, "dix")]
    [InlineData(11, "11")]
    public void A_small_count_reads_in_words(int count, string words) => count.InWords().Should().Be(words);
}
