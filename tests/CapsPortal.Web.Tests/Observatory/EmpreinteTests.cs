using System.Net;
using CapsPortal.Web.Data;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Observatory;

public sealed class EmpreinteTests(PortalFixture portal) : IClassFixture<PortalFixture>, IDisposable
{
    private const string Address = "/charte/empreinte";

    private readonly PortalBrowser _anyone = portal.Anonymous();

    public void Dispose() => _anyone.Dispose();

    [Fact]
    public async Task The_three_lines_of_the_charter_are_shown_as_they_are_with_the_note_on_their_contradictions()
    {
        var page = await OpenAsync();
        var footprint = portal.Services.GetRequiredService<CharterLibrary>().Current.Footprint;

        footprint.Lines.Should().HaveCount(3);
        foreach (var line in footprint.Lines)
        {
            page.Text.Should().Contain(line.Use).And.Contain(line.Consumption).And.Contain(line.Equivalent);
        }

        page.Document.QuerySelector("#note")!.TextContent.Should().Contain("0,85\u00A0GWh").And.Contain("11\u00A0154\u00A0kWh").And.Contain("100\u00A0000 foyers américains");
    }

    [Fact]
    public async Task An_estimate_has_an_address_that_keeps_its_answers()
    {
        var form = await OpenAsync();
        var estimated = await form.SubmitAsync(
            "Estimer cette empreinte", ("requetes", "10"), ("jetons", "1000"), ("images", "0"), ("modele", "grand"), ("mix", "france"));

        estimated.Path.Should().Contain("requetes=10").And.Contain("modele=grand").And.Contain("mix=france");
        var shared = await OpenAsync(estimated.Path);
        shared.ValueOf("requetes").Should().Be("10");
        shared.ValueOf("modele").Should().Be("grand");
        // 10 × 4, 8 and 25 Wh; 44 g of carbon for a kWh.
        ResultRow(shared, "Électricité").Should().Equal("40\u00A0Wh", "80\u00A0Wh", "300\u00A0Wh");
        ResultRow(shared, "CO₂ équivalent").Should().Equal("2\u00A0g", "4\u00A0g", "10\u00A0g");
    }

    [Fact]
    public async Task Sources_exclusions_and_the_life_cycle_analysis_stand_beside_the_estimate()
    {
        var page = await OpenAsync();

        page.Text.Should().Contain("Jegham").And.Contain("EcoLogits").And.Contain("l’entraînement du modèle").And.Contain("1,14\u00A0g");
        page.Document.QuerySelectorAll("svg.plot[role=img][aria-label]").Should().ContainSingle();
    }

    [Theory]
    [InlineData("requetes=-1", "requetes")]
    [InlineData("requetes=1001", "requetes")]
    [InlineData("requetes=abc", "requetes")]
    [InlineData("requetes=", "requetes")]
    [InlineData("requetes=99999999999999999999", "requetes")]
    [InlineData("jetons=0", "jetons")]
    [InlineData("jetons=NaN", "jetons")]
    [InlineData("jetons=1e9", "jetons")]
    [InlineData("modele=enorme", "modele")]
    [InlineData("modele=%3Cscript%3E", "modele")]
    [InlineData("images=101", "images")]
    [InlineData("mix=lune", "mix")]
    [InlineData("mix=%00", "mix")]
    [InlineData("longue=peut-%C3%AAtre", "longue")]
    public async Task A_hostile_value_is_refused_at_its_field_without_an_estimate(string query, string field)
    {
        var page = await OpenAsync($"{Address}?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector($"#{field}-erreur").Should().NotBeNull();
        page.Document.QuerySelector("#resultat").Should().BeNull();
    }

    private Task<PortalPage> OpenAsync(string address = Address) => _anyone.OpenAsync(address);

    private static IEnumerable<string> ResultRow(PortalPage page, string label) => page.Document
        .QuerySelectorAll("section[aria-labelledby=estimer] tbody tr")
        .First(row => row.Children[0].TextContent == label)
        .QuerySelectorAll("td").Select(cell => cell.TextContent);
}
