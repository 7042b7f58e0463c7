using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>One portal and one browser for the whole run.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address => _portal.Address;

    public async ValueTask InitializeAsync()
    {
        var starting = _portal.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledChromium.Path(),
            // A browser has no sandbox to offer to root.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        await starting;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _portal.DisposeAsync();
    }
}
