using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Footprint;
using CsCheck;

namespace CapsPortal.Domain.Tests.AiUse.Footprint;

/// <summary>More of anything never costs less, and low ≤ central ≤ high whatever is asked.</summary>
public sealed class FootprintPropertiesTests
{
    private static readonly Gen<FootprintQuestion> Questions = Gen.Select(
        Gen.Int[0, FootprintQuestion.MaxRequests - 1], Gen.Int[1, FootprintQuestion.MaxOutputTokens - 1], Gen.Enum<ModelClass>(), Gen.Bool,
        Gen.Int[0, FootprintQuestion.MaxImages - 1], Gen.Enum<ElectricityMix>(),
        (requests, tokens, model, longInput, images, mix) => new FootprintQuestion(requests, tokens, model, longInput, images, mix));

    [Fact]
    public void The_low_value_is_never_above_the_central_one_nor_that_above_the_high_one() =>
        Questions.Sample(question =>
        {
            var estimate = FootprintEstimate.Of(question);
            return Ordered(estimate.Energy) && Ordered(estimate.Water) && Ordered(estimate.Carbon) && Ordered(estimate.Energy.Rounded());
        });

    [Fact]
    public void One_request_one_token_or_one_image_more_never_costs_less() =>
        Questions.Sample(question =>
            CostsNoLess(question with { Requests = question.Requests + 1 }, question)
            && CostsNoLess(question with { OutputTokens = question.OutputTokens + 1 }, question)
            && CostsNoLess(question with { Images = question.Images + 1 }, question));

    [Fact]
    public void A_long_input_or_a_heavier_model_never_costs_less() =>
        Questions.Sample(question =>
            CostsNoLess(question with { LongInput = true }, question with { LongInput = false })
            && CostsNoLess(question with { Model = ModelClass.Standard }, question with { Model = ModelClass.Compact })
            && CostsNoLess(question with { Model = ModelClass.LargeOrReasoning }, question with { Model = ModelClass.Standard }));

    [Fact]
    public void A_declared_use_of_more_requests_or_with_an_image_never_costs_less() =>
        Gen.Select(Gen.Enum<RequestCount>(), Gen.Enum<RequestCount>(), Gen.Bool).Sample((a, b, image) =>
        {
            var (fewer, more) = a <= b ? (a, b) : (b, a);
            return NoLess(FootprintEstimate.OfDeclaredUse(more, image).Energy, FootprintEstimate.OfDeclaredUse(fewer, image).Energy)
                && NoLess(FootprintEstimate.OfDeclaredUse(a, true).Water, FootprintEstimate.OfDeclaredUse(a, false).Water)
                && Ordered(FootprintEstimate.OfDeclaredUse(a, image).Carbon);
        });

    [Fact]
    public void Rounding_moves_a_value_by_half_at_most_and_keeps_the_order() =>
        Gen.Select(Gen.Int[1, 1_000_000_000], Gen.Int[1, 1_000_000_000]).Sample((a, b) =>
        {
            decimal Rounded(int value) => Interval.Exactly(value / 1_000m).Rounded().Central;
            return Math.Abs(Rounded(a) - (a / 1_000m)) <= a / 2_000m && (a <= b ? Rounded(a) <= Rounded(b) : Rounded(a) >= Rounded(b));
        });

    private static bool CostsNoLess(FootprintQuestion more, FootprintQuestion less)
    {
        var (a, b) = (FootprintEstimate.Of(more), FootprintEstimate.Of(less));
        return NoLess(a.Energy, b.Energy) && NoLess(a.Water, b.Water) && NoLess(a.Carbon, b.Carbon);
    }

    private static bool NoLess(Interval more, Interval less) => more.Low >= less.Low && more.Central >= less.Central && more.High >= less.High;

    private static bool Ordered(Interval value) => value.Low <= value.Central && value.Central <= value.High;
}
