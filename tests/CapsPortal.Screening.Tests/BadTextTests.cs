using System.Text;

namespace CapsPortal.Screening.Tests;

/// <summary>Texts that nobody writes: they are read to their end, and what is found stays in order and within the text.</summary>
public sealed class BadTextTests
{
    private const int Long = 300_000;
    private const int Longest = 10_000_000;

    public static TheoryData<string, string> Texts => new()
    {
        { "nothing", "" },
        { "ten million characters", Repeat("Mme Dupont est venue avec Karim, qui est diabétique. ", Longest) },
        { "one line of digits", new string('7', Long) },
        { "digits apart", Repeat("1 8 ", Long) },
        { "capitals", new string('A', Long) },
        { "capitalised words", Repeat("Durand De La ", Long) },
        { "at signs", new string('@', Long) },
        { "nested quotes", Repeat("> « ", Long) },
        { "emoji alone", Repeat("👩🏽‍⚕️🙂", Long) },
        { "right to left", Repeat("اجتمعت اللجنة يوم الثلاثاء \u202Eمعكوس\u202C ", Long) },
        { "halves of characters", Repeat("a\uD83Db\uDC69", Long) },
        { "control characters", Repeat("a\0b\u0007c\uFFFE", Long) },
        { "combining marks", Repeat("e\u0301\u0301\u0301\u0301", Long) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_read_to_its_end(string what, string text)
    {
        var findings = Screener.Screen(text, TestContext.Current.CancellationToken);

        // Asserted at once: there may be several hundred thousand.
        findings.Zip(findings.Skip(1)).Count(pair => pair.First.End > pair.Second.Start).Should().Be(0, what);
        findings.Count(finding => finding.Start < 0 || finding.End > text.Length || finding.Length <= 0).Should().Be(0, what);
    }

    [Fact]
    public void A_hundred_thousand_findings_are_all_replaced()
    {
        var text = Repeat("Écrire à 05 55 12 34 56.\n", 25 * 120_000);

        var findings = Screener.Screen(text, TestContext.Current.CancellationToken);
        var generic = GenericVersion.Of(text, [.. findings.Select(f => new Replacement(f.Start, f.Length, f.Replacement))]);

        findings.Count.Should().BeGreaterThan(100_000);
        generic.Should().NotContain("05 55");
    }

    [Fact]
    public void Several_at_once_find_what_each_finds_alone()
    {
        var texts = Enumerable.Range(0, 64).Select(i => $"Mme Dupont{(char)('a' + (i % 26))} a le 05 55 12 34 {i + 10}. Karim est diabétique. Née le 12/03/19{i + 10}.").ToList();
        var alone = texts.Select(text => Screener.Screen(text)).ToList();

        var together = new IReadOnlyList<Finding>[texts.Count];
        Parallel.For(0, texts.Count, i => together[i] = Screener.Screen(texts[i]));

        together.Should().BeEquivalentTo(alone, options => options.WithStrictOrdering());
    }

    [Fact]
    public void It_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        FluentActions.Invoking(() => Screener.Screen(Repeat("Mme Dupont est venue. ", Long), stop.Token)).Should().Throw<OperationCanceledException>();
    }

    private static string Repeat(string pattern, int length)
    {
        var text = new StringBuilder(length + pattern.Length);
        while (text.Length < length)
        {
            text.Append(pattern);
        }

        return text.ToString(0, length);
    }
}
