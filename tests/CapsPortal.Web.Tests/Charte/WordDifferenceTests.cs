using CapsPortal.Web.Components;

namespace CapsPortal.Web.Tests.Charte;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("Un gain de temps.", "Un gain de temps.", "Un gain de temps.")]
    [InlineData("Un gain de temps important.", "Un gain de temps notable.", "Un gain de temps -important-+notable+.")]
    [InlineData(null, "Relire.", "+Relire.+")]
    [InlineData("Relire.", null, "-Relire.-")]
    [InlineData("", "", "")]
    [InlineData("L’IA aide", "L’équipe aide", "L’-IA-+équipe+ aide")]
    [InlineData("Vérifier\u00A0: tout", "Vérifier\u00A0: rien", "Vérifier\u00A0: -tout-+rien+")]
    public void Words_that_differ_are_told_apart(string? before, string? after, string told) =>
        string.Concat(WordDifference.Between(before, after).Select(run => run.Added ? $"+{run.Text}+" : run.Removed ? $"-{run.Text}-" : run.Text))
            .Should().Be(told);

    [Fact]
    public void Nothing_of_either_text_is_lost()
    {
        const string Before = "Parcourir plusieurs documents et en dégager vite les points clés ; gain de temps important.";
        const string After = "Parcourir quelques documents, puis en dégager les points clés : un gain de temps.";

        var runs = WordDifference.Between(Before, After);

        string.Concat(runs.Where(r => !r.Added).Select(r => r.Text)).Should().Be(Before);
        string.Concat(runs.Where(r => !r.Removed).Select(r => r.Text)).Should().Be(After);
    }
}
