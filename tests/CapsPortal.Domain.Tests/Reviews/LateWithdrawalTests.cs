using CapsPortal.Domain.Common;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Reviews;

public sealed class LateWithdrawalTests
{
    private readonly LateWithdrawal _task = LateWithdrawal.Open(Given.Receipt(SheetId.New(), ContributorId.New(), Given.Start));

    [Fact]
    public void The_committee_decides_and_says_why()
    {
        _task.Settle(null, " ", Given.Owner, Given.Start).Errors.Select(e => e.Field).Should().Equal("Outcome", "Answer");
        _task.Outcome.Should().BeNull();

        _task.Settle(LateWithdrawalOutcome.Kept, "L’usage était licite.", Given.Owner, Given.Start).Demand();
        (_task.Outcome, _task.Answer, _task.SettledBy, _task.SettledAt).Should().Be((LateWithdrawalOutcome.Kept, "L’usage était licite.", Given.Owner, Given.Start));
    }

    [Fact]
    public void It_is_decided_once()
    {
        _task.Settle(LateWithdrawalOutcome.Kept, "L’usage était licite.", Given.Owner, Given.Start).Demand();

        _task.Settle(LateWithdrawalOutcome.TakenOffline, "Autre avis.", Given.Owner, Given.Start).Errors.Should().Equal(
            new DomainError(null, "Cette demande a déjà reçu une réponse."));
        _task.Outcome.Should().Be(LateWithdrawalOutcome.Kept);
    }
}
