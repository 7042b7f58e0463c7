using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Tests.Common;

public sealed class ResultTests
{
    [Fact]
    public void A_refusal_has_its_reasons_and_no_value()
    {
        Result<int> refusal = Result.Refused("Non.", "Champ");

        refusal.IsSuccess.Should().BeFalse();
        refusal.Errors.Should().Equal(new DomainError("Champ", "Non."));
        refusal.Invoking(r => r.Value).Should().Throw<InvalidOperationException>();
        refusal.WithoutValue().Errors.Should().Equal(refusal.Errors);
        FluentActions.Invoking(() => refusal.WithoutValue().Demand()).Should().Throw<InvalidOperationException>().WithMessage("Non.");
    }

    [Fact]
    public void A_success_has_its_value_and_no_reason()
    {
        var success = Result.Of(3);

        success.Value.Should().Be(3);
        success.Errors.Should().BeEmpty();
        success.WithoutValue().IsSuccess.Should().BeTrue();
        FluentActions.Invoking(() => success.WithoutValue().Demand()).Should().NotThrow();
    }

    [Fact]
    public void A_refusal_without_a_reason_or_a_success_without_a_value_is_a_bug()
    {
        FluentActions.Invoking(() => Result.Refused(Array.Empty<DomainError>())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => (Result<int>)Result.Success).Should().Throw<ArgumentException>();
    }
}
