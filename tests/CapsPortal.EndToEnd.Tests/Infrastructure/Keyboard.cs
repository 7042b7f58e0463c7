using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>A person's hands on the keys alone. Each stop must show that it has the focus.</summary>
public sealed class Keyboard(IPage page)
{
    private const int StopsAtMost = 80;

    // A box to tick shows its focus through its label, which lies over it.
    private const string Stop = """
        () => {
          const stop = document.activeElement;
          const box = stop.getBoundingClientRect();
          const shows = e => e && getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
          return {
            name: (stop.labels?.[0]?.innerText ?? stop.innerText ?? "").trim(),
            seen: stop.matches(":focus-visible") && [stop, stop.labels?.[0], stop.parentElement].some(shows)
              && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            html: stop.outerHTML.slice(0, 120),
          };
        }
        """;

    public async Task TabAsync()
    {
        await page.Keyboard.PressAsync("Tab");
        var stop = await FocusAsync();
        stop.Seen.Should().BeTrue("the focus must be seen on {0}", stop.Html);
    }

    public Task EnterAsync() => page.Keyboard.PressAsync("Enter");

    /// <summary>Goes on with Tab until the stop that bears these words, then presses Enter.</summary>
    public async Task EnterAtAsync(string name)
    {
        await TabToAsync(name);
        await EnterAsync();
    }

    /// <summary>Goes on with Tab until the stop that bears these words, then ticks it.</summary>
    public async Task TickAtAsync(string name)
    {
        await TabToAsync(name);
        await page.Keyboard.PressAsync("Space");
    }

    public async Task TypeAtAsync(string label, string text)
    {
        await TabToAsync(label);
        await page.Keyboard.TypeAsync(text);
    }

    public Task<FocusStop> FocusAsync() => page.EvaluateAsync<FocusStop>(Stop);

    private async Task TabToAsync(string name)
    {
        for (var stops = 0; stops < StopsAtMost; stops++)
        {
            await TabAsync();
            if ((await FocusAsync()).Name == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab never comes to « {name} » on {page.Url}.");
    }

    /// <summary>Where the focus is.</summary>
    public sealed class FocusStop
    {
        public string Name { get; set; } = "";

        public bool Seen { get; set; }

        public string Html { get; set; } = "";
    }
}
