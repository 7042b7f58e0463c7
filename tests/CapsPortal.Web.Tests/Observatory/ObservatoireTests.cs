using System.Net;
using System.Text;
using CapsPortal.Web.Observatory;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Observatory;

public sealed class ObservatoireTests(ObservatoryFixture portal) : IClassFixture<ObservatoryFixture>
{
    private const string Whole = "/administration/observatoire";
    private const string Public = "/observatoire";
    private const string Hidden = "moins de 5\u00A0fiches";

    [Theory]
    [InlineData("compte", "Fiches soumises 7", "dont fiches avec des usages déclarés 6", "dont fiches sans usage déclaré 1", "Usages déclarés 10")]
    [InlineData("etapes", "Cadrage 5 5", "Entretien 0 0", "Analyse 3 1", "Rédaction 2 2", "Diffusion 0 0")]
    [InlineData("avis", "Conforme 5 50\u00A0% 5", "Point de vigilance 3 30\u00A0% 1", "Écart à la charte 2 20\u00A0% 2")]
    [InlineData("outils", "Mistral – Le Chat 5 5", "Perplexity 3 1", "=HYPERLINK(\"https://mal.example\") 2 2")]
    [InlineData("mois", "janvier 2026 8 6", "février 2026 2 2")]
    [InlineData("motifs", "Éthique et sobriété 3 1", "Rédiger 2 2", "Transparence 2 2")]
    public async Task The_administrator_reads_what_was_counted_by_hand(string table, params string[] rows) =>
        (Rows(await WholeAsync(), table)).Should().Equal(rows);

    [Fact]
    public async Task Every_line_of_the_grid_is_there_used_or_not()
    {
        var rows = Rows(await WholeAsync(), "grille");

        rows.Should().HaveCount(12).And.Contain(["Analyser le matériel recueilli 3 1", "Rédiger 2 2", "Définir la question de capitalisation 0 0", "Autre usage, hors de la grille 0 0"]);
    }

    [Fact]
    public async Task The_footprint_is_the_sum_of_the_uses_with_its_interval()
    {
        var rows = Rows(await WholeAsync(), "empreinte");

        // Low: 5 × 0.28 + 3 × 2.8 + 2 × (0.14 + 0.6) = 11.28 Wh. Central: 5 × 2.55 + 3 × 29.75 + 2 × (0.85 + 2.9) = 109.5.
        // High: 5 × 75 + 3 × 900 + 2 × (15 + 11.5) = 3 128.
        rows[0].Should().Be("Électricité 10\u00A0Wh 100\u00A0Wh 3\u00A0kWh");
    }

    [Theory]
    [InlineData("?de=2026-02", "Usages déclarés 2")]
    [InlineData("?a=2026-01", "Usages déclarés 8")]
    [InlineData("?de=2026-01&a=2026-02&edition=2026-02", "Usages déclarés 10")]
    [InlineData("?de=2026-04", "Usages déclarés 0")]
    public async Task Filters_keep_the_uses_of_their_months(string filter, string expected) =>
        (Rows(await WholeAsync(filter), "compte")).Should().Contain(expected);

    [Fact]
    public async Task The_filter_by_edition_keeps_what_that_edition_judged()
    {
        var counted = await portal.WithAsync(services => services.GetRequiredService<ObservatoryQuery>()
            .CountAsync(new ObservatoryFilter(null, null, "2031-01"), namesUnlistedTools: true, CancellationToken.None));

        counted.Should().BeEquivalentTo([new ObservedCell("All", "", null, 0, 0), new ObservedCell("WithoutUse", "", null, 0, 0)]);
    }

