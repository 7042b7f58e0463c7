using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Launcher;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>A signature is a promise kept: once acknowledged, nothing loses it.</summary>
public sealed class PowerCutTests(PortalFixture fixture) : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("caps-power-cut-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_signature_outlives_the_kill_of_the_portal_and_of_its_database_just_after_it_was_acknowledged()
    {
        var port = RunningPortal.FreePort();
        var sheet = new SheetInProgress();
        await using var portal = await RunningPortal.StartAsync(_data, port);
        await using var visitor = await ArriveAsync(portal);
        var accompagnateur = new Accompagnateur(visitor, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First);
        await accompagnateur.PlanNoUseAsync();
        await accompagnateur.SendLinksAsync();
        await accompagnateur.FillSignatureAsync();
        var charter = visitor.Page.Url;

        var acknowledged = visitor.Page.WaitForResponseAsync(answer => answer.Request.Method == "POST");
        var click = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Signer la charte" }).ClickAsync();
        (await acknowledged).Status.Should().Be(302);
        await portal.KillWithDatabaseAsync();
        await click;

        await using var again = await RunningPortal.StartAsync(_data, port);
        await using var back = await ArriveAsync(again);
        await back.OpenAsync(charter);
        await back.ExpectAsync(SheetInProgress.SignatureRecorded);
    }

    [Fact]
    public async Task Killed_between_the_last_signature_and_its_mails_the_portal_sends_each_of_them_once_after_its_restart()
    {
        var port = RunningPortal.FreePort();
        var sheet = new SheetInProgress();
        await using var mails = new HoldingMailServer();
        await using var portal = await RunningPortal.StartAsync(_data, port, mails.Settings);
        await using var visitor = await ArriveAsync(portal);
        var accompagnateur = new Accompagnateur(visitor, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First);
        await accompagnateur.PlanNoUseAsync();
        await accompagnateur.SendLinksAsync();
        await accompagnateur.SignCharterAsync();
        var nadia = new Contributor(visitor, sheet.First);
        await nadia.OpenInvitationAsync();
        await nadia.ReadCharterAsync();
        await nadia.FillSignatureAsync();

        var acknowledged = visitor.Page.WaitForResponseAsync(answer => answer.Request.Method == "POST");
        var click = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Signer la charte" }).ClickAsync();
        (await acknowledged).Status.Should().Be(302);
        await portal.EndAsync("KILL");
        await click;
        mails.Received.Should().BeEmpty("the mail server kept the portal waiting");

        mails.Serve();
        await using var again = await RunningPortal.StartAsync(_data, port, mails.Settings);
        // The invitation, the code and the sealed copy.
        await RunningPortal.WaitAsync(() => Task.FromResult(ToNadia() >= 3), () => $"{mails.Received.Count} mails came");
        await again.EndAsync("TERM");
        ToNadia().Should().Be(3);
        mails.Received.Select(m => m.MessageId).Should().OnlyHaveUniqueItems();

        int ToNadia() => mails.Received.Count(m => m.To == sheet.First.Email);
    }

    private async Task<Visitor> ArriveAsync(RunningPortal portal)
    {
        var visitor = await Visitor.ArriveAsync(
            fixture.Browser, portal.Address.GetLeftPart(UriPartial.Authority), new Manner(Script: true, Manner.Wide), new Findings());
        await visitor.SignInAsync(SignIn.Accompagnement);
        return visitor;
    }
}
