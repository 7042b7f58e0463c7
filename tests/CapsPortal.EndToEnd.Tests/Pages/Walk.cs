using System.Net;
using System.Text.RegularExpressions;
using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Pages;

/// <summary>Goes wherever links lead, as anyone and as each role, and keeps the HTML of a few pages of each kind as it was sent.</summary>
public sealed partial class Walk(PortalFixture portal)
{
    private const int PagesOfAKind = 3;

    private static readonly string?[] People = [null, SignIn.Accompagnement, SignIn.Comite, SignIn.Administration];
    private static readonly string[] Starts = ["/", "/espace", "/relecture", "/administration", "/demo/courriels", "/nulle-part"];

    private readonly Dictionary<string, int> _ofKind = [];

    public async Task<IReadOnlyList<(string Address, string Html)>> GoAsync()
    {
        var pages = new List<(string Address, string Html)>();
        foreach (var person in People)
        {
            await using var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address });
            if (person is not null)
            {
                await (await context.NewPageAsync()).SignInAsync(person);
            }

            await FollowLinksAsync(context.APIRequest, pages);
        }

        return pages;
    }

    private async Task FollowLinksAsync(IAPIRequestContext http, List<(string Address, string Html)> pages)
    {
        var seen = new HashSet<string>(Starts);
        var ahead = new Queue<string>(Starts);
        while (ahead.TryDequeue(out var address))
        {
            var answer = await http.GetAsync(address);
            if (!answer.Headers.TryGetValue("content-type", out var type) || !type.StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            var html = await answer.TextAsync();
            pages.Add((new Uri(answer.Url).PathAndQuery, html));
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Replace(portal.Address, "", StringComparison.Ordinal)))
            {
                if (link.StartsWith('/') && seen.Add(link) && IsNew(link))
                {
                    ahead.Enqueue(link);
                }
            }
        }
    }

    private bool IsNew(string link)
    {
        var kind = Changing().Replace(link, "/…");
        _ofKind[kind] = _ofKind.GetValueOrDefault(kind) + 1;
        return _ofKind[kind] <= PagesOfAKind;
    }

    [GeneratedRegex("href=\"([^\"#]+)")]
    private static partial Regex Links();

    // Ids, secrets of personal links, addresses of published sheets, what is searched.
    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/contribution)/[^/]{20,}|(?<=^/fiches)/[^/]+|\\?.*")]
    private static partial Regex Changing();
}