    [Fact]
    public async Task The_whole_page_takes_one_query_for_its_figures_whatever_their_number()
    {
        using var admin = await portal.SignInAsync(Roles.Administrator);
        await admin.OpenAsync("/administration");
        using var sql = new SqlCount(portal);

        await admin.OpenAsync(Whole);

        sql.Commands.Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Plots_stand_beside_their_table_under_a_name_and_without_any_style_of_their_own()
    {
        var page = await WholeAsync();

        var plots = page.Document.QuerySelectorAll("svg.plot").ToList();
        plots.Should().HaveCount(6).And.OnlyContain(p => p.GetAttribute("role") == "img" && p.GetAttribute("aria-label")!.StartsWith("Graphique"));
        page.Document.QuerySelectorAll("svg.plot [style], svg.plot[style]").Should().BeEmpty();
        page.Document.QuerySelectorAll("section.figures").Should().OnlyContain(s => s.QuerySelector("table") != null);
    }

    [Theory]
    [InlineData("compte", "Fiches soumises 5", "dont fiches avec des usages déclarés " + Hidden, "dont fiches sans usage déclaré " + Hidden, "Usages déclarés " + Hidden)]
    [InlineData("etapes", "Cadrage 5 5", "Entretien 0 0", "Analyse " + Hidden + " " + Hidden, "Rédaction " + Hidden + " " + Hidden, "Diffusion 0 0")]
    [InlineData("mois", "janvier 2026 " + Hidden + " " + Hidden, "février 2026 " + Hidden + " " + Hidden)]
    public async Task The_public_reads_nothing_behind_which_fewer_than_five_sheets_stand(string table, params string[] rows)
    {
        using var anyone = portal.Anonymous();
        (Rows(await anyone.OpenAsync(Public), table)).Should().Equal(rows);
    }

    [Fact]
    public async Task The_public_never_reads_the_name_of_a_tool_that_someone_typed()
    {
        using var anyone = portal.Anonymous();
        var page = await anyone.OpenAsync(Public);

        page.Text.Should().Contain("Outils hors du catalogue").And.NotContain("HYPERLINK");
    }

    [Fact]
    public async Task A_period_with_too_few_sheets_shows_none_of_their_figures()
    {
        using var anyone = portal.Anonymous();
        var page = await anyone.OpenAsync(Public + "?de=2026-02&a=2026-02");

        page.Document.QuerySelectorAll("section.figures").Should().ContainSingle();
        page.Text.Should().Contain("le reste n’est pas montré").And.NotContain("Rédaction");
    }

    [Theory]
    [InlineData("de=2026-13", "de")]
    [InlineData("de=abc", "de")]
    [InlineData("de=0001-01", "de")]
    [InlineData("a=9999-12", "a")]
    [InlineData("de=2026-05&a=2026-04", "a")]
    [InlineData("edition=%27%3B%20drop%20table%20sheets", "edition")]
    [InlineData("edition=%00", "edition")]
    public async Task A_filter_that_means_nothing_is_refused_at_its_field(string query, string field)
    {
        using var anyone = portal.Anonymous();
        var page = await anyone.OpenAsync($"{Public}?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector($"#{field}-erreur").Should().NotBeNull();
        page.Document.QuerySelectorAll("section.figures").Should().BeEmpty();
        (await anyone.Direct.GetAsync($"{Public}?handler=Csv&{query}", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_csv_holds_what_is_on_screen_for_a_French_spreadsheet_and_no_formula()
    {
        using var admin = await portal.SignInAsync(Roles.Administrator);
        var answer = await admin.Http.GetAsync(Whole + "?handler=Csv&de=2026-02", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n");

        bytes[..3].Should().Equal(0xEF, 0xBB, 0xBF);
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("observatoire.csv");
        lines[0].Should().Be("Tableau;Ligne;Mesure;Valeur");
        lines.Should().Contain(["Ce qui est compté;Usages déclarés;Nombre;2", "Conformité à la charte;Écart à la charte;Part;1"]);
        lines.Should().Contain("Usages par outil;\"'=HYPERLINK(\"\"https://mal.example\"\")\";Usages;2");
        lines.Should().Contain(line => line.StartsWith("Empreinte estimée;Électricité;Bas;1"));
    }

    [Fact]
    public async Task The_xlsx_holds_one_sheet_for_each_table_with_numbers_as_numbers_and_no_formula()
    {
        using var admin = await portal.SignInAsync(Roles.Administrator);
        await using var content = await admin.Http.GetStreamAsync(new Uri(Whole + "?handler=Xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        using var file = SpreadsheetDocument.Open(copy, isEditable: false);
        var book = file.WorkbookPart!;

        book.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).Should().HaveCount(8).And.Contain("Usages par outil");
        var cells = book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        cells.Should().Contain(c => c.DataType! == CellValues.Number && c.CellValue!.Text == "10");
        cells.Select(c => c.InnerText).Should().Contain("'" + ObservatoryFixture.Formula).And.NotContain(text => text.StartsWith('='));
        book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()).Should().BeEmpty();
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Should().BeEmpty();
    }

    [Fact]
    public async Task The_public_export_hides_what_the_page_hides()
    {
        using var anyone = portal.Anonymous();
        var csv = await anyone.Http.GetStringAsync(new Uri(Public + "?handler=Csv", UriKind.Relative), TestContext.Current.CancellationToken);

        csv.Should().Contain($"Usages par étape;Rédaction;Usages;{Hidden}").And.NotContain("HYPERLINK");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_text_that_a_spreadsheet_would_run_is_made_a_text(string text) => FigureExport.Neutral(text).Should().Be("'" + text);

    [Fact]
    public void Another_text_stays_as_it_is() => FigureExport.Neutral("Mistral – Le Chat = bien").Should().Be("Mistral – Le Chat = bien");

    private async Task<PortalPage> WholeAsync(string filter = "")
    {
        using var admin = await portal.SignInAsync(Roles.Administrator);
        return await admin.OpenAsync(Whole + filter);
    }

    private static List<string> Rows(PortalPage page, string table) => [.. page.Document
        .QuerySelectorAll($"section[aria-labelledby={table}] tbody tr")
        .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];
}
