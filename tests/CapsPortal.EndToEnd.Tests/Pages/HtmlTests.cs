using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Pages;

/// <summary>HTML as the standard has it, by the Nu checker.</summary>
public sealed class HtmlTests(PortalFixture portal) : IDisposable
{
    private static readonly string Checker = Path.Combine(
        Repository.Folder, "tests", "CapsPortal.EndToEnd.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    private readonly string _folder = Directory.CreateTempSubdirectory("caps-html-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_pages_that_links_lead_to_hold_no_error()
    {
        var pages = await new Walk(portal).GoAsync();
        for (var i = 0; i < pages.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, FileName(i)), pages[i].Html, TestContext.Current.CancellationToken);
        }

        var errors = await CheckAsync();

        pages.Should().HaveCountGreaterThan(50);
        string.Join('\n', errors.Select(line => Located(line, pages))).Should().BeEmpty();
    }

    /// <summary>A page that no link leads to.</summary>
    [Fact]
    public async Task The_result_of_a_check_holds_no_error()
    {
        await using var visitor = await Visitor.ArriveAsync(portal, new Manner(Script: false, Manner.Wide), new Findings());
        await visitor.SignInAsync(SignIn.Accompagnement);
        await visitor.OpenAsync("/reperage");
        await visitor.FillAsync("Collez un texte", "Mme Dupont anime l’atelier.\nElle a 52 ans et elle est diabétique.\nOn l’appelle au 06 12 34 56 78.");

        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher les données personnelles" }).ClickAsync(),
            response => response.Request.Method == "POST");
        await File.WriteAllTextAsync(Path.Combine(_folder, FileName(0)), await answer.TextAsync(), TestContext.Current.CancellationToken);

        (await CheckAsync()).Should().BeEmpty();
    }

    private async Task<string[]> CheckAsync()
    {
        var start = new ProcessStartInfo("java", ["-jar", Checker, "--errors-only", "--stdout", "--exit-zero-always", _folder]) { RedirectStandardOutput = true };
        try
        {
            using var java = Process.Start(start)!;
            var said = await java.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await java.WaitForExitAsync(TestContext.Current.CancellationToken);
            java.ExitCode.Should().Be(0, said);
            return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("java is missing: install it, on Debian with « apt-get install default-jre-headless ».");
        }
    }

    // The checker names the file; people know the page.
    private static string Located(string line, IReadOnlyList<(string Address, string Html)> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (line.Contains(FileName(i), StringComparison.Ordinal))
            {
                return pages[i].Address + line[(line.IndexOf(FileName(i), StringComparison.Ordinal) + FileName(i).Length)..];
            }
        }

        return line;
    }

    private static string FileName(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page:0000}.html");
}
