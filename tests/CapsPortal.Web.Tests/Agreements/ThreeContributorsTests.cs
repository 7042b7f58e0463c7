using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Espace;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>One accepts all, one refuses a line, one withdraws later: each page says the right thing at each moment.</summary>
public sealed class ThreeContributorsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Fatima = "Fatima Benali";
    private const string Search = "Effectuer la recherche bibliographique";

    [Fact]
    public async Task Plan_declarations_mention_and_journal_follow_what_three_people_agree_to()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, AgreementsScenario.Jean, Fatima);
        var lines = (await scenario.SheetAsync()).Plan.Lines.ToList();
        var search = lines.Single(l => l.Use.UseName == Search);
        var documents = lines.Single(l => l != search);

        // Nobody was asked: nothing is covered.
        (await PlanAsync(scenario)).Should().Contain("accord pas encore demandé").And.Contain("2 usages ne sont couverts");

        // All are asked; Awa accepts all, Jean refuses the documents, Fatima has not answered.
        await scenario.AskAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await AgreementsScenario.ConfirmAsync(
            await scenario.OpenLinkAsync(AgreementsScenario.Jean), (AgreementsScenario.FieldOf(search), "True"), (AgreementsScenario.FieldOf(documents), "False"));
        (await PlanAsync(scenario)).Should().Contain($"en attente de {Fatima}").And.Contain($"refusé par {AgreementsScenario.Jean} : cet usage n’est pas permis");

        // Fatima accepts: the search is covered, the documents are not.
        await scenario.AnswerAsync(Fatima);
        (await PlanAsync(scenario)).Should().Contain("accepté par tou·tes").And.Contain($"refusé par {AgreementsScenario.Jean}");
        await scenario.DeclareSearchAsync();
        (await VerdictsAsync(scenario)).Should().Equal(Verdict.Conforme);
        (await MentionAsync(scenario)).Should().Contain("recherche bibliographique").And.NotContain("retiré");

        // Fatima withdraws the next day: what was done stays lawful.
        await scenario.ComeBackAfterAsync(TimeSpan.FromDays(1));
        var review = await (await scenario.OpenLinkAsync(Fatima)).SubmitAsync(
            "Vérifier mes réponses", (AgreementsScenario.FieldOf(search), "False"), (AgreementsScenario.FieldOf(documents), "True"));
        review.Text.Should().Contain("Vous retirez votre accord à un usage.").And.Contain("reste licite");
        (await review.SubmitAsync("Confirmer mes réponses")).Text.Should().Contain("accord retiré");
        (await PlanAsync(scenario)).Should().Contain($"refusé par {Fatima}");
        (await VerdictsAsync(scenario)).Should().Equal(Verdict.Conforme);

        // The day after, the same use is a gap, seen at once with the way to ask.
        await scenario.ComeBackAfterAsync(TimeSpan.FromDays(1));
        await scenario.DeclareSearchAgainAsync(("Input.Justification", "Je n’avais pas vu le retrait."));
        (await VerdictsAsync(scenario)).Should().Equal(Verdict.Conforme, Verdict.EcartALaCharte);
        (await scenario.Browser.OpenAsync(scenario.Stage())).Text.Should().Contain("L’accord de l’ensemble des contributeur·ices n’était pas enregistré")
            .And.Contain("Demander l’accord des contributeur·ices");
        (await MentionAsync(scenario)).Should().Contain("n’avais pas vu le retrait");

        // Answers, receipts and journal tell the same story, by ids alone.
        (await scenario.ConsentsAsync()).GroupBy(c => c.Decision).ToDictionary(g => g.Key, g => g.Count()).Should().Equal(
            new Dictionary<ConsentDecision, int> { [ConsentDecision.Accepted] = 5, [ConsentDecision.Refused] = 1, [ConsentDecision.Withdrawn] = 1 });
        var journal = await scenario.JournalAsync(JournalKinds.ConsentAnswered);
        journal.Should().HaveCount(7);
        journal[^1].Details.Should().Contain(nameof(ConsentDecision.Withdrawn));
        journal.Should().OnlyContain(e => !e.Details.Contains(Fatima) && !e.Details.Contains("recherche"));
        (await scenario.MailsAsync()).Should().Contain(m => m.To == scenario.Owner.Email && m.Subject.Contains("retire son accord"));
    }

    private static async Task<string> PlanAsync(AgreementsScenario scenario) =>
        (await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/plan")).Text;

    private static async Task<string> MentionAsync(AgreementsScenario scenario) =>
        (await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/mention")).Text;

    private static async Task<IReadOnlyList<Verdict>> VerdictsAsync(AgreementsScenario scenario)
    {
        var page = await scenario.Browser.OpenAsync(scenario.Stage());
        return [.. page.Document.QuerySelectorAll(".declarations .verdict").Select(v => Enum.GetValues<Verdict>().Single(verdict => v.TextContent.Trim() == verdict.Label()))];
    }
}
