using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Administration;

/// <summary>The administrator states the clauses common to all engagement charters.</summary>
public sealed class CharteEngagementTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "/administration/charte-engagement";

    [Fact]
    public async Task New_clauses_go_into_the_next_charters_and_change_none_that_was_sent()
    {
        using var before = await AgreementsScenario.InvitedAsync(portal, 0);
        using var administrator = await portal.SignInAsync(Roles.Administrator);
        var page = await administrator.OpenAsync(Address);
        page.Text.Should().Contain("Ce sont les clauses fournies avec le portail.");
        var given = portal.Services.GetRequiredService<StartingTexts>().EngagementClauses.Count;

        page = await page.SubmitAsync("Ajouter une clause");
        page = await page.SubmitAsync("Enregistrer les clauses", ($"Clauses[{given}].Title", "Images"), ($"Clauses[{given}].Text", "Aucun visage n’est **reconnaissable**."));

        page.Text.Should().Contain("Les clauses sont enregistrées.").And.Contain("version 1");
        using var after = await AgreementsScenario.InvitedAsync(portal, 0);
        (await after.OpenLinkAsync(AgreementsScenario.Awa, "/charte")).Document.QuerySelector("article strong")!.TextContent.Should().Be("reconnaissable");
        (await before.OpenLinkAsync(AgreementsScenario.Awa, "/charte")).Text.Should().NotContain("reconnaissable");
        (await portal.WithDatabaseAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKinds.ClausesPublished))).Should().Be(1);

        page = await page.SubmitAsync($"Monter cette clause ({given + 1})");
        page.Document.QuerySelector($"[name='Clauses[{given - 1}].Title']")!.GetAttribute("value").Should().Be("Images");
        (await portal.WithDatabaseAsync(db => db.EngagementClauses.CountAsync())).Should().Be(1, "nothing is recorded before « Enregistrer »");
        var refused = await page.SubmitAsync("Enregistrer les clauses", ("Clauses[0].Title", ""));
        refused.Text.Should().Contain("Donnez un titre à cette clause.");

        var late = await administrator.OpenAsync(Address);
        await (await administrator.OpenAsync(Address)).SubmitAsync("Enregistrer les clauses", ("Clauses[0].Title", "Objet de la charte"));
        var stale = await late.SubmitAsync("Enregistrer les clauses", ("Clauses[0].Title", "Autre titre"));
        stale.Text.Should().Contain("Les clauses ont été modifiées ailleurs");
        stale.Document.QuerySelector("[name='Clauses[0].Title']")!.GetAttribute("value").Should().Be("Autre titre");
    }
}
