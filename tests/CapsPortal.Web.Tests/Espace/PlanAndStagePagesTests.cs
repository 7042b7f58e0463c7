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
    private const string Declare = "Déclarer cet usage";

    [Fact]
    public async Task The_plan_takes_lines_or_that_there_is_none()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var address = $"/espace/fiches/{sheet.Id.Value}/plan";
        var plan = await (await browser.OpenAsync(address)).SubmitAsync("Aucun usage de l’IA n’est prévu");
        plan.Text.Should().Contain("Aucun usage de l’IA n’est prévu pour cette fiche.");

        plan = await plan.SubmitAsync(
            "Ajouter au plan", ("Input.GuidedUseId", "redaction-texte"), ("Input.ToolId", "mistral-le-chat"), ("Input.Purpose", "Reformuler."));
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
            "Ajouter au plan", ("Input.GuidedUseId", use), ("Input.ToolId", tool), ("Input.OtherTool", name), ("Input.Purpose", purpose));

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

    [Fact]
    public async Task A_gap_asks_why_keeps_every_answer_and_is_then_recorded()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var form = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/etapes/redaction/usages");

        var asked = await form.SubmitAsync(Declare, [.. Answers()]);

        asked.Text.Should().Contain("Écart à la charte").And.Contain("dites pourquoi");
        asked.Document.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")).Should().Equal("Input.Justification");
        asked.ValueOf("Input.Purpose").Should().Be("Reformuler deux phrases");
        (await SheetAsync(sheet)).Declarations.Should().BeEmpty();

        var stage = await asked.SubmitAsync(Declare, ("Input.Justification", "Un essai, avant de demander l’accord."));

        stage.Path.Should().EndWith("/etapes/redaction");
        stage.Text.Should().Contain("Usage déclaré\u00a0: écart à la charte.").And.Contain("Un essai, avant de demander l’accord.");
        var declaration = (await SheetAsync(sheet)).Declarations.Should().ContainSingle().Subject;
        declaration.Report.Data.Should().Equal(DataKind.OwnText);
        (await SheetAsync(sheet)).StatementAt(Stage.Redaction).Should().Be(StageStatementKind.UsesDeclared);
    }

    [Theory]
    [InlineData("Input.UsedOn", "2026-03-03", "Ce jour n’est pas encore venu.")]
    [InlineData("Input.UsedOn", "2026-02-27", "La fiche a été créée le")]
    [InlineData("Input.Purpose", "", "Dites dans quel but")]
    [InlineData("Input.GuidedUseId", "", "Choisissez l’usage.")]
    public async Task A_wrong_answer_is_refused_at_its_field(string field, string value, string message)
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var form = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/etapes/redaction/usages");

        var refused = await form.SubmitAsync(Declare, [.. Answers(), ("Input.Justification", "Un essai."), (field, value)]);

        refused.Document.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")).Should().Equal(field);
        refused.Text.Should().Contain(message);
        refused.ValueOf("Input.Justification").Should().Be("Un essai.");
        (await SheetAsync(sheet)).Declarations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_declaration_is_corrected_then_deleted_and_the_stage_has_no_statement_left()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var form = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/etapes/redaction/usages");
        var stage = await form.SubmitAsync(Declare, [.. Answers(), ("Input.Justification", "Un essai.")]);

        var correction = await stage.FollowAsync("Modifier l’usage Rédiger avec Mistral – Le Chat");
        correction.ValueOf("Input.Justification").Should().Be("Un essai.");
        stage = await correction.SubmitAsync("Enregistrer la déclaration", ("Input.Purpose", "Reformuler une page"));
        stage.Text.Should().Contain("Reformuler une page");
        stage = await (await stage.FollowAsync("Modifier l’usage Rédiger avec Mistral – Le Chat")).SubmitAsync("Supprimer la déclaration");

        stage.Text.Should().Contain("La déclaration est supprimée.").And.Contain("Rien n’est encore renseigné.");
        (await SheetAsync(sheet)).StatementAt(Stage.Redaction).Should().Be(StageStatementKind.NotStated);
        stage = await stage.SubmitAsync("Aucun usage à déclarer");
        stage.Text.Should().Contain("Aucun usage de l’IA n’est déclaré à cette étape.");
    }

    private static IEnumerable<(string Field, string Value)> Answers()
    {
        yield return ("Input.GuidedUseId", "redaction-texte");
        yield return ("Input.ToolId", "mistral-le-chat");
        yield return ("Input.Access", nameof(ToolAccess.FreeAccount));
        yield return ("Input.Purpose", "Reformuler deux phrases");
        yield return ("Input.Extent", nameof(UseExtent.Rewording));
        yield return (DataKind.OwnText.Label(), "true");
        yield return (VerifiedAspect.Style.Label(), "true");
        yield return ("Input.FollowUp", nameof(FollowUp.Modified));
        yield return ("Input.Requests", nameof(RequestCount.One));
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
