namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>The Chromium of this machine. None is downloaded.</summary>
public static class InstalledChromium
{
    // The one without windows first: it is twice as fast.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    public static string Path() =>
        Names.SelectMany(name => Folders().Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium on this machine: install it, on Debian with « apt-get install chromium ».");

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
