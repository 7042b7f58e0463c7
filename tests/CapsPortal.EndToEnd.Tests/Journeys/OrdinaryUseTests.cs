using CapsPortal.EndToEnd.Tests.Infrastructure;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>What it costs to say, on a phone, that an AI was used as planned and agreed.</summary>
public sealed class OrdinaryUseTests(PortalFixture portal)
{
    private const int InteractionsAtMost = 6;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_ordinary_use_is_declared_in_six_interactions_at_most(bool script)
    {
        var manner = new Manner(script, Manner.Narrow);
        var findings = new Findings();
        var sheet = new SheetInProgress();
        await using var author = await Visitor.ArriveAsync(portal, manner, findings);
        await author.SignInAsync(SignIn.Accompagnement);
        var accompagnateur = new Accompagnateur(author, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First);
        await accompagnateur.PlanUsesAsync();
        await accompagnateur.SendLinksAsync();
        await using var first = await Visitor.ArriveAsync(portal, manner, findings);
        var nadia = new Contributor(first, sheet.First);
        await nadia.OpenInvitationAsync();
        await nadia.AnswerPlanAsync(SheetInProgress.AcceptedPurpose);
        await accompagnateur.OpenStageAsync("Cadrage");

        var before = author.Interactions;
        await accompagnateur.DeclareSearchAsync();

        (author.Interactions - before).Should().BeLessThanOrEqualTo(InteractionsAtMost);
        findings.ShouldBeNone();
    }
}
