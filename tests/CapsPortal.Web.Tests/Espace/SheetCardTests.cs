using System.Net;
using AngleSharp.Dom;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

public sealed class SheetCardTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly (string Field, string Value)[] Card =
    [
        ("Input.Title", "Des ateliers cuisine en résidence"),
        ("Input.Action", "Des habitant·es cuisinent ensemble chaque mois."),
        ("Input.Structure", "Maison de quartier"),
        ("Input.Theme", "Alimentation"),
        ("Input.Territory", "Nantes"),
        ("Input.StartYear", "2023"),
    ];

    [Fact]
    public async Task A_new_sheet_is_trimmed_kept_and_listed_in_the_space_of_its_owner_alone()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = await portal.SignInAsync(owner);
        (await browser.OpenAsync("/espace")).Text.Should().Contain("Vous n’avez pas encore de fiche");

        var page = await (await browser.OpenAsync("/espace/fiches/nouvelle")).SubmitAsync("Ouvrir la fiche", [.. Card, ("Input.Title", "  Des ateliers cuisine  ")]);

        page.Text.Should().Contain("La fiche est ouverte.").And.Contain("Des ateliers cuisine");
        var sheet = await portal.WithDatabaseAsync(db => db.Sheets.SingleAsync(s => s.OwnerId == new Domain.Common.UserId(owner.Id)));
        sheet.Card.Title.Should().Be("Des ateliers cuisine");
        sheet.Card.Period.Should().Be("depuis 2023");
        (await browser.OpenAsync("/espace")).Document.QuerySelectorAll(".card h3").Select(h => h.TextContent).Should().Equal("Des ateliers cuisine");
        using var other = await portal.SignInAsync(Roles.Accompagnateur);
        (await other.OpenAsync("/espace")).Text.Should().NotContain("Des ateliers cuisine");
        (await other.OpenAsync($"/espace/fiches/{sheet.Id.Value}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Input.Title", "", "Donnez un titre à la fiche.")]
    [InlineData("Input.Title", " … ", "Donnez un titre à la fiche.")]
    [InlineData("Input.Action", "", "Dites en une phrase quelle action est capitalisée.")]
    [InlineData("Input.Structure", "", "Indiquez la structure qui a porté l’action.")]
    [InlineData("Input.Theme", "", "Indiquez le thème de l’action.")]
    [InlineData("Input.Territory", "", "Indiquez le territoire de l’action.")]
    [InlineData("Input.StartYear", "", "Indiquez l’année de début de l’action.")]
    [InlineData("Input.StartYear", "deux mille", "nombre")]
    [InlineData("Input.StartYear", "1789", "L’année de début se situe entre 1950 et 2026.")]
    [InlineData("Input.EndYear", "2022", "L’année de fin précède l’année de début.")]
    [InlineData("Input.EndYear", "2031", "L’année de fin ne peut pas dépasser 2026")]
    public async Task A_wrong_answer_is_refused_at_its_field_and_everything_typed_stays(string field, string value, string message)
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var page = await (await browser.OpenAsync("/espace/fiches/nouvelle")).SubmitAsync("Ouvrir la fiche", [.. Card, (field, value)]);

        page.Path.Should().Be("/espace/fiches/nouvelle");
        var input = page.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("aria-invalid").Should().Be("true");
        ErrorAt(page, input).Should().Contain(message);
        page.ValueOf(field).Trim().Should().Be(value.Trim());
        foreach (var (other, typed) in Card.Where(c => c.Field != field))
        {
            page.ValueOf(other).Should().Be(typed);
        }
    }

    [Theory]
    [InlineData("Input.Title", IdentityCard.TitleMaxLength)]
    [InlineData("Input.Action", IdentityCard.ActionMaxLength)]
    [InlineData("Input.Structure", IdentityCard.NameMaxLength)]
    [InlineData("Input.Theme", IdentityCard.NameMaxLength)]
    [InlineData("Input.Territory", IdentityCard.NameMaxLength)]
    public async Task A_text_one_character_too_long_is_refused_whole_and_the_longest_allowed_is_taken(string field, int max)
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var form = await browser.OpenAsync("/espace/fiches/nouvelle");

        var refused = await form.SubmitAsync("Ouvrir la fiche", [.. Card, (field, new string('é', max + 1))]);
        refused.ValueOf(field).Should().HaveLength(max + 1);
        ErrorAt(refused, refused.Document.QuerySelector($"[name='{field}']")!).Should().Contain($"{max} au plus");

        (await refused.SubmitAsync("Ouvrir la fiche", (field, new string('é', max)))).Text.Should().Contain("La fiche est ouverte.");
    }

    [Fact]
    public async Task A_card_changed_in_another_window_shows_both_and_the_second_answer_is_recorded()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Le titre du début").AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var mine = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/identite");
        var elsewhere = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/identite");
        await elsewhere.SubmitAsync("Enregistrer la carte d’identité", ("Input.Title", "Le titre de l’autre fenêtre"));

        var told = await mine.SubmitAsync("Enregistrer la carte d’identité", ("Input.Title", "Mon titre"));

        told.Document.QuerySelector(".elsewhere")!.TextContent.Should().Contain("Le titre de l’autre fenêtre");
        told.ValueOf("Input.Title").Should().Be("Mon titre");
        (await TitleAsync(sheet)).Should().Be("Le titre de l’autre fenêtre");

        (await told.SubmitAsync("Enregistrer la carte d’identité")).Document.QuerySelector(".elsewhere").Should().BeNull();
        (await TitleAsync(sheet)).Should().Be("Mon titre");
    }

    [Fact]
    public async Task The_space_asks_as_much_of_the_database_for_sixty_sheets_as_for_three()
    {
        var (few, many) = (await portal.CreateUserAsync(Roles.Accompagnateur), await portal.CreateUserAsync(Roles.Accompagnateur));
        foreach (var number in Enumerable.Range(1, 60))
        {
            await new SampleSheet($"Fiche n° {number}").AddDraftAsync(portal, many);
            if (number <= 3)
            {
                await new SampleSheet($"Fiche n° {number}").AddDraftAsync(portal, few);
            }
        }

        var forFew = await CommandsAsync(few);
        (await CommandsAsync(many)).Should().Be(forFew);
        using var browser = await portal.SignInAsync(many);
        var second = await browser.OpenAsync("/espace?page-n=2");
        second.Document.QuerySelectorAll(".card").Length.Should().Be(20);
        second.Text.Should().Contain("Fiche n° 40").And.NotContain("Fiche n° 60");
        (await browser.OpenAsync("/espace?page-n=loin")).Status.Should().Be(HttpStatusCode.OK);
    }

    private async Task<int> CommandsAsync(Data.PortalUser user)
    {
        using var browser = await portal.SignInAsync(user);
        await browser.OpenAsync("/espace");
        using var count = new SqlCount(portal);
        (await browser.OpenAsync("/espace")).Status.Should().Be(HttpStatusCode.OK);
        return count.Commands;
    }

    private Task<string> TitleAsync(Sheet sheet) => portal.WithDatabaseAsync(db => db.Sheets.Where(s => s.Id == sheet.Id).Select(s => s.Card.Title).SingleAsync());

    private static string ErrorAt(PortalPage page, IElement input) => string.Join(' ', input.GetAttribute("aria-describedby")!
        .Split(' ').Select(id => page.Document.GetElementById(id)!).Where(e => e.ClassName?.Contains("error", StringComparison.Ordinal) == true).Select(e => e.TextContent));
}
