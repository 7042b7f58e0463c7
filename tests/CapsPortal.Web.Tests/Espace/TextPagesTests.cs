using System.Net;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

public sealed class TextPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Save = "Enregistrer cette partie";

    [Fact]
    public async Task A_text_is_recorded_as_it_was_typed()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;

        var page = await (await browser.OpenAsync(AddressOf(sheet))).SubmitAsync(Save, ("Input.Text", "Un début.\r\n\r\n<script>alert(1)</script> & « fin »"));

        page.Text.Should().Contain("est enregistré");
        page.ValueOf("Input.Text").ReplaceLineEndings("\n").Should().Be("Un début.\n\n<script>alert(1)</script> & « fin »");
        page.Document.Scripts.Should().OnlyContain(s => s.Source != null);
        (await TextAsync(sheet)).Should().Be("Un début.\n\n<script>alert(1)</script> & « fin »");
        (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/texte/inconnue")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_stays_whole()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var text = new string('a', Section.TextMaxLength) + "é";

        var page = await (await browser.OpenAsync(AddressOf(sheet))).SubmitAsync(Save, ("Input.Text", text));

        page.Document.QuerySelector("[name='Input.Text']")!.GetAttribute("aria-invalid").Should().Be("true");
        page.ValueOf("Input.Text").Should().Be(text);
        (await TextAsync(sheet)).Should().Be("Le résumé de la fiche.");
    }

    [Fact]
    public async Task A_text_written_in_another_window_shows_both_and_nothing_is_lost()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var mine = await browser.OpenAsync(AddressOf(sheet));
        await (await browser.OpenAsync(AddressOf(sheet))).SubmitAsync(Save, ("Input.Text", "Le texte d’ailleurs."));

        var told = await mine.SubmitAsync(Save, ("Input.Text", "Mon texte."));

        told.Document.QuerySelector(".elsewhere")!.TextContent.Should().Contain("Le texte d’ailleurs.");
        told.ValueOf("Input.Text").Should().Be("Mon texte.");
        (await TextAsync(sheet)).Should().Be("Le texte d’ailleurs.");
        await told.SubmitAsync(Save);
        (await TextAsync(sheet)).Should().Be("Mon texte.");
    }

    [Fact]
    public async Task Of_texts_sent_at_the_same_moment_one_is_recorded_and_the_others_are_told_with_both_texts()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var pages = new List<PortalPage>();
        for (var i = 0; i < 6; i++)
        {
            pages.Add(await browser.OpenAsync(AddressOf(sheet)));
        }

        var answers = await Task.WhenAll(pages.Select((page, i) => page.SubmitAsync(Save, ("Input.Text", $"Texte de la fenêtre {i}."))));

        var recorded = await TextAsync(sheet);
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK);
        var told = answers.Select((page, i) => (page, i)).Where(a => a.page.Document.QuerySelector(".elsewhere") is not null).ToList();
        told.Should().HaveCount(5);
        told.Should().OnlyContain(a => a.page.ValueOf("Input.Text") == $"Texte de la fenêtre {a.i}.");
        told.Should().OnlyContain(a => a.page.Document.QuerySelector(".elsewhere")!.TextContent.Contains(recorded));
    }

    [Fact]
    public async Task What_was_typed_while_the_sheet_was_submitted_elsewhere_can_be_copied()
    {
        var (sheet, browser) = await OpenAsync();
        using var _ = browser;
        var mine = await browser.OpenAsync(AddressOf(sheet));
        await (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission")).SubmitAsync("Soumettre la fiche au Comité éditorial");

        var told = await mine.SubmitAsync(Save, ("Input.Text", "Une heure de travail."));

        told.Text.Should().Contain("Cette fiche est soumise au Comité éditorial");
        told.ValueOf("Ce que vous aviez écrit, non enregistré").Should().Be("Une heure de travail.");
        (await TextAsync(sheet)).Should().Be("Le résumé de la fiche.");
    }

    private async Task<(Sheet Sheet, PortalBrowser Browser)> OpenAsync()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        return (await new SampleSheet("Une fiche").AddDraftAsync(portal, owner), await portal.SignInAsync(owner));
    }

    private static string AddressOf(Sheet sheet) => $"/espace/fiches/{sheet.Id.Value}/texte/{SectionTemplate.SummaryKey}";

    private Task<string> TextAsync(Sheet sheet) => portal.WithDatabaseAsync(async db =>
        (await db.Sheets.AsNoTracking().SingleAsync(s => s.Id == sheet.Id)).FindSection(SectionTemplate.SummaryKey)!.Text);
}
