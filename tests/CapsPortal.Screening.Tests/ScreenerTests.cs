using CapsPortal.Screening.Tests.Measure;
using CsCheck;

namespace CapsPortal.Screening.Tests;

/// <summary>What holds for every text.</summary>
public sealed class ScreenerTests
{
    private static readonly string[] Pieces =
    [
        "Mme Dupont", "Sophie", "Karim Benali", "S. Dupont", "DUPONT", "12 rue des Lilas", "23000 Guéret", "06 12 34 56 78", "a.b@exemple.fr", "née le", "12/03/1987", "à Guéret",
        "FR76 3000 6000 0112 3456 7890 189", "SIRET 732 829 320 00074", "matricule 45872", "M.", "Mme X", "et", "(", ")", ",", ":", "\n", "«", "»", "@", ".", "Présents :", "Nom\tPrénom", "\t", "😀",
        "\u200F", "zéro six", "1", "Le", "de", "d’", "Cordialement,", "192.168.0.12", "@lea_23", "AB-123-CD", "é\u0301", "\uD800",
    ];

    private static readonly Gen<string> Texts =
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 40], Gen.Bool).Select((pieces, spaced) => string.Join(spaced ? " " : "", pieces.Select(i => Pieces[i])));

    [Fact]
    public void Findings_follow_each_other_within_the_text() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var finding in Screener.Screen(text))
        {
            if (finding.Start < end || finding.Length <= 0 || finding.End > text.Length)
            {
                return false;
            }

            end = finding.End;
        }

        return true;
    });

    [Fact]
    public void The_same_text_gives_the_same_findings() => Texts.Sample(text => Screener.Screen(text).SequenceEqual(Screener.Screen(text)));

    [Fact]
    public void What_replaces_a_passage_is_found_no_more()
    {
        foreach (var words in Corpus.Working.SelectMany(text => Screener.Screen(text.Text)).Select(finding => finding.Replacement).Where(words => words[0] == '[').Distinct())
        {
            Found.Rewritten($"Mme X parle de son {words}.").Should().Be($"Mme X parle de son {words}.");
        }
    }

    [Fact]
    public void A_text_written_again_names_nobody_and_gives_no_number()
    {
        foreach (var text in Corpus.Working)
        {
            var again = Found.Rewritten(text.Text);

            Screener.Screen(again, TestContext.Current.CancellationToken).Where(finding => finding.Category <= FindingCategory.SocialAccount).Select(finding => $"{text.Name} {finding.Rule} {again.Substring(finding.Start, finding.Length)}")
                .Should().BeEmpty();
        }
    }

    /// <summary>Sentences of the working half set side by side, in any order.</summary>
    [Fact]
    public void A_mixture_written_again_holds_nothing_that_blocks()
    {
        var sentences = Corpus.Working.Where(text => !text.IsDocument).Select(text => text.Text).ToArray();

        Gen.Int[0, sentences.Length - 1].Array[1, 8].Select(picked => string.Join("\n\n", picked.Select(i => sentences[i]))).Sample(
            text => !Screener.Screen(Found.Rewritten(text)).Any(finding => finding.Level == FindingLevel.Blocking && finding.Category <= FindingCategory.SocialAccount), iter: 300);
    }

    [Fact]
    public void A_screening_can_be_given_up()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();

        var screen = () => Screener.Screen("Sophie Dupont", given.Token);

        screen.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Every_rule_says_why_in_one_sentence()
    {
        var findings = Corpus.Working.SelectMany(text => Screener.Screen(text.Text)).ToList();

        findings.Should().OnlyContain(finding => finding.Why.EndsWith('.') && !finding.Why.Contains('\n'));
        findings.Select(finding => finding.Rule).Should().OnlyContain(rule => rule.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }
}
