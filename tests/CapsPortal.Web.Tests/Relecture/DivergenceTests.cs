using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Relecture;

/// <summary>What the submission froze, and what is recorded when the committee decides.</summary>
public sealed class DivergenceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Decide = "Enregistrer la décision";

    [Fact]
    public async Task A_mention_that_the_records_no_longer_say_blocks_publication_and_says_where()
    {
        var sheet = await SubmitAsync("Divergente");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        form.Document.QuerySelector("#ecarts-mention").Should().BeNull();
        await ChangeVersionAsync(sheet);

        var refused = await form.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "Accept")]);

        refused.Document.Title.Should().StartWith("Erreur");
        refused.Document.QuerySelector(".error-summary")!.TextContent.Should().Contain("(Étape du cadrage)").And.Contain("Renvoyez la fiche");
        var row = refused.Document.QuerySelectorAll("section[aria-labelledby=ecarts-mention] tbody tr").Should().ContainSingle().Subject;
        row.Children[0].TextContent.Should().Be("Étape du cadrage");
        row.Children[1].TextContent.Should().NotContain("(modèle corrigé)");
        row.Children[2].TextContent.Should().Contain("(modèle corrigé)");
        (await StateOfAsync(sheet)).Should().Be(SheetState.Submitted);
        (await portal.WithDatabaseAsync(db => db.Publications.AnyAsync(p => p.SheetId == sheet.Id))).Should().BeFalse();
        (await portal.WithDatabaseAsync(db => db.Reviews.SingleAsync(r => r.SheetId == sheet.Id))).Decision.Should().BeNull();
        (await portal.WithDatabaseAsync(db => db.OutgoingMails.AnyAsync(m => m.SheetId == sheet.Id))).Should().BeFalse();
    }

    [Fact]
    public async Task The_way_out_is_to_send_the_sheet_back()
    {
        var sheet = await SubmitAsync("À renvoyer");
        await ChangeVersionAsync(sheet);
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        form.Text.Should().Contain("ne peut pas être publiée telle quelle");

        await form.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "SendBack"), ("Input.Comment", "Soumettez de nouveau.")]);

        (await StateOfAsync(sheet)).Should().Be(SheetState.SentBack);
    }

    [Fact]
    public async Task A_sheet_submitted_long_ago_is_compared_for_the_day_of_its_submission()
    {
        var sheet = await SubmitAsync("Ancienne", declaresUse: false);
        portal.Clock.Advance(TimeSpan.FromDays(400));
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);

        await (await OpenReviewAsync(reviewer, sheet)).SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "Accept")]);

        (await StateOfAsync(sheet)).Should().Be(SheetState.Published);
    }

    private async Task<Sheet> SubmitAsync(string title, bool declaresUse = true) =>
        await new SampleSheet(title) { DeclaresUse = declaresUse }.AddSubmittedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));

    private Task<int> ChangeVersionAsync(Sheet sheet) => portal.WithDatabaseAsync(
        db => db.Database.ExecuteSqlAsync($"update ai_usage_declarations set tool_version = 'modèle corrigé' where sheet_id = {sheet.Id.Value}"));

    private async Task<SheetState> StateOfAsync(Sheet sheet) => (await portal.WithDatabaseAsync(db => db.Sheets.SingleAsync(s => s.Id == sheet.Id))).State;

    private static async Task<PortalPage> OpenReviewAsync(PortalBrowser reviewer, Sheet sheet) =>
        await (await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}")).SubmitAsync(
            "Prendre cet engagement et ouvrir la fiche", ("Input.AffirmsNoAi", "true"));

    private IEnumerable<(string Field, string Value)> Grid() =>
        portal.Services.GetRequiredService<StartingTexts>().ReviewGrid.Select(q => ($"Input.Answers[{q.Key}]", "Yes"));
}
