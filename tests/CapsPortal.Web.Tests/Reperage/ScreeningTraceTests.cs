using System.Net;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Espace;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CapsPortal.Web.Tests.Reperage;

public sealed class ScreeningTraceTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Check = "Chercher les données personnelles";
    private const string Text = "Mme Dupont est diabétique.";

    [Fact]
    public async Task A_sheet_keeps_the_counts_and_the_digest_of_a_check_once_and_leads_back()
    {
        var (browser, sheet) = await OwnerAsync();
        using var owner = browser;
        var result = await (await owner.OpenAsync($"/reperage?fiche={sheet.Id.Value}")).SubmitAsync(Check, ("Input.Text", Text));
        result.ValueOf("Pour la fiche (facultatif)").Should().Be(sheet.Id.Value.ToString());

        var kept = await result.SubmitAsync("Garder la trace", ("Input.Decisions[1].Keep", "true"));
        await result.SubmitAsync("Garder la trace");

        kept.Document.QuerySelector($"a[href$='/espace/fiches/{sheet.Id.Value}']").Should().NotBeNull();
        var record = (await SheetAsync(sheet.Id)).Screenings.Should().ContainSingle("the same check is kept once").Subject;
        record.Facts.Counts.Should().Be(new ScreeningCounts(2, 1, 1, 0));
        record.Facts.Digest.Should().Be(ScreenedText.DigestOf(Text));
    }

    [Fact]
    public async Task Somebody_else_s_sheet_is_not_there()
    {
        var (browser, _) = await OwnerAsync();
        using var owner = browser;
        var (otherBrowser, other) = await OwnerAsync();
        otherBrowser.Dispose();
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var page = await owner.OpenAsync("/reperage");

        (await owner.OpenAsync($"/reperage?fiche={other.Id.Value}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await reviewer.OpenAsync($"/reperage?fiche={other.Id.Value}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await owner.ForgeAsync(page, "/reperage?handler=Trace", ("Input.Text", Text), ("Input.SheetId", other.Id.Value.ToString())))
            .StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await SheetAsync(other.Id)).Screenings.Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_the_form_receives_it_never_fails()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var open = await browser.OpenAsync("/reperage");
        string[] fields =
        [
            "fiche", "Input.Text", "Input.DocumentText", "Input.DocumentFormat", "Input.DocumentDigest", "Input.CheckedDigest", "Input.SheetId",
            "Input.Decisions[0].Key", "Input.Decisions[0].Keep", "Input.Decisions[0].With", "Input.Decisions[-1].Key", "Input.Decisions[99999].Key",
        ];
        var wrong = new List<string>();
        foreach (var handler in (string[])["", "?handler=ToutRemplacer", "?handler=Document", "?handler=Trace"])
        {
            foreach (var value in Hostile.Values)
            {
                var everywhere = await browser.ForgeAsync(open, $"/reperage{handler}", [.. fields.Skip(1).Select(f => (f, value))]);
                var around = await browser.ForgeAsync(
                    open, $"/reperage{handler}", [("Input.Text", $"{Text} {value}"), .. fields.Where(f => f != "Input.Text" && f != "fiche").Select(f => (f, value))]);
                foreach (var answer in (HttpResponseMessage[])[everywhere, around])
                {
                    var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if (answer.StatusCode >= HttpStatusCode.InternalServerError || html.Contains("<script>alert", StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal))
                    {
                        wrong.Add($"{handler} with « {value[..Math.Min(20, value.Length)]} »: {answer.StatusCode}");
                    }
                }
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public async Task Texts_wait_for_their_turn_and_beyond_the_queue_are_asked_to_come_back()
    {
        using var turns = new ScreeningTurns(NullLogger<ScreeningTurns>.Instance);
        using var gate = new ManualResetEventSlim();
        var cancellation = TestContext.Current.CancellationToken;
        var busy = Enumerable.Range(0, 60).Select(_ => Task.Run(() => turns.RunAsync(stop => gate.Wait(TimeSpan.FromMinutes(1), stop) ? "done" : "late", cancellation), cancellation)).ToList();

        var refused = await await Task.WhenAny(busy.Select(async task => await Record.ExceptionAsync(() => task)));
        gate.Set();
        var all = await Task.WhenAll(busy.Select(async task => await Record.ExceptionAsync(() => task)));

        refused.Should().BeOfType<ScreeningUnavailableException>().Which.StatusCode.Should().Be(503);
        all.Should().Contain((Exception?)null, "those who waited were served");
        (await turns.RunAsync(_ => "after", cancellation)).Should().Be("after");
    }

    private async Task<(PortalBrowser Browser, Sheet Sheet)> OwnerAsync()
    {
        PortalUser owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Fiche qui garde une trace").AddDraftAsync(portal, owner);
        return (await portal.SignInAsync(owner), sheet);
    }

    private Task<Sheet> SheetAsync(SheetId id) => portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == id));
}
