namespace CapsPortal.Screening.Tests.Measure;

/// <summary>The measure itself: it counts as Corpus/README.md says.</summary>
public sealed class ScoreTests
{
    private static readonly MarkedText Text = MarkedText.Read("essai", "Avec [[nom-complet|Mme Zoé Lac]], [[sante|sous insuline]].⏎Fin", isDocument: true);

    [Fact]
    public void Marks_are_read_off_the_text()
    {
        Text.Text.Should().Be("Avec Mme Zoé Lac, sous insuline.\nFin");
        Text.Marks.Select(Text.Words).Should().Equal("Mme Zoé Lac", "sous insuline");
    }

    [Fact]
    public void A_name_found_by_half_is_missed_yet_was_not_in_vain()
    {
        var score = ScoreOf("nom-complet", "Mme Zoé");

        score[FindingCategory.FullName].Should().Be(new Tally(1, 0, 1, 1));
        score.Missed.Should().HaveCount(2);
    }

    [Fact]
    public void A_sensitive_passage_is_found_when_it_is_touched() =>
        ScoreOf("sante", "insuline")[FindingCategory.Health].Should().Be(new Tally(1, 1, 1, 1));

    [Fact]
    public void A_finding_of_another_category_is_in_vain() =>
        ScoreOf("naissance", "Zoé")[FindingCategory.Birth].Should().Be(new Tally(0, 0, 1, 0));

    [Fact]
    public void A_document_is_covered_by_whatever_category()
    {
        var score = Score.Of([Text], text => [Of("nom-complet", "Mme Zoé Lac"), Of("origine", "insuline")]);

        score.Documents.Should().Be((1, 1));
    }

    [Fact]
    public void Recall_weighs_more_than_precision_in_F2()
    {
        new Tally(10, 9, 18, 9).F2.Should().BeApproximately(0.776, 0.001);
        new Tally(10, 5, 6, 6).F2.Should().BeApproximately(0.556, 0.001);
    }

    [Fact]
    public void Half_of_the_marked_texts_hold_nothing_personal()
    {
        foreach (var half in new[] { Corpus.Working, Corpus.HeldOut })
        {
            half.Count(t => !t.IsDocument).Should().BeGreaterThanOrEqualTo(300);
            half.Count(t => t.IsDocument).Should().BeGreaterThanOrEqualTo(10);
            half.Count(t => t.Marks.Count == 0).Should().BeGreaterThan(half.Count / 2);
            half.SelectMany(t => t.Marks).Select(m => m.Category).Distinct().Should().HaveCount(Enum.GetValues<FindingCategory>().Length);
        }
    }

    private static Score ScoreOf(string category, string words) => Score.Of([Text], _ => [Of(category, words)]);

    private static Passage Of(string category, string words) => new(category, Text.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
