using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Consents;

/// <summary>Reminders leave on day 5, then every 4 days, 3 at most (consentement, 12).</summary>
public sealed class RemindersTests
{
    private readonly Reminders _reminders = Reminders.Of(SheetId.New(), ContributorId.New(), Given.Start);

    [Fact]
    public void The_first_leaves_after_five_days_and_the_others_every_four_days_three_in_all()
    {
        var left = new List<int>();
        for (var day = 0; day <= 60; day++)
        {
            if (_reminders.IsDue(Day(day)))
            {
                _reminders.MarkSent(Day(day));
                left.Add(day);
            }
        }

        left.Should().Equal(5, 9, 13);
        (_reminders.Sent, _reminders.NextAt).Should().Be((3, null));
    }

    [Fact]
    public void After_an_outage_the_late_one_leaves_once_and_the_next_waits_its_turn()
    {
        _reminders.IsDue(Day(20)).Should().BeTrue();
        _reminders.MarkSent(Day(20));

        _reminders.IsDue(Day(20)).Should().BeFalse();
        _reminders.IsDue(Day(23)).Should().BeFalse();
        _reminders.IsDue(Day(24)).Should().BeTrue();
    }

    [Fact]
    public void A_pause_holds_them_and_a_new_request_does_not_end_it()
    {
        _reminders.Pause();
        _reminders.IsDue(Day(40)).Should().BeFalse();

        _reminders.Restart(Day(40));
        _reminders.IsDue(Day(50)).Should().BeFalse();

        _reminders.Resume();
        _reminders.IsDue(Day(50)).Should().BeTrue();
    }

    [Fact]
    public void A_new_request_starts_the_count_again()
    {
        _reminders.MarkSent(Day(5));
        _reminders.Restart(Day(6));

        (_reminders.Sent, _reminders.AskedAt, _reminders.NextAt).Should().Be((0, Day(6), Day(11)));
    }

    private static DateTimeOffset Day(int day) => Given.Start.AddDays(day);
}
