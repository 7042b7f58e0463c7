using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CapsPortal.Screening;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>Nothing of a text that is screened stays anywhere: a word that stands nowhere else is given in every way, then looked for.</summary>
public sealed class CanaryTests(CanaryTests.Portal portal) : IClassFixture<CanaryTests.Portal>
{
    private const string Page = "/reperage";
    private const string Check = "Chercher les données personnelles";
    private const string Breaking = "casse-moteur";

    private readonly string _canary = $"canari{Guid.NewGuid():N}";

    [Theory]
    [InlineData("a text")]
    [InlineData("a long text")]
    [InlineData("a text as it is written")]
    [InlineData("a .txt")]
    [InlineData("a .docx beyond 64 KB")]
    [InlineData("a .docx beyond 1 MB")]
    [InlineData("a .pdf")]
    [InlineData("a text on which the engine fails")]
    [InlineData("a document on which the engine fails")]
    [InlineData("a document that cannot be read")]
    [InlineData("a document over the limit")]
    [InlineData("a request cut midway")]
    public async Task What_is_given_is_nowhere_afterwards(string given)
    {
        using var traces = new Traces(portal, _canary);
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var sentence = $"Mme {_canary} vient le lundi.";

        var answered = given switch
        {
            "a text" => await PasteAsync(browser, sentence),
            "a long text" => await PasteAsync(browser, string.Concat(Enumerable.Repeat(sentence + "\n", 20_000))),
            "a text as it is written" => await NoticeAsync(browser, sentence),
            "a .txt" => await UploadAsync(browser, "notes.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(sentence + "\n", 5_000)))),
            "a .docx beyond 64 KB" => await UploadAsync(browser, $"{_canary}.docx", SampleDocuments.Docx(sentence, 100_000, author: _canary)),
            "a .docx beyond 1 MB" => await UploadAsync(browser, $"{_canary}.docx", SampleDocuments.Docx(sentence, 2_000_000)),
            "a .pdf" => await UploadAsync(browser, "notes.pdf", SampleDocuments.Pdf(sentence)),
            "a text on which the engine fails" => await PasteAsync(browser, $"{sentence} {Breaking}"),
            "a document on which the engine fails" => await UploadAsync(browser, "notes.docx", SampleDocuments.Docx($"{sentence} {Breaking}", 100_000)),
            "a document that cannot be read" => await UploadAsync(browser, "notes.docx", SampleDocuments.Docx(sentence, 100_000)[..^2_000]),
            "a document over the limit" => await UploadAsync(browser, "notes.docx", SampleDocuments.Docx(sentence, 25_000_000)),
            _ => await CutAsync(browser, sentence),
        };

        answered.Should().Be(given.Contains("fails", StringComparison.Ordinal) ? HttpStatusCode.InternalServerError
            : given.Contains("limit", StringComparison.Ordinal) ? HttpStatusCode.RequestEntityTooLarge
            : HttpStatusCode.OK);
        string.Join('\n', await traces.FindAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_rebuilt_document_and_the_trace_on_a_sheet_leave_nothing_more()
    {
        using var traces = new Traces(portal, _canary);
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Fiche qui garde une trace").AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var document = SampleDocuments.Docx($"Mme {_canary} vient le lundi.", 100_000);
        var result = await UploadedFile.ChosenOn(await browser.OpenAsync(Page), $"{_canary}.docx", document).SubmitAsync(Check);

        var kept = await result.SubmitAsync("Garder la trace", ("Input.SheetId", sheet.Id.Value.ToString()));
        var rebuilt = await UploadedFile.ChosenOn(kept, $"{_canary}.docx", document).SubmitAsync("Télécharger la version générique");

        rebuilt.Response.Content.Headers.ContentDisposition!.FileName.Should().Be("version-generique.docx");
        string.Join('\n', await traces.FindAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_search_finds_what_is_kept_on_purpose()
    {
        using var traces = new Traces(portal, _canary);
        var path = Path.Combine(Path.GetTempPath(), $"caps-{Guid.NewGuid():N}.txt");
        using var anyone = portal.Anonymous();
        try
        {
            await new SampleSheet($"Fiche {_canary}").AddDraftAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
            portal.Services.GetRequiredService<ILogger<CanaryTests>>().LogInformation("A word: {Word}", _canary);
            await File.WriteAllTextAsync(path, _canary, TestContext.Current.CancellationToken);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "file", "notes.docx" } };
            await anyone.Http.PostAsync(new Uri(Portal.Ordinary, UriKind.Relative), form, TestContext.Current.CancellationToken);

            var found = await traces.FindAsync();

            found.Should().ContainMatch("table public.sheets").And.ContainMatch("log:*").And.Contain($"file {path}")
                .And.ContainMatch("written while a request was read: *ASPNETCORE_*", "a form read as usual is what the page must not do");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<HttpStatusCode> PasteAsync(PortalBrowser browser, string text) =>
        (await (await browser.OpenAsync(Page)).SubmitAsync(Check, ("Input.Text", text))).Status;

    private static async Task<HttpStatusCode> UploadAsync(PortalBrowser browser, string name, byte[] content) =>
        (await UploadedFile.ChosenOn(await browser.OpenAsync(Page), name, content).SubmitAsync(Check)).Status;

    private static async Task<HttpStatusCode> NoticeAsync(PortalBrowser browser, string text) =>
        (await browser.ForgeAsync(await browser.OpenAsync(Page), "/reperage/signalement", (ScreeningNoticeForm.Text, text))).StatusCode;

    /// <summary>The person's connection breaks: an exception of the server's own, while the text is being read.</summary>
    private static async Task<HttpStatusCode> CutAsync(PortalBrowser browser, string sentence)
    {
        using var content = new CutContent($"Input.Text={Uri.EscapeDataString(sentence)}");
        var send = () => browser.Direct.PostAsync(new Uri(Page, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await send.Should().ThrowAsync<HttpRequestException>();
        // Served after it: what there was to log of the one before is logged.
        return (await browser.OpenAsync(Page)).Status;
    }

    private sealed class CutContent : HttpContent
    {
        private readonly byte[] _begun;

        public CutContent(string begun)
        {
            _begun = Encoding.ASCII.GetBytes(begun);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            Headers.ContentLength = 100_000;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_begun);
            await stream.FlushAsync();
            throw new IOException("cut on purpose");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 100_000;
            return true;
        }
    }

    public sealed class Portal(PostgresFixture postgres) : PortalFixture(postgres)
    {
        /// <summary>Reads a form as the framework does by itself.</summary>
        public const string Ordinary = "/essai/televersement";

        protected override void Configure(WebApplicationBuilder builder)
        {
            builder.Configuration[$"{RateLimitOptions.Section}:{nameof(RateLimitOptions.ScreeningsPerMinute)}"] = "1000000";
            builder.Services.AddSingleton<ScreenText>((text, cancellation) => text.Contains(Breaking, StringComparison.Ordinal)
                ? throw new FormatException(text)
                : Screener.Screen(text, cancellation));
        }

        protected override void Extend(WebApplication app) => app.MapPost(
            Ordinary, async (HttpRequest request) => (await request.ReadFormAsync()).Files.Count).AllowAnonymous().DisableAntiforgery();
    }
}
