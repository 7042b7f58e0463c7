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
        await author.FollowAsync("Effectuer la recherche bibliographique, avec Perplexity");
        await author.AnswerAsync("Qu’avez-vous fourni à l’outil", "rien d’autre que la consigne");
        await author.TickAsync("J’ai tenu compte du point de vigilance de la charte");
        await author.AnswerAsync("Qu’avez-vous vérifié dans le résultat", "les sources");
        await author.AnswerAsync("Qu’est devenu le résultat", "modifié");
        await author.PressAsync("Déclarer cet usage");

        await author.ExpectAsync("Usage déclaré\u00a0: conforme");
        (author.Interactions - before).Should().BeLessThanOrEqualTo(InteractionsAtMost);
        findings.ShouldBeNone();
    }
}
