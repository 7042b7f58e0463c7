using System.Net;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

public sealed class PlanAndStagePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{

    [Fact]
    public async Task The_plan_takes_lines_or_that_there_is_none()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var address = $"/espace/fiches/{sheet.Id.Value}/plan";
        var plan = await (await browser.OpenAsync(address)).SubmitAsync("Aucun usage de l’IA n’est prévu");
        plan.Text.Should().Contain("Aucun usage de l’IA n’est prévu pour cette fiche.");

        plan = await plan.SubmitAsync(
            "Ajouter au plan", ("Input.GuidedUseId", "redaction-texte"), ("Input.ToolId", "mistral-le-chat"), ("Input.Purpose", "Reformuler."), ("un texte que j’ai écrit", "true"));
        plan.Document.QuerySelectorAll("tbody tr").Should().ContainSingle().Which.TextContent.Should().Contain("Mistral").And.Contain("Reformuler.");

        plan = await plan.SubmitAsync("Retirer Rédiger avec Mistral – Le Chat");
        plan.Document.QuerySelectorAll("tbody tr").Should().BeEmpty();
        (await portal.WithDatabaseAsync(db => db.Journal.CountAsync(e => e.SubjectId == sheet.Id.Value && e.Kind == JournalKinds.PlanChanged))).Should().Be(3);
    }

    [Theory]
    [InlineData("", "mistral-le-chat", "", "Reformuler.", "Input.GuidedUseId")]
    [InlineData("autre", "mistral-le-chat", "", "Reformuler.", "Input.Stage")]
    [InlineData("redaction-texte", "", "", "Reformuler.", "Input.OtherTool")]
    [InlineData("redaction-texte", "mistral-le-chat", "", "", "Input.Purpose")]
    [InlineData("cadrage-mise-en-forme-biblio", "autre", "10 000", "Reformuler.", "Input.OtherTool")]
    public async Task A_line_that_lacks_something_is_refused_at_its_field(string use, string tool, string otherTool, string purpose, string field)
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var name = otherTool.Length > 0 ? new string('o', 10_000) : "";

        var plan = await (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/plan")).SubmitAsync(
            "Ajouter au plan", ("Input.GuidedUseId", use), ("Input.ToolId", tool), ("Input.OtherTool", name), ("Input.Purpose", purpose), ("un texte que j’ai écrit", "true"));

        plan.Document.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")).Should().Equal(field);
        plan.Document.QuerySelectorAll("details:not([open]) [aria-invalid=true]").Should().BeEmpty("an error must be seen");
        plan.ValueOf("Input.Purpose").Should().Be(purpose);
        plan.ValueOf("Input.OtherTool").Should().Be(name);
        (await SheetAsync(sheet)).Plan.IsStated.Should().BeFalse();
    }

    [Fact]
    public async Task The_stages_are_gone_through_one_by_one_and_back()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var overview = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}");

        overview = await overview.SubmitAsync("Passer à l’étape de l’entretien");
        overview.Text.Should().Contain("Étape en cours\u00a0: entretien");
        overview = await overview.SubmitAsync("Revenir à l’étape du cadrage");
        (await SheetAsync(sheet)).CurrentStage.Should().Be(Stage.Cadrage);
        (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/etapes/vacances")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>A sheet in progress, of which nothing is said yet.</summary>
    private async Task<(Sheet Sheet, PortalBrowser Browser)> OpenAsync()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Une fiche") { StatesStages = false }.AddDraftAsync(portal, owner);
        return (sheet, await portal.SignInAsync(owner));
    }

    private Task<Sheet> SheetAsync(Sheet sheet) => portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == sheet.Id));
}
