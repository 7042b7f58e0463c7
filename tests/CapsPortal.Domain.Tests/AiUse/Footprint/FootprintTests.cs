using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Footprint;

namespace CapsPortal.Domain.Tests.AiUse.Footprint;

/// <summary>Figures worked out by hand from the factors; they change only with <see cref="FootprintFactors.Version"/>.</summary>
public sealed class FootprintTests
{
    private static readonly FootprintQuestion OneAnswer = new(1, 1_000, ModelClass.Standard, false, 0, ElectricityMix.France);

    [Theory]
    [InlineData(ModelClass.Compact, 0.1, 0.3, 1.9)]
    [InlineData(ModelClass.Standard, 0.7, 1.7, 4)]
    [InlineData(ModelClass.LargeOrReasoning, 4, 8, 25)]
    public void A_thousand_tokens_cost_the_factor_of_their_class(ModelClass model, double low, double central, double high) =>
        FootprintEstimate.Of(OneAnswer with { Model = model }).Energy.Should().Be(new Interval((decimal)low, (decimal)central, (decimal)high));

    [Fact]
    public void Ten_answers_of_four_hundred_tokens_cost_four_times_the_factor() =>
        FootprintEstimate.Of(OneAnswer with { Requests = 10, OutputTokens = 400 }).Energy.Should().Be(new Interval(2.8m, 6.8m, 16));

    [Fact]
    public void A_long_input_costs_a_fifth_more_at_least_and_two_and_a_half_times_at_most() =>
        FootprintEstimate.Of(OneAnswer with { LongInput = true }).Energy.Should().Be(new Interval(0.84m, 2.89m, 10));

    [Fact]
    public void An_image_costs_its_own_energy_whatever_the_answers() =>
        FootprintEstimate.Of(OneAnswer with { Requests = 0, Images = 2 }).Energy.Should().Be(new Interval(1.2m, 5.8m, 23));

    [Fact]
    public void Water_is_what_cools_the_machines_and_what_makes_their_electricity() =>
        // 1.7 Wh ÷ 1.12 × 0.30 + 1.7 Wh × 3.67
        FootprintEstimate.Of(OneAnswer).Water.Central.Should().BeApproximately(6.694m, 0.001m);

    [Theory]
    [InlineData(ElectricityMix.France, 0.0748)]
    [InlineData(ElectricityMix.UnitedStates, 0.6528)]
    [InlineData(ElectricityMix.World, 0.8041)]
    public void Carbon_follows_the_electricity(ElectricityMix mix, double grams) =>
        FootprintEstimate.Of(OneAnswer with { Mix = mix }).Carbon.Central.Should().Be((decimal)grams);

    [Fact]
    public void Equivalents_say_the_same_energy_and_water_otherwise()
    {
        var estimate = new FootprintEstimate(Interval.Exactly(1.5m), Interval.Exactly(500), Interval.Zero);

        estimate.LedMinutes.Central.Should().BeApproximately(18, 0.001m);
        estimate.GlassesOfWater.Central.Should().Be(2.5m);
        estimate.WebSearches.Central.Should().Be(5);
    }

    [Fact]
    public void A_declared_use_of_two_to_five_requests_lies_between_a_short_and_a_long_answer()
    {
        var estimate = FootprintEstimate.OfDeclaredUse(RequestCount.TwoToFive, imageGenerated: false);

        // 2 × 200 × 0.7 ; 3 × 500 × 1.7 ; 5 × 1 500 × 4 × 2.5, in thousandths.
        estimate.Energy.Should().Be(new Interval(0.28m, 2.55m, 75));
        estimate.Carbon.Should().Be(new Interval(0.28m * 0.044m, 2.55m * 0.384m, 75 * 0.473m));
    }

    [Fact]
    public void An_image_adds_its_interval_to_a_declared_use()
    {
        var without = FootprintEstimate.OfDeclaredUse(RequestCount.One, imageGenerated: false).Energy;

        FootprintEstimate.OfDeclaredUse(RequestCount.One, imageGenerated: true).Energy.Should().Be(without + FootprintFactors.EnergyPerImage);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.34, 0.3)]
    [InlineData(0.35, 0.4)]
    [InlineData(0.96, 1)]
    [InlineData(9.6, 10)]
    [InlineData(1000, 1000)]
    [InlineData(1449, 1000)]
    [InlineData(0.00046, 0.0005)]
    public void A_rounded_value_keeps_one_significant_digit(double value, double rounded) =>
        Interval.Exactly((decimal)value).Rounded().Central.Should().Be((decimal)rounded);

    [Theory]
    [InlineData(0.034, "0,03\u00A0Wh")]
    [InlineData(0, "0\u00A0Wh")]
    [InlineData(420, "400\u00A0Wh")]
    [InlineData(960, "1\u00A0kWh")]
    [InlineData(62_000_000, "60\u00A0000\u00A0kWh")]
    public void Energy_is_written_in_the_unit_that_reads_best(double wattHours, string words) =>
        FootprintWords.Energy((decimal)wattHours).Should().Be(words);

    [Theory]
    [InlineData(-1, 400, 0, "Requests")]
    [InlineData(1_001, 400, 0, "Requests")]
    [InlineData(1, 0, 0, "OutputTokens")]
    [InlineData(1, 20_001, 0, "OutputTokens")]
    [InlineData(1, 400, -1, "Images")]
    [InlineData(1, 400, 101, "Images")]
    public void What_is_out_of_bounds_is_refused_at_its_field(int requests, int tokens, int images, string field) =>
        FootprintQuestion.Create(requests, tokens, ModelClass.Standard, false, images, ElectricityMix.France)
            .Errors.Should().ContainSingle().Which.Field.Should().Be(field);

    [Fact]
    public void What_is_missing_or_unknown_is_refused_at_its_field() =>
        FootprintQuestion.Create(null, null, (ModelClass)12, false, null, null)
            .Errors.Select(e => e.Field).Should().Equal("Requests", "OutputTokens", "Model", "Images", "Mix");
}
