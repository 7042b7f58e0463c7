using System.Net;
using System.Text.RegularExpressions;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>Rule 7 of consent: a one-time code before reading or signing.</summary>
public sealed partial class AccessCodeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Ask = "Recevoir mon code";
    private const string AskAgain = "Recevoir un autre code";
    private const string Enter = "Ouvrir mon espace";

    [Fact]
    public async Task Rule_7_the_link_alone_shows_nothing_and_the_code_opens_the_space_on_this_device_only()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = portal.Anonymous();
        foreach (var page in (string[])["", "/charte", "/charte.pdf"])
        {
            var asked = await awa.OpenAsync(link + page);
            asked.Path.Should().Be($"{link}/code");
            asked.Text.Should().NotContain("Cafés santé").And.NotContain(AgreementsScenario.Awa).And.Contain("a•••@structure.example");
        }

        var (form, code) = await AskAsync(scenario, awa, link);
        var space = await form.SubmitAsync(Enter, ("Input.Code", $" {code[..3]} {code[3..]} "));

        space.Path.Should().Be(link);
        space.Text.Should().Contain($"Bonjour {AgreementsScenario.Awa}");
        (await awa.OpenAsync($"{link}/charte")).Status.Should().Be(HttpStatusCode.OK);
        (await portal.Anonymous().OpenAsync(link)).Path.Should().Be($"{link}/code");
        (await scenario.JournalAsync(JournalKinds.CodeSent)).Should().ContainSingle();
        (await scenario.JournalAsync(JournalKinds.ContributionOpened)).Should().ContainSingle();
    }

    [Fact]
    public async Task Opening_the_link_or_the_code_page_sends_no_mail()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        var before = (await scenario.MailsAsync()).Count;
        using var robot = portal.Anonymous();

        await robot.OpenAsync(link);
        await robot.OpenAsync($"{link}/code?handler=Envoyer");

        (await scenario.MailsAsync()).Should().HaveCount(before);
    }

    [Fact]
    public async Task A_code_dies_after_five_wrong_tries_even_for_who_then_finds_it()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = portal.Anonymous();
        var (form, code) = await AskAsync(scenario, awa, link);
        var wrong = code == "000000" ? "000001" : "000000";

        foreach (var left in (string[])["4 essais", "3 essais", "2 essais", "un essai"])
        {
            form = await form.SubmitAsync(Enter, ("Input.Code", wrong));
            form.Text.Should().Contain($"Il vous reste {left}.");
            form.ValueOf("Input.Code").Should().Be(wrong);
        }

        (await form.SubmitAsync(Enter, ("Input.Code", wrong))).Text.Should().Contain("essayé trop souvent").And.Contain(Ask);
        (await form.SubmitAsync(Enter, ("Input.Code", code))).Text.Should().Contain("Ce code n’est plus valable.");
        (await awa.OpenAsync(link)).Path.Should().Be($"{link}/code");
    }

    [Fact]
    public async Task Tries_made_at_the_same_moment_all_count()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = portal.Anonymous();
        var (form, code) = await AskAsync(scenario, awa, link);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => form.SubmitAsync(Enter, ("Input.Code", $"{(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) + 1 + i) % 1_000_000:D6}"))));

        var stored = await portal.WithDatabaseAsync(db => db.AccessCodes.SingleAsync(c => db.AccessLinks.Any(l => l.Id == c.LinkId && l.SheetId == scenario.Id)));
        stored.Attempts.Should().Be(AccessCode.MaxAttempts);
        stored.CodeHash.Should().NotContain(code);
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes_once_for_its_own_link_and_until_the_next_one()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var (awasLink, jeansLink) = (await scenario.LinkOfAsync(AgreementsScenario.Awa), await scenario.LinkOfAsync(AgreementsScenario.Jean));
        using var awa = portal.Anonymous();
        using var jean = portal.Anonymous();
        var (awasForm, awasCode) = await AskAsync(scenario, awa, awasLink);
        var (jeansForm, jeansCode) = await AskAsync(scenario, jean, jeansLink);
        if (awasCode != jeansCode)
        {
            (await jeansForm.SubmitAsync(Enter, ("Input.Code", awasCode))).Text.Should().Contain("Ce n’est pas le bon code.");
        }

        portal.Clock.Advance(AccessCode.Lifetime);
        (await awasForm.SubmitAsync(Enter, ("Input.Code", awasCode))).Text.Should().Contain("Ce code n’est plus valable.");

        (awasForm, var second) = await AskAsync(scenario, awa, awasLink);
        await awasForm.SubmitAsync(AskAgain);
        var third = await LastCodeAsync(scenario);
        if (second != third)
        {
            (await awasForm.SubmitAsync(Enter, ("Input.Code", second))).Text.Should().Contain("Ce n’est pas le bon code.");
        }

        (await awasForm.SubmitAsync(Enter, ("Input.Code", third))).Path.Should().Be(awasLink);
        (await (await portal.Anonymous().OpenAsync(awasLink)).SubmitAsync(Ask)).Text.Should().NotContain(third);
        (await awasForm.SubmitAsync(Enter, ("Input.Code", third))).Path.Should().Be($"{awasLink}/code");
    }

    [Fact]
    public async Task The_hour_runs_from_the_last_act()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = await portal.ContributorAsync(link);

        portal.Clock.Advance(ContributionSession.Lifetime - TimeSpan.FromMinutes(1));
        (await awa.OpenAsync(link)).Path.Should().Be(link);
        portal.Clock.Advance(ContributionSession.Lifetime - TimeSpan.FromMinutes(1));
        (await awa.OpenAsync(link)).Path.Should().Be(link);
        portal.Clock.Advance(ContributionSession.Lifetime);
        (await awa.OpenAsync(link)).Path.Should().Be($"{link}/code");
    }

    [Fact]
    public async Task A_link_that_asks_for_codes_without_end_sends_five_an_hour()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var robot = portal.Anonymous();
        var page = await robot.OpenAsync(link);
        var before = (await scenario.MailsAsync()).Count;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => page.SubmitAsync(Ask)));

        (await scenario.MailsAsync()).Should().HaveCount(before + AccessCode.MaxPerPeriod);
        answers.Should().Contain(a => a.Text.Contains("Beaucoup de codes ont été demandés"));
        portal.Clock.Advance(AccessCode.AskingPeriod);
        await page.SubmitAsync(Ask);
        (await scenario.MailsAsync()).Should().HaveCount(before + AccessCode.MaxPerPeriod + 1);
    }

    [Fact]
    public async Task A_ticket_made_for_another_link_or_forged_opens_nothing()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var (awasLink, jeansLink) = (await scenario.LinkOfAsync(AgreementsScenario.Awa), await scenario.LinkOfAsync(AgreementsScenario.Jean));
        using var awa = await portal.ContributorAsync(awasLink);
        using var request = new HttpRequestMessage(HttpMethod.Get, jeansLink);
        request.Headers.Add("Cookie", (await awa.Http.GetAsync(new Uri(awasLink, UriKind.Relative), TestContext.Current.CancellationToken))
            .Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(ContributionSession.Cookie, StringComparison.Ordinal)).Split(';')[0]);
        using var forged = new HttpRequestMessage(HttpMethod.Get, jeansLink);
        forged.Headers.Add("Cookie", $"{ContributionSession.Cookie}=CfDJ8forge");
        using var bare = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };

        foreach (var attempt in (HttpRequestMessage[])[request, forged])
        {
            var answer = await bare.SendAsync(attempt, TestContext.Current.CancellationToken);
            answer.Headers.Location!.ToString().Should().EndWith("/code");
        }
    }

    private static async Task<(PortalPage Form, string Code)> AskAsync(AgreementsScenario scenario, PortalBrowser browser, string link)
    {
        var form = await (await browser.OpenAsync(link)).SubmitAsync(Ask);
        return (form, await LastCodeAsync(scenario));
    }

    private static async Task<string> LastCodeAsync(AgreementsScenario scenario) =>
        Digits().Match((await scenario.MailsAsync()).Last(m => m.Subject.StartsWith("Votre code", StringComparison.Ordinal)).TextBody) is { Success: true } found
            ? found.Groups[1].Value + found.Groups[2].Value
            : throw new InvalidOperationException("No code in the last mail.");

    [GeneratedRegex(@"(\d{3})\s(\d{3})")]
    private static partial Regex Digits();
}
