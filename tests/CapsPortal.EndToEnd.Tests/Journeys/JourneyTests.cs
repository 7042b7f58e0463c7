using CapsPortal.EndToEnd.Tests.Infrastructure;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The whole of the main job: from an empty sheet to a published one that anyone reads.</summary>
public sealed class JourneyTests(PortalFixture portal)
{
    [Theory]
    [InlineData(true, Manner.Narrow)]
    [InlineData(false, Manner.Wide)]
    public async Task A_sheet_goes_from_its_opening_to_its_readers(bool script, int width)
    {
        var manner = new Manner(script, width);
        var findings = new Findings();
        var sheet = new SheetInProgress();
        await using var visitor = await Visitor.ArriveAsync(portal, manner, findings);
        await visitor.SignInAsync(SignIn.Accompagnement);
        var author = new Accompagnateur(visitor, sheet);
        await author.OpenSheetAsync();
        await author.AddContributorsAsync(sheet.First, sheet.Second);
        await author.PlanUsesAsync();
        await author.SendLinksAsync();
        findings.ShouldBeNone();
    }
}
