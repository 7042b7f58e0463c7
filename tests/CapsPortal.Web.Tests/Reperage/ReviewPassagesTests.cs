using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>What the committee sees of the passages of a sheet, and what it may not publish.</summary>
public sealed class ReviewPassagesTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Decide = "Enregistrer la décision";

    [Fact]
    public async Task A_sheet_submitted_before_passages_were_looked_for_is_sent_back_and_not_published()
    {
        var sheet = await SubmitAsync("Mme Dupont est venue.");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        form.Document.QuerySelector("section[aria-labelledby=passages]")!.TextContent.Should().Contain("Résumé : Mme Dupont est venue.").And.Contain("à retirer");

        var refused = await form.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "Accept")]);

        refused.Document.QuerySelector(".error-summary")!.TextContent.Should().Contain("Un passage de la fiche peut désigner une personne").And.Contain("Renvoyez la fiche");
        (await StateOfAsync(sheet)).Should().Be(SheetState.Submitted);
        (await portal.WithDatabaseAsync(db => db.Publications.AnyAsync(p => p.SheetId == sheet.Id))).Should().BeFalse();
        await refused.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "SendBack"), ("Input.Comment", "Réglez les passages.")]);
        (await StateOfAsync(sheet)).Should().Be(SheetState.SentBack);
    }

    [Fact]
    public async Task The_committee_sees_how_many_passages_were_kept_and_publishes()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Gardée") { Summary = "Mme Dupont est diabétique." }.AddDraftAsync(portal, owner);
        using var author = await portal.SignInAsync(owner);
        var page = await author.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission");
        page = await page.SubmitAsync("C’est voulu : garder « Mme Dupont »");
        page = await page.SubmitAsync("C’est voulu : garder « diabétique »");
        await page.SubmitAsync("Soumettre la fiche au Comité éditorial");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);

        var form = await OpenReviewAsync(reviewer, sheet);

        form.Document.QuerySelector("section[aria-labelledby=passages]")!.TextContent.Should().Contain("2 passages gardés tels quels par l’accompagnateur·ice");
        await form.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "Accept")]);
        (await StateOfAsync(sheet)).Should().Be(SheetState.Published);
    }

    [Fact]
    public async Task A_message_that_may_hold_personal_data_leaves_with_a_word_on_it_and_none_of_its_words()
    {
        var sheet = await SubmitAsync("Un texte.");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);

        var done = await form.SubmitAsync(Decide, [.. Grid(), ("Input.Decision", "SendBack"), ("Input.Comment", "Voyez Mme Dupont, diabétique, au 06 12 34 56 78.")]);

        var status = done.Document.QuerySelector("[role=status]")!.TextContent;
        status.Should().Contain("est renvoyée").And.Contain("Votre texte contient peut-être des données personnelles : nom d’une personne, santé et numéro de téléphone.");
        status.Should().NotContain("Dupont").And.NotContain("06 12");
    }

    private async Task<Sheet> SubmitAsync(string summary) =>
        await new SampleSheet("Soumise") { Summary = summary }.AddSubmittedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));

    private async Task<SheetState> StateOfAsync(Sheet sheet) => (await portal.WithDatabaseAsync(db => db.Sheets.SingleAsync(s => s.Id == sheet.Id))).State;

    private static async Task<PortalPage> OpenReviewAsync(PortalBrowser reviewer, Sheet sheet) =>
        await (await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}")).SubmitAsync(
            "Prendre cet engagement et ouvrir la fiche", ("Input.AffirmsNoAi", "true"));

    private IEnumerable<(string Field, string Value)> Grid() =>
        portal.Services.GetRequiredService<StartingTexts>().ReviewGrid.Select(q => ($"Input.Answers[{q.Key}]", "Yes"));
}
