using System.Net;
using AngleSharp.Dom;
using CapsPortal.Documents.French;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.RepresentationModel;
using Tool = CapsPortal.Web.Tests.Infrastructure.Tool;

namespace CapsPortal.Web.Tests.Charte;

public sealed class GuideTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Pages = ["/charte", "/charte/grille", "/charte/outils", .. Stages.All.Select(s => $"/charte/{s.Slug()}")];

    [Fact]
    public async Task Every_id_of_the_charter_is_an_anchor_of_the_guide()
    {
        using var anyone = portal.Anonymous();
        var anchors = new HashSet<string>();
        foreach (var page in Pages)
        {
            var opened = await anyone.OpenAsync(page);
            opened.Status.Should().Be(HttpStatusCode.OK, page);
            var ids = opened.Document.All.Select(e => e.Id).OfType<string>().ToList();
            ids.Should().OnlyHaveUniqueItems(page);
            anchors.UnionWith(ids);
        }

        var known = Ids().ToList();
        known.Should().HaveCountGreaterThan(40);
        known.Where(id => !anchors.Contains(id)).Should().BeEmpty();
        (await anyone.OpenAsync("/charte")).Document.All.Select(e => e.Id).Should().Contain("rgpd").And.Contain("signature", "reasons lead there");
    }

    [Fact]
    public async Task What_the_charter_says_is_there_word_for_word_and_what_it_leaves_empty_is_said_so()
    {
        var edition = portal.Services.GetRequiredService<CharterLibrary>().Current;
        using var anyone = portal.Anonymous();
        var home = (await anyone.OpenAsync("/charte")).Text;
        edition.Principles.Should().OnlyContain(p => home.Contains(p.Rule));
        edition.Footprint.Lines.Should().OnlyContain(l => home.Contains(l.Consumption) && home.Contains(l.Equivalent));
        edition.Avec.During.Should().OnlyContain(i => home.Contains(i));
        foreach (var use in edition.Grid.Uses)
        {
            var line = (await anyone.OpenAsync($"/charte/{use.Stage.Slug()}")).Document.GetElementById(use.Id)!.TextContent;
            new[] { use.Useful, use.Vigilance, use.ToAvoid }.OfType<string>().Should().OnlyContain(text => line.Contains(text), use.Id);
            line.Contains("non renseigné dans la charte").Should().Be(use.Useful is null || use.Vigilance is null || use.ToAvoid is null, use.Id);
        }
    }

    [Fact]
    public async Task A_tool_says_what_is_known_of_it_and_its_checking_day_to_the_administrator_alone()
    {
        using var anyone = portal.Anonymous();
        using var administrator = await portal.SignInAsync(Roles.Administrator);
        var card = (await anyone.OpenAsync("/charte/outils")).Document.GetElementById("noota")!;

        card.TextContent.Should().Contain("avec IA").And.Contain("non renseigné").And.Contain("Retranscrire l’enregistrement").And.NotContain("Vérifié le");
        (await anyone.OpenAsync("/charte/outils")).Document.GetElementById("scribbr")!.TextContent.Should().Contain("sans IA");
        (await administrator.OpenAsync("/charte/outils")).Document.GetElementById("noota")!.TextContent.Should().Contain("Vérifié le");
    }

    [Theory]
    [InlineData("/charte?edition=2031-01")]
    [InlineData("/charte/grille?edition=%00")]
    [InlineData("/charte/outils?edition=x")]
    [InlineData("/charte/guide.pdf?edition=x")]
    [InlineData("/charte/vacances")]
    [InlineData("/charte/cadrage?edition=x")]
    [InlineData("/charte?edition=2026-02&edition=2026-02")]
    [InlineData("/charte?edition=2026-02%0d%0aX-Y:z")]
    public async Task An_edition_or_a_stage_that_does_not_exist_is_not_found(string address)
    {
        using var anyone = portal.Anonymous();
        (await anyone.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_line_is_reached_by_the_address_that_a_verdict_gives()
    {
        var edition = portal.Services.GetRequiredService<CharterLibrary>().Current;
        using var anyone = portal.Anonymous();
        var ids = RuledIds.Uses.Concat(RuledIds.Principles).Concat(RuledIds.Fixed).Concat(edition.Tools.Select(t => t.Id));
        foreach (var id in ids)
        {
            var parts = CharterAddress.Of(id, edition, isCurrent: true).Split('#');
            (await anyone.OpenAsync(parts[0])).Document.GetElementById(parts[1]).Should().NotBeNull(id);
        }
    }

    [Fact]
    public async Task On_paper_the_charter_comes_with_its_whole_grid()
    {
        using var anyone = portal.Anonymous();
        var printed = (await anyone.OpenAsync("/charte")).Document.QuerySelector(".print-only table.grid")!;

        printed.QuerySelectorAll("tbody tr").Should().HaveCount(11);
        printed.QuerySelectorAll("thead th").Should().HaveCount(6).And.OnlyContain(th => th.GetAttribute("scope") == "col");
        printed.QuerySelectorAll("tbody th").Should().OnlyContain(th => th.GetAttribute("scope") == "row");
        printed.QuerySelector("caption").Should().NotBeNull();
        printed.QuerySelectorAll("[id]").Should().BeEmpty("the anchors are on the screen's own parts");
    }

    [Fact]
    public async Task Pages_are_light_and_need_no_script()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        foreach (var page in Pages.Append("/charte/puis-je?usage=cadrage-documents&donnees=ProviderDocument"))
        {
            var answer = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

            answer.Content.Headers.ContentEncoding.Should().Equal(["br"], page);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.Should().BeLessThan(15_000, page);
        }
    }

    [Fact]
    public async Task A_page_without_a_name_is_kept_and_one_with_a_name_never_is()
    {
        using var anyone = portal.Anonymous();
        using var member = await portal.SignInAsync(await portal.CreateUserAsync(Roles.EditorialCommittee, "Dominique Roy"));
        foreach (var page in Pages)
        {
            var first = await anyone.OpenAsync(page);
            using var again = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { IfNoneMatch = { first.Response.Headers.ETag! } } };
            (await anyone.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotModified, page);

            var named = await member.OpenAsync(page);
            named.Text.Should().Contain("Dominique Roy", page);
            named.Response.Headers.ETag.Should().BeNull(page);
            (await anyone.OpenAsync(page)).Text.Should().NotContain("Dominique Roy", page);
        }
    }

    [Fact]
    public async Task The_guide_is_a_pdf_to_keep_and_names_every_line()
    {
        using var anyone = portal.Anonymous();
        var answer = await anyone.Http.GetAsync(new Uri("/charte/guide.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/charte/guide.pdf") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        (await anyone.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotModified, "it is made once");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var text = string.Join(' ', (await Tool.RunAsync("pdftotext", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var edition = portal.Services.GetRequiredService<CharterLibrary>().Current;
        var said = edition.Grid.Uses.Select(u => u.Name)
            .Concat(edition.Principles.Select(p => p.Name))
            .Concat(edition.Tools.Select(t => t.Name))
            .Concat(edition.DataProtection.Sensitive.Concat(edition.DataProtection.Identifying).Select(i => i.Text))
            .Concat(edition.Documents.Select(d => d.Text));
        foreach (var words in said)
        {
            text.Should().Contain(FrenchTypography.Apply(words).Replace('\u00a0', ' ').Replace('\u202f', ' '));
        }

        text.Should().Contain("non renseigné dans la charte");

        (await Tool.RunAsync("pdfinfo", "-struct", file)).Should().Contain("H1").And.Contain("Table").And.Contain("TH");
        (await Tool.RunAsync("pdfsig", file)).Should().Contain("Signature is Valid");
        (await Tool.RunAsync("qpdf", "--check", file)).Should().Contain("No syntax or stream encoding errors found");
        File.Delete(file);
    }

    private static IEnumerable<string> Ids()
    {
        var assembly = typeof(CharterLibrary).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream("CapsPortal.Web.Data.Seed.charte-2026-02.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. IdsIn(yaml.Documents[0].RootNode)];
    }

    private static IEnumerable<string> IdsIn(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child =>
            child.Key is YamlScalarNode { Value: "id" } && child.Value is YamlScalarNode { Value: { } id } ? [id] : IdsIn(child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(IdsIn),
        _ => [],
    };
}
