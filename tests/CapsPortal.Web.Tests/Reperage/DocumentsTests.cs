using System.Net;
using System.Text;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Reperage;

public sealed class DocumentsTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Page = "/reperage";
    private const string Check = "Chercher les données personnelles";
    private const string Download = "Télécharger la version générique";
    private const string FileField = "Input.Document";
    private static readonly byte[] Docx = SampleDocuments.Docx("Mme Dupont vient le lundi.", author: "Odile Martin");

    [Fact]
    public async Task A_document_is_checked_and_rebuilt_with_the_choices_and_without_its_author()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var result = await UploadAsync(browser, "notes.docx", Docx);
        result.Text.Should().Contain("Ce fichier dit aussi").And.Contain("Odile Martin").And.Contain("choisissez de nouveau");
        var rebuilt = await UploadedFile.ChosenOn(result, "notes.docx", Docx).SubmitAsync(Download, ("Input.Decisions[0].With", "une voisine"));

        rebuilt.Response.Content.Headers.ContentDisposition!.FileName.Should().Be("version-generique.docx");
        var content = await rebuilt.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var again = await UploadAsync(browser, "version.docx", content);
        again.Text.Should().NotContain("Odile Martin").And.NotContain("Dupont");
        again.Document.QuerySelector("[name='Input.DocumentText']")!.GetAttribute("value").Should().Contain("une voisine vient le lundi.");
    }

    [Fact]
    public async Task Choices_are_applied_without_the_document_and_it_is_asked_for_again_to_be_rebuilt()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var result = await UploadAsync(browser, "notes.docx", Docx);

        result = await result.SubmitAsync("Appliquer mes choix", ("Input.Decisions[0].Keep", "true"));
        var refused = await result.SubmitAsync(Download);

        refused.ErrorAt(FileField).Should().Contain("choisissez de nouveau le document");
        refused.Text.Should().Contain("Il reste 1 passage à retirer", "the choice is kept");
    }

    [Fact]
    public async Task Another_file_than_the_one_that_was_checked_is_not_rebuilt()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var result = await UploadAsync(browser, "notes.docx", Docx);

        var refused = await UploadedFile.ChosenOn(result, "notes.docx", SampleDocuments.Docx("Mme Dupont vient le mardi.")).SubmitAsync(Download);

        refused.ErrorAt(FileField).Should().Contain("n’est pas celui qui a été vérifié");
    }

    [Fact]
    public async Task A_pdf_becomes_a_text()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var pdf = SampleDocuments.Pdf("Mme Dupont vient le lundi.");
        var result = await UploadAsync(browser, "notes.pdf", pdf);

        result.Document.QuerySelector(".finding")!.TextContent.Should().Contain("page 1");
        var rebuilt = await UploadedFile.ChosenOn(result, "notes.pdf", pdf).SubmitAsync(Download);

        rebuilt.Response.Content.Headers.ContentDisposition!.FileName.Should().Be("version-generique.txt");
        (await rebuilt.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Mme X vient le lundi.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_the_field()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        (await UploadAsync(browser, "notes.docx", Docx[..^200])).ErrorAt(FileField).Should().NotBeNull();
        (await UploadAsync(browser, "image.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0])).ErrorAt(FileField).Should().NotBeNull();
        (await UploadAsync(browser, "vide.docx", [])).ErrorAt(FileField).Should().NotBeNull();
    }

    [Fact]
    public async Task A_text_and_a_document_together_lose_neither()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var refused = await UploadedFile.ChosenOn(await browser.OpenAsync(Page), "notes.docx", Docx).SubmitAsync(Check, ("Input.Text", "Un texte."));

        refused.ErrorAt(FileField).Should().Contain("gardez l’un des deux");
        refused.ValueOf("Input.Text").Should().Be("Un texte.");
    }

    [Fact]
    public async Task Over_the_limits_a_page_in_French_says_what_to_do()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var page = await browser.OpenAsync(Page);

        var text = await page.SubmitAsync(Check, ("Input.Text", new string('a', 10_000_000)));
        var file = await UploadAsync(browser, "notes.txt", new byte[25_000_000]);
        var huge = await UploadAsync(browser, "notes.txt", new byte[200_000_000]);

        text.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        text.ErrorAt("Input.Text").Should().Contain("Vérifiez-le en plusieurs parties");
        file.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        file.ErrorAt(FileField).Should().Contain("20 Mo");
        huge.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        huge.Text.Should().Contain("Votre envoi est trop lourd");
    }

    [Fact]
    public async Task A_plain_text_keeps_its_places()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var result = await UploadAsync(browser, "notes.txt", Encoding.UTF8.GetBytes("Bonjour.\nMme Dupont vient."));

        result.Document.QuerySelector(".finding")!.TextContent.Should().Contain("ligne 2");
    }

    private static async Task<PortalPage> UploadAsync(PortalBrowser browser, string name, byte[] content) =>
        await UploadedFile.ChosenOn(await browser.OpenAsync(Page), name, content).SubmitAsync(Check);
}
