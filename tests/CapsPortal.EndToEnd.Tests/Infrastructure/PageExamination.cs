using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>
/// What every page must hold, in every state: language, title, one main heading, nothing to scroll sideways at 320 px,
/// and no violation of any axe rule, narrow and wide, light and dark.
/// </summary>
public sealed class PageExamination
{
    private const string Facts = """
        () => ({
          language: document.documentElement.lang,
          title: document.title,
          mainHeadings: document.querySelectorAll("h1").length,
        })
        """;

    // Leaves out what scrolls inside itself.
    private const string TooWide = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("pre, .scroll"))
            .slice(-3).map(e => e.outerHTML.slice(0, 120))
        """;

    // The kinds of element on a page, with what makes them look or act otherwise.
    private const string State = """
        () => [...new Set([...document.querySelectorAll("*")].map(e =>
          [e.parentElement?.tagName, e.tagName, ...["class", "type", "role", "open", "aria-invalid", "aria-current"].map(name => e.getAttribute(name))].join("|")))]
          .sort().join(" ")
        """;

    private static readonly AxeRunOptions Axe = new()
    {
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
        Iframes = false,
    };

    // Pages that axe has looked at, for the whole run: axe takes a second, and a page that differs by its words only has nothing new for it.
    private static readonly ConcurrentDictionary<string, byte> Examined = new();

    private readonly IPage _page;
    private readonly Manner _manner;
    private readonly Findings _findings;
    private readonly ICDPSession _tools;

    private PageExamination(IPage page, Manner manner, Findings findings, ICDPSession tools) =>
        (_page, _manner, _findings, _tools) = (page, manner, findings, tools);

    public static async Task<PageExamination> OfAsync(IPage page, Manner manner, Findings findings)
    {
        var examination = new PageExamination(page, manner, findings, await page.Context.NewCDPSessionAsync(page));
        // A session of the browser's tools lifts only what it set itself.
        await examination.AllowScriptAsync(manner.Script);
        return examination;
    }

    /// <param name="address">How the findings name the page.</param>
    public async Task ExamineAsync(string address)
    {
        // The page is loaded and its own scripts did not run; axe needs a script engine to look at it.
        await AllowScriptAsync(true);
        var facts = await _page.EvaluateAsync<PageFacts>(Facts);
        Note(address, facts.Language == "fr", $"its language is « {facts.Language} »");
        Note(address, facts.Title.Length > 0, "it has no title");
        Note(address, facts.MainHeadings == 1, $"it has {facts.MainHeadings} h1");
        _findings.NoteTitle(facts.Title, address);

        var isNew = Examined.TryAdd($"{_manner.Script} {address} {await _page.EvaluateAsync<string>(State)}", 0);
        var (narrowColors, wideColors) = _manner.Script ? (ColorScheme.Light, ColorScheme.Dark) : (ColorScheme.Dark, ColorScheme.Light);
        if (isNew)
        {
            await RunAxeAsync(Manner.Wide, wideColors, address);
            await RunAxeAsync(Manner.Narrow, narrowColors, address);
        }

        await _page.SetViewportSizeAsync(Manner.Narrow, _manner.Height);
        var tooWide = await _page.EvaluateAsync<string[]>(TooWide);
        Note(address, tooWide.Length == 0, $"it scrolls sideways at {Manner.Narrow} px: {string.Join(" ; ", tooWide)}");
        await _page.SetViewportSizeAsync(_manner.Width, _manner.Height);
        await AllowScriptAsync(_manner.Script);
    }

    private async Task RunAxeAsync(int width, ColorScheme colors, string address)
    {
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
        await _page.SetViewportSizeAsync(width, _manner.Height);
        var result = await _page.RunAxe(Axe);
        foreach (var violation in result.Violations)
        {
            foreach (var node in violation.Nodes)
            {
                _findings.Add($"{address}: axe {violation.Id} at {width} px, {colors}: {violation.Help}: {node.Html} ({string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message))})");
            }
        }
    }

    private Task AllowScriptAsync(bool allowed) =>
        _manner.Script
            ? Task.CompletedTask
            : _tools.SendAsync("Emulation.setScriptExecutionDisabled", new Dictionary<string, object> { ["value"] = !allowed });

    private void Note(string address, bool holds, string otherwise)
    {
        if (!holds)
        {
            _findings.Add($"{address}: {otherwise}");
        }
    }

    private sealed record PageFacts(string Language, string Title, int MainHeadings)
    {
        public PageFacts()
            : this("", "", 0)
        {
        }
    }
}
