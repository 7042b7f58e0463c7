using System.Net;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Access;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

public sealed class HostileInputTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Whatever_a_form_receives_it_never_fails_and_never_writes_it_unescaped()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("À éprouver") { DeclaresUse = true, StatesStages = false }.AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var open = await browser.OpenAsync("/espace/fiches/nouvelle");
        var forms = (await PortalEndpoints.OfAsync(portal.Services)).Where(e => e.StartsWith("POST /espace/", StringComparison.Ordinal)).ToList();
        forms.Should().HaveCountGreaterThan(12);
        var wrong = new List<string>();

        foreach (var form in forms)
        {
            var address = form.Split(' ')[1]
                .Replace("{id}", sheet.Id.Value.ToString(), StringComparison.Ordinal)
                .Replace("{contributeur:guid}", sheet.Contributors[0].Id.Value.ToString(), StringComparison.Ordinal)
                .Replace("{usage:guid?}", form.Contains("handler", StringComparison.Ordinal) ? sheet.Declarations[0].Id.Value.ToString() : "", StringComparison.Ordinal)
                .Replace("{etape}", "cadrage", StringComparison.Ordinal)
                .Replace("{partie}", "resume", StringComparison.Ordinal);
            foreach (var value in Hostile.Values)
            {
                var answer = await browser.ForgeAsync(open, address, [("Revision", value), .. Hostile.Plausible.Select(p => (p.Field, value))]);
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError || html.Contains("<script>alert", StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal))
                {
                    wrong.Add($"{form} with « {value[..Math.Min(20, value.Length)]} »: {answer.StatusCode}");
                }
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        using var browser = await portal.SignInAsync(owner);
        using var form = new FormUrlEncodedContent(Hostile.Plausible.Select(p => KeyValuePair.Create(p.Field, p.Value)));

        var answer = await browser.Http.PostAsync(new Uri("/espace/fiches/nouvelle", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await browser.OpenAsync("/espace")).Text.Should().Contain("Vous n’avez pas encore de fiche");
    }
}
