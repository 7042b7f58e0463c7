using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>A later edition of the charter, without Mistral and with other words of vigilance: the past stays as it was.</summary>
public sealed class UsagesOfAnotherEditionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_use_belongs_to_the_edition_of_its_day_and_keeps_a_tool_that_was_dropped_since()
    {
        using var scenario = await AgreedAsync(portal);
        var declared = await scenario.DeclareSearchAsync();
        await PublishWithoutMistralAsync(PortalFixture.Start.AddDays(5));
        await scenario.ComeBackAfterAsync(TimeSpan.FromDays(10));

        // Declared before: still shown, still conform, and corrected without a word about its tool.
        var correction = await scenario.Browser.OpenAsync($"{scenario.Stage()}/usages/{declared.Id.Value}");
        correction.Document.QuerySelector("label[for=Input_VigilanceHeeded]")!.TextContent.Should().Contain("hallucinations");
        var stage = await correction.SubmitAsync("Enregistrer la déclaration", ("Input.Purpose", "Un but mieux dit"));
        stage.Text.Should().Contain("conforme.").And.Contain("avec Mistral – Le Chat").And.Contain("Un but mieux dit");

        // Moved to a day of the later edition, it keeps its tool and is judged by that edition.
        correction = await scenario.Browser.OpenAsync($"{scenario.Stage()}/usages/{declared.Id.Value}");
        var seen = await correction.SubmitAsync("Voir l’avis", ("Input.UsedOn", "2026-03-10"));
        seen.Document.QuerySelector("label[for=Input_VigilanceHeeded]")!.TextContent.Should().Contain("Tout autre chose");
        stage = await seen.SubmitAsync("Enregistrer la déclaration", ("Input.VigilanceHeeded", "true"));
        stage.Text.Should().Contain("point de vigilance.").And.Contain("Mistral – Le Chat ne fait pas partie des outils");
        (await scenario.SheetAsync()).Declarations.Should().ContainSingle().Which.Report.Use.ToolId.Should().Be("mistral-le-chat");

        // A new declaration of today is offered today's tools; one of an earlier day may still name Mistral.
        var form = await scenario.OpenFormAsync();
        form.Document.QuerySelectorAll("#Input_ToolId option").Select(o => o.GetAttribute("value")).Should().NotContain("mistral-le-chat");
    }

    private Task PublishWithoutMistralAsync(DateTimeOffset from) => portal.WithAsync(async services =>
    {
        var library = services.GetRequiredService<CharterLibrary>();
        var db = services.GetRequiredService<CapsDbContext>();
        var later = library.Current with
        {
            Id = "2026-03",
            InForceFrom = DateOnly.FromDateTime(from.Date),
            Tools = [.. library.Current.Tools.Where(t => t.Id != "mistral-le-chat")],
            Grid = new PracticeGrid([.. library.Current.Grid.Uses.Select(u => u.Id == Search ? u with { Vigilance = "Tout autre chose", RecommendedTools = ["perplexity"] } : u)]),
        };
        db.PublishedEditions.Add(new PublishedEdition(later, portal.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await library.ReloadAsync(db, CancellationToken.None);
        return later;
    });
}
