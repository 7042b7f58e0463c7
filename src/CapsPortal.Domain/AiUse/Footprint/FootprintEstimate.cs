namespace CapsPortal.Domain.AiUse.Footprint;

/// <summary>What uses of an AI may have cost. Nothing is rounded here: sums are made first.</summary>
/// <param name="Energy">In Wh.</param>
/// <param name="Water">In ml.</param>
/// <param name="Carbon">In g of CO₂ equivalent.</param>
public sealed record FootprintEstimate(Interval Energy, Interval Water, Interval Carbon)
{
    public static FootprintEstimate Zero { get; } = new(Interval.Zero, Interval.Zero, Interval.Zero);

    public Interval LedMinutes => Energy / FootprintFactors.LedMinute;

    public Interval GlassesOfWater => Water / FootprintFactors.GlassOfWater;

    public Interval WebSearches => Energy / FootprintFactors.WebSearch;

    public static FootprintEstimate operator +(FootprintEstimate a, FootprintEstimate b) =>
        new(a.Energy + b.Energy, a.Water + b.Water, a.Carbon + b.Carbon);

    public static FootprintEstimate operator *(FootprintEstimate a, int times) =>
        new(a.Energy * times, a.Water * times, a.Carbon * times);

    public static FootprintEstimate Of(FootprintQuestion question)
    {
        var answers = EnergyOfAnswers(Interval.Exactly(question.Requests), Interval.Exactly(question.OutputTokens), question.Model);
        var energy = (question.LongInput ? answers * FootprintFactors.LongInput : answers) + (FootprintFactors.EnergyPerImage * question.Images);
        return Of(energy, Interval.Exactly(FootprintFactors.WaterOffSite(question.Mix)), Interval.Exactly(FootprintFactors.Carbon(question.Mix)));
    }

    /// <summary>
    /// A declared use says neither the model, nor the length of the answers, nor where the machines are: a standard model,
    /// answers of the usual lengths, a long input for the high value alone, one image where one was generated, and the
    /// electricity of France, the United States or the world, whichever gives the low, central and high values.
    /// </summary>
    public static FootprintEstimate OfDeclaredUse(RequestCount requests, bool imageGenerated)
    {
        var answers = EnergyOfAnswers(FootprintFactors.Requests(requests), FootprintFactors.UsualAnswer, ModelClass.Standard);
        var energy = answers with { High = answers.High * FootprintFactors.LongInput.High };
        return Of(imageGenerated ? energy + FootprintFactors.EnergyPerImage : energy, AnyMix(FootprintFactors.WaterOffSite), AnyMix(FootprintFactors.Carbon));
    }

    private static Interval EnergyOfAnswers(Interval requests, Interval tokens, ModelClass model) =>
        requests * tokens * FootprintFactors.EnergyPerThousandTokens(model) / 1_000;

    private static FootprintEstimate Of(Interval energy, Interval waterOffSite, Interval carbon) => new(
        energy,
        (energy / FootprintFactors.PowerUsageEffectiveness * FootprintFactors.WaterOnSite) + (energy * waterOffSite),
        energy * carbon);

    /// <summary>The least, the middle one and the most of the mixes.</summary>
    private static Interval AnyMix(Func<ElectricityMix, decimal> factor)
    {
        var values = Enum.GetValues<ElectricityMix>().Select(factor).Order().ToList();
        return new Interval(values[0], values[1], values[2]);
    }
}
