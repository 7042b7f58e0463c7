using CapsPortal.EndToEnd.Tests.Infrastructure;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The whole of the main job: from an empty sheet to a published one that anyone reads.</summary>
public abstract class JourneyTests(PortalFixture portal, bool script)
{
    [Theory]
    [InlineData(Manner.Narrow)]
    [InlineData(Manner.Wide)]
    public async Task A_sheet_goes_from_its_opening_to_its_readers(int width)
    {
        var manner = new Manner(script, width);
        var findings = new Findings();
        var sheet = new SheetInProgress();
        Task<Visitor> ArriveAsync() => Visitor.ArriveAsync(portal, manner, findings);

        await using var author = await ArriveAsync();
        await author.SignInAsync(SignIn.Accompagnement);
        var accompagnateur = new Accompagnateur(author, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First, sheet.Second);
        await accompagnateur.PlanUsesAsync();
        await accompagnateur.SendLinksAsync();

        await using var first = await ArriveAsync();
        var nadia = new Contributor(first, sheet.First);
        await nadia.OpenInvitationAsync();
        await nadia.AnswerPlanAsync(SheetInProgress.AcceptedPurpose, SheetInProgress.RefusedPurpose);
        await nadia.SignCharterAsync();

        await using var second = await ArriveAsync();
        var yves = new Contributor(second, sheet.Second);
        await yves.OpenInvitationAsync();
        await yves.AnswerPlanAsync(SheetInProgress.AcceptedPurpose);
        await yves.SignCharterAsync();

        await accompagnateur.SignCharterAsync();
        (await accompagnateur.TakeSealedCharterAsync()).ShouldBeASealedPdf();
        var copy = await nadia.TakeCopyAsync();
        copy.ShouldBeASealedPdf();
        await nadia.VerifyCopyAsync(copy, script);

        await accompagnateur.GoThroughStagesAsync();
        await accompagnateur.WriteSectionsAsync();
        (await accompagnateur.ReadMentionAsync()).ShouldBeASealedPdf();
        await accompagnateur.SubmitAsync();

        await using var committee = await ArriveAsync();
        await committee.SignInAsync(SignIn.Comite);
        var reviewer = new Reviewer(committee, sheet);
        await reviewer.SendBackAsync();
        await accompagnateur.CorrectAndResubmitAsync();
        await reviewer.AcceptAsync();

        await using var anyone = await ArriveAsync();
        (await new Reader(anyone, sheet).FindAndReadAsync()).ShouldBeASealedPdf();
        findings.ShouldBeNone();
    }
}

public sealed class JourneyWithScriptTests(PortalFixture portal) : JourneyTests(portal, script: true);

public sealed class JourneyWithoutScriptTests(PortalFixture portal) : JourneyTests(portal, script: false);
