using System.Globalization;
using CapsPortal.Web.TagHelpers;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace CapsPortal.Web.Tests.TagHelpers;

public sealed class TimeAgoTests
{
    [Theory]
    [InlineData("2026-03-12T12:59:40Z", "à l’instant")]
    [InlineData("2026-03-12T12:55:00Z", "il y a 5 min")]
    [InlineData("2026-03-12T08:05:00Z", "aujourd’hui à 9 h 05")]
    [InlineData("2026-03-11T23:30:00Z", "aujourd’hui à 0 h 30")]
    [InlineData("2026-03-11T22:30:00Z", "hier à 23 h 30")]
    [InlineData("2026-03-09T12:00:00Z", "il y a 3 jours")]
    [InlineData("2026-03-01T12:00:00Z", "le 1er mars 2026")]
    [InlineData("2026-04-02T12:00:00Z", "le 2 avril 2026")]
    public async Task Tells_when_in_the_words_of_someone_in_Paris(string at, string words)
    {
        var time = await TimeAsync(at);

        time.ChildNodes[0].TextContent.Replace('\u00A0', ' ').Should().Be(words);
    }

    [Fact]
    public async Task Gives_the_full_date_on_hover_and_to_screen_readers()
    {
        var time = await TimeAsync("2026-03-01T12:05:00Z");

        time.GetAttribute("title").Should().Be("dimanche 1er mars 2026 à 13\u00A0h\u00A005");
        time.QuerySelector(".visually-hidden")!.TextContent.Should().Contain("dimanche 1er mars 2026");
        time.GetAttribute("datetime").Should().Be("2026-03-01T12:05:00Z");
    }

    private static async Task<AngleSharp.Dom.IElement> TimeAsync(string at)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 12, 13, 0, 0, TimeSpan.Zero));
        var helper = new TimeAgoTagHelper(clock) { At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) };
        return (await Rendered.BodyAsync(helper, "time-ago")).QuerySelector("time")!;
    }
}
