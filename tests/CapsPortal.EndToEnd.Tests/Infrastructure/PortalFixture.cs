using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Launcher;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>One portal, with the demonstration's data, and one browser for the whole run.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    /// <summary>Everybody comes from one address here: it must not be their number that closes the door.</summary>
    private static readonly Dictionary<string, string> Settings = new() { ["RateLimits__SignInsPerMinute"] = "1000" };

    private readonly string _data = Directory.CreateTempSubdirectory("caps-journeys-").FullName;
    private RunningPortal? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser!;

    /// <summary>Where the portal is, without a final slash.</summary>
    public string Address => _portal!.Address.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        var chromium = InstalledChromium.Path();
        _portal = await RunningPortal.StartAsync(_data, RunningPortal.FreePort(), Settings);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            // Chromium refuses to sandbox for root.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
