namespace CapsPortal.Screening.Tests.Measure;

/// <summary>Figures, printed when asked: <c>-explicit only -method '*ReportTests*' -showLiveOutput</c>.</summary>
public sealed class ReportTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void What_the_working_half_tells()
    {
        var score = Score.OfScreener(Corpus.Working);

        output.WriteLine(Report.Of(score));
        output.WriteLine($"Missed:\n{string.Join('\n', score.Missed)}\n\nIn vain:\n{string.Join('\n', score.InVain)}");
    }

    /// <summary>The second series was written after the first rules: what it told then is nearer to what unseen texts tell.</summary>
    [Fact(Explicit = true)]
    public void What_each_series_of_the_working_half_tells()
    {
        foreach (var series in Corpus.Working.GroupBy(text => text.Name.Contains("-2.", StringComparison.Ordinal) || text.Name.StartsWith('4')))
        {
            output.WriteLine($"{(series.Key ? "Second" : "First")} series\n{Report.Of(Score.OfScreener([.. series]))}");
        }
    }

    /// <summary>Figures alone: the texts of this half are not shown.</summary>
    [Fact(Explicit = true)]
    public void What_the_held_out_half_tells() => output.WriteLine(Report.Of(Score.OfScreener(Corpus.HeldOut)));

    [Fact(Explicit = true)]
    public async Task What_other_libraries_find_in_the_held_out_half()
    {
        foreach (var library in OtherLibrary.Names)
        {
            output.WriteLine($"{library}\n{Report.Of(await OtherLibrary.ScoreAsync(library, Corpus.HeldOut))}");
        }
    }
}
