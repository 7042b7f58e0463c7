using CapsPortal.Web.Observatory;

namespace CapsPortal.Web.Tests.Observatory;

public sealed class SmallNumbersTests
{
    [Fact]
    public void A_value_with_fewer_than_five_sheets_is_hidden_and_zero_is_said() =>
        Protect((7, 5), (4, 4), (9, 1), (0, 0)).Should().Equal((5, 5, false), (0, 0, true), (0, 0, true), (0, 0, false));

    [Fact]
    public void A_value_that_would_be_hidden_alone_takes_the_smallest_of_the_others_with_it() =>
        Protect((100, 50), (3, 2), (20, 12)).Should().Equal((100, 50, false), (0, 0, true), (0, 0, true));

    [Fact]
    public void What_is_shown_is_rounded_to_the_nearest_five() =>
        Protect((7, 6), (8, 8), (13, 13)).Should().Equal((5, 5, false), (10, 10, false), (15, 15, false));

    [Fact]
    public void Two_totals_that_differ_by_one_sheet_do_not_tell_of_it() =>
        // A year and the same without a month that is hidden.
        Protect((41, 21)).Should().Equal(Protect((42, 22)));

    private static List<(int Uses, int Sheets, bool Hidden)> Protect(params (int Uses, int Sheets)[] cells) =>
        [.. SmallNumbers.Protect([.. cells.Select((c, i) => new ObservedCell("Stage", $"{i}", null, c.Uses, c.Sheets))]).Select(c => (c.Uses, c.Sheets, c.IsHidden))];
}
