using System.Text.RegularExpressions;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Consents;

public sealed partial class AccessLinkTests
{
    private readonly SheetId _sheet = SheetId.New();
    private readonly ContributorId _contributor = ContributorId.New();

    [Fact]
    public void A_secret_is_160_random_bits_that_stand_folding_of_case()
    {
        var secrets = Enumerable.Range(0, 500).Select(_ => AccessLink.Create(_sheet, _contributor, Given.Start).Secret).ToList();

        secrets.Should().OnlyHaveUniqueItems().And.OnlyContain(s => Secret().IsMatch(s));
        foreach (var place in Enumerable.Range(0, 40))
        {
            secrets.Select(s => s[place]).Distinct().Should().HaveCount(16, "no part of it is fixed");
        }
    }

    [Fact]
    public void Only_the_digest_of_the_secret_is_kept()
    {
        var (link, secret) = AccessLink.Create(_sheet, _contributor, Given.Start);

        link.SecretHash.Should().Be(AccessLink.Hash(secret)).And.MatchRegex("^[0-9a-f]{64}$");
        typeof(AccessLink).GetProperties().Where(p => p.GetMethod!.IsStatic is false)
            .Select(p => p.GetValue(link)?.ToString()).Should().NotContain(v => v != null && v.Contains(secret));
    }

    [Fact]
    public void A_digest_is_SHA_256_of_the_text() =>
        AccessLink.Hash("abc").Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void A_link_opens_for_thirty_days()
    {
        var (link, _) = AccessLink.Create(_sheet, _contributor, Given.Start);

        link.IsOpen(Given.Start).Should().BeTrue();
        link.IsOpen(Given.Start.AddDays(30).AddTicks(-1)).Should().BeTrue();
        link.IsOpen(Given.Start.AddDays(30)).Should().BeFalse();
    }

    [Fact]
    public void A_link_that_is_ended_opens_no_more_and_keeps_its_first_end()
    {
        var (link, _) = AccessLink.Create(_sheet, _contributor, Given.Start);

        link.End(Given.Start.AddDays(2));
        link.End(Given.Start.AddDays(5));

        link.IsOpen(Given.Start.AddDays(2)).Should().BeFalse();
        link.EndedAt.Should().Be(Given.Start.AddDays(2));
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex Secret();
}
