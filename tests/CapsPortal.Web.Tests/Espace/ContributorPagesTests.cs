using System.Net;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

public sealed class ContributorPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Add = "Ajouter à la fiche";
    private const string Save = "Enregistrer les coordonnées";

    [Fact]
    public async Task A_contributor_is_added_corrected_and_taken_off()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var list = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/contributeurs");

        list = await list.SubmitAsync(Add, ("Input.Name", " Léa Morel "), ("Input.Function", "infirmière"), ("Input.Structure", "CPTS"), ("Input.Email", "lea@test.example"));
        list.Text.Should().Contain("Léa Morel fait partie de la fiche.").And.Contain("lea@test.example");

        var card = await list.FollowAsync("Modifier Léa Morel");
        (await card.SubmitAsync(Save, ("Input.Function", "infirmière de pratique avancée"))).Text.Should().Contain("infirmière de pratique avancée");
        (await (await browser.OpenAsync(card.Path)).SubmitAsync("Retirer de la fiche")).Text.Should().Contain("Cette personne ne fait plus partie de la fiche.");
        (await NamesAsync(sheet)).Should().Equal(SampleSheet.ContributorName);
        (await browser.OpenAsync(card.Path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Function", "")]
    [InlineData("Input.Structure", "")]
    [InlineData("Input.Email", "")]
    [InlineData("Input.Email", "lea chez test")]
    [InlineData("Input.Email", "AWA.Diallo@test.example")]
    public async Task A_wrong_answer_is_refused_at_its_field_and_everything_typed_stays(string field, string value)
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        (string Field, string Value)[] typed = [("Input.Name", "Léa Morel"), ("Input.Function", "infirmière"), ("Input.Structure", "CPTS"), ("Input.Email", "lea@test.example")];

        var page = await (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/contributeurs")).SubmitAsync(Add, [.. typed, (field, value)]);

        page.Document.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")).Should().Equal(field);
        page.ValueOf(field).Should().Be(value);
        foreach (var (other, text) in typed.Where(t => t.Field != field))
        {
            page.ValueOf(other).Should().Be(text);
        }

        (await NamesAsync(sheet)).Should().Equal(SampleSheet.ContributorName);
    }

    [Fact]
    public async Task Someone_elses_contributor_is_not_found_through_ones_own_sheet()
    {
        var (mine, browser) = await OpenAsync();
        using var _ = browser;
        var (other, otherBrowser) = await OpenAsync();
        otherBrowser.Dispose();

        var address = $"/espace/fiches/{mine.Id.Value}/contributeurs/{other.Contributors[0].Id.Value}";

        (await browser.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_contributor_corrected_in_another_window_shows_both()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var address = $"/espace/fiches/{sheet.Id.Value}/contributeurs/{sheet.Contributors[0].Id.Value}";
        var mine = await browser.OpenAsync(address);
        await (await browser.OpenAsync(address)).SubmitAsync(Save, ("Input.Function", "fonction d’ailleurs"));

        var told = await mine.SubmitAsync(Save, ("Input.Function", "fonction d’ici"));

        told.Document.QuerySelector(".elsewhere")!.TextContent.Should().Contain("fonction d’ailleurs");
        told.ValueOf("Input.Function").Should().Be("fonction d’ici");
        (await told.SubmitAsync(Save)).Text.Should().Contain("fonction d’ici").And.NotContain("fonction d’ailleurs");
    }

    private async Task<(Sheet Sheet, PortalBrowser Browser)> OpenAsync()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        return (await new SampleSheet("Une fiche").AddDraftAsync(portal, owner), await portal.SignInAsync(owner));
    }

    private Task<List<string>> NamesAsync(Sheet sheet) => portal.WithDatabaseAsync(async db =>
        (await db.Sheets.AsNoTracking().SingleAsync(s => s.Id == sheet.Id)).Contributors.Select(c => c.Name).ToList());
}
