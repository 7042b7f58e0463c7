using System.Net;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>What becomes of a declaration: corrected, removed, submitted with its sheet; and its past.</summary>
public sealed class UsagesHistoryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Save = "Enregistrer la déclaration";

    [Fact]
    public async Task What_a_declaration_said_before_its_corrections_stays_readable()
    {
        using var scenario = await AgreedAsync(portal);
        var declared = await scenario.DeclareSearchAsync(("Input.Purpose", "Premier but"));
        (await scenario.Browser.OpenAsync(scenario.Stage())).Document.QuerySelector("#historique").Should().BeNull();

        await (await OpenAsync(scenario, declared)).SubmitAsync(Save, ("Input.Purpose", "Deuxième but"));
        var stage = await (await OpenAsync(scenario, declared)).SubmitAsync(Save, ("Input.Purpose", "Troisième but"));

        stage.Document.QuerySelector(".declarations")!.TextContent.Should().Contain("Troisième but").And.NotContain("Premier but");
        var history = stage.Document.QuerySelector("#historique")!.ParentElement!.TextContent;
        history.Should().Contain("modifiée 2 fois").And.Contain($"par {AgreementsScenario.OwnerName}").And.Contain("lundi 2 mars 2026");
        history.Should().Contain("Premier but").And.Contain("Deuxième but").And.NotContain("Troisième but");
    }

    [Fact]
    public async Task A_removed_declaration_leaves_the_stage_and_stays_in_its_history()
    {
        using var scenario = await AgreedAsync(portal);
        var declared = await scenario.DeclareSearchAsync();

        var stage = await (await OpenAsync(scenario, declared)).SubmitAsync("Supprimer la déclaration");

        stage.Document.QuerySelector(".declarations").Should().BeNull();
        stage.Text.Should().Contain("Rien n’est encore renseigné");
        stage.Document.QuerySelector("#historique")!.ParentElement!.TextContent.Should().Contain("Supprimée le").And.Contain(AgreementsScenario.OwnerName);
        (await OpenAsync(scenario, declared)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Once_the_sheet_is_submitted_its_declarations_are_frozen_and_their_past_still_shows()
    {
        using var scenario = await AgreedAsync(portal);
        var declared = await scenario.DeclareSearchAsync(("Input.Purpose", "Premier but"));
        await (await OpenAsync(scenario, declared)).SubmitAsync(Save, ("Input.Purpose", "Deuxième but"));
        var open = await OpenAsync(scenario, declared);
        await scenario.ChangeAsync(sheet =>
        {
            foreach (var stage in Stages.All.Skip(1))
            {
                sheet.StateNoUse(stage, portal.Clock.GetUtcNow()).Demand();
            }

            foreach (var section in sheet.Sections)
            {
                sheet.Write(section.Key, "Un texte.", portal.Clock.GetUtcNow()).Demand();
            }

            sheet.Submit(new AiMention("Introduction", [], [], "Brève"), 0, portal.Clock.GetUtcNow()).Demand();
        });

        (await open.SubmitAsync(Save, ("Input.Purpose", "Troisième but"))).Text.Should().Contain("soumise au Comité éditorial");
        (await open.SubmitAsync("Supprimer la déclaration")).Text.Should().Contain("soumise au Comité éditorial");

        (await scenario.SheetAsync()).Declarations.Should().ContainSingle().Which.Report.Purpose.Should().Be("Deuxième but");
        (await scenario.Browser.OpenAsync(scenario.Stage())).Document.QuerySelector("#historique")!.ParentElement!.TextContent.Should().Contain("Premier but");
    }

    [Fact]
    public async Task The_overview_shows_the_five_stages_their_statement_and_their_verdicts()
    {
        using var scenario = await AgreedAsync(portal);
        await scenario.DeclareSearchAsync();
        await scenario.DeclareSearchAgainAsync(("Input.Requests", "MoreThanTwenty"));
        await (await scenario.Browser.OpenAsync(scenario.Stage("analyse"))).SubmitAsync("Aucun usage à déclarer");

        var overview = await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}");

        overview.Document.QuerySelectorAll("section[aria-labelledby=bilans] tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))
            .Should().Equal(
                "Cadrage | en cours | 2 usages déclarés | 1 | 1 | 0",
                "Entretien | à faire | bilan non renseigné | 0 | 0 | 0",
                "Analyse | à faire | aucun usage déclaré | 0 | 0 | 0",
                "Rédaction | à faire | bilan non renseigné | 0 | 0 | 0",
                "Diffusion | à faire | bilan non renseigné | 0 | 0 | 0");
        (await scenario.Browser.OpenAsync($"/espace/fiches/{scenario.Id.Value}/soumission")).Text.Should()
            .Contain("Renseignez le bilan de l’entretien").And.Contain("Renseignez le bilan de la diffusion").And.NotContain("bilan du cadrage").And.NotContain("bilan de l’analyse");
    }

    private static Task<PortalPage> OpenAsync(AgreementsScenario scenario, AiUsageDeclaration declaration) =>
        scenario.Browser.OpenAsync($"{scenario.Stage()}/usages/{declaration.Id.Value}");
}
