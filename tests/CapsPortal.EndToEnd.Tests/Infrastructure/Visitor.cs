using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>
/// One person in one browser, without cookies at first. Whatever page an act leads to is examined, and what the browser
/// complains of is noted.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext _context;
    private readonly string _origin;
    private readonly Findings _findings;
    private readonly PageExamination _examination;
    private int _status;

    private Visitor(IBrowserContext context, IPage page, string origin, Manner manner, Findings findings, PageExamination examination)
    {
        (_context, Page, _origin, Manner, _findings, _examination) = (context, page, origin, manner, findings, examination);
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
            {
                _status = response.Status;
            }
        };
        page.Request += (_, request) =>
        {
            if (!IsOfThePortal(request.Url))
            {
                _findings.Add($"{Here}: asks another server for {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            // A page that is not there is told in the console too.
            if (message.Type is "error" && !(_status >= 400 && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                _findings.Add($"{Here}: console error: {message.Text}");
            }
        };
        page.PageError += (_, error) => _findings.Add($"{Here}: script error: {error}");
    }

    public IPage Page { get; }

    /// <summary>How often this person has touched the page: each click, each answer, each field filled counts for one.</summary>
    public int Interactions { get; private set; }

    public Manner Manner { get; }

    /// <summary>The path of the page, ids and secrets left out: the same for all pages of a kind.</summary>
    public string Here => ChangingSegment().Replace(new Uri(Page.Url).AbsolutePath, "/…");

    public static Task<Visitor> ArriveAsync(PortalFixture portal, Manner manner, Findings findings) =>
        ArriveAsync(portal.Browser, portal.Address, manner, findings);

    /// <param name="origin">Where the portal is, without a final slash.</param>
    public static async Task<Visitor> ArriveAsync(IBrowser browser, string origin, Manner manner, Findings findings)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = origin,
            JavaScriptEnabled = manner.Script,
            ViewportSize = new ViewportSize { Width = manner.Width, Height = manner.Height },
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        return new Visitor(context, page, origin, manner, findings, await PageExamination.OfAsync(page, manner, findings));
    }

    /// <summary>Types an address, or opens a link that came by mail.</summary>
    public async Task OpenAsync(string address, int expectedStatus = 200)
    {
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await ExamineAsync(expectedStatus);
    }

    public Task FollowAsync(string link) => FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    public Task FollowAsync(ILocator link) => LoadAsync(() => ClickAsync(link));

    public Task PressAsync(string button) => PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    public Task PressAsync(ILocator button) => LoadAsync(() => ClickAsync(button));

    /// <summary>Does what leads to a page, waits until the browser has it whole, and examines it.</summary>
    public async Task LoadAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.Load -= OnLoad;
        }

        await ExamineAsync(expectedStatus: 200);
    }

    /// <summary>Sends a form that must be refused: the page says so, and where.</summary>
    public async Task PressInVainAsync(string button)
    {
        await PressAsync(button);
        await Assertions.Expect(Page.Locator(".error-summary")).ToBeVisibleAsync();
        (await Page.TitleAsync()).Should().StartWith("Erreur");
    }

    public Task FillAsync(string label, string text)
    {
        Interactions++;
        return Page.GetByLabel(label).First.FillAsync(text);
    }

    /// <summary>Ticks a box by its words, as a finger does.</summary>
    public Task TickAsync(string label) => TouchAsync(Page.Locator("label", new() { HasText = label }).First);

    /// <summary>Picks one answer, or ticks one box, of a group.</summary>
    public Task AnswerAsync(string question, string answer) =>
        AnswerAsync(Page.GetByRole(AriaRole.Group, new() { Name = question }), answer);

    public Task AnswerAsync(ILocator question, string answer) => TouchAsync(question.GetByText(answer, new() { Exact = true }));

    public Task SelectAsync(string label, string option)
    {
        Interactions++;
        return Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    public Task ExpectAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Follows a link to a file and gives the file.</summary>
    public async Task<byte[]> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Looks at the page as it has become, where script changed it.</summary>
    public Task ExamineAsync() => _examination.ExamineAsync(Here);

    private Task ClickAsync(ILocator target)
    {
        Interactions++;
        return target.ClickAsync();
    }

    private async Task TouchAsync(ILocator label)
    {
        await ClickAsync(label);
        var box = label.Page.Locator($"[id='{await label.GetAttributeAsync("for")}']");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    private async Task ExamineAsync(int expectedStatus)
    {
        _status.Should().Be(expectedStatus, "that is what {0} answers", Page.Url);
        await _examination.ExamineAsync(Here);
    }

    private bool IsOfThePortal(string url) =>
        url.StartsWith(_origin + "/", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|(?<=/contribution/)(?!lien-ferme)[^/]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ChangingSegment();
}
