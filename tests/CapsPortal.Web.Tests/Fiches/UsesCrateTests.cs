using System.Net;
using System.Text.Json;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Pages.Fiches;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Fiches;

/// <summary>
/// The machine-readable uses, against what RO-Crate 1.1 and the profile Process Run Crate 0.5 require of a crate.
/// </summary>
public sealed class UsesCrateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "https://portail.example/fiches/une-fiche";
    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";
    private const string Specification = "https://w3id.org/ro/crate/1.1";

    private static readonly PublishedUse Rewording = new(
        Stage.Redaction, "redaction-texte", "Rédiger", "Mistral – Le Chat", "Medium 3", "alléger des tournures", UseExtent.Rewording,
        new DateOnly(2026, 3, 12), [DataKind.OwnText], [VerifiedAspect.Style], null, FollowUp.Modified, ImageGenerated: false);

    private static readonly PublishedUse Discarded = new(
        Stage.Cadrage, "cadrage-recherche-biblio", "Effectuer la recherche bibliographique", "Perplexity", null, "trouver des articles", UseExtent.Ideas,
        new DateOnly(2026, 3, 4), [DataKind.PromptOnly], [VerifiedAspect.Nothing], null, FollowUp.Discarded, ImageGenerated: false);

    private static readonly PublishedUse SameToolAgain = Rewording with { ToolName = "mistral – le chat", UsedOn = new DateOnly(2026, 3, 20), Extent = UseExtent.Summary };

    public static TheoryData<string> Crates => [.. ByName.Keys];

    private static Dictionary<string, PublishedUse[]> ByName { get; } = new()
    {
        ["none"] = [],
        ["one"] = [Rewording],
        ["one discarded and not verified"] = [Discarded],
        ["several"] = [Discarded, Rewording, SameToolAgain, Rewording with { ToolVersion = "Large 2", VerifiedBy = "une documentaliste", Data = [.. Enum.GetValues<DataKind>()] }],
    };

    [Theory]
    [MemberData(nameof(Crates))]
    public async Task Holds_what_the_specification_requires(string name)
    {
        var graph = await GraphAsync(ByName[name]);

        graph.Keys.Should().OnlyHaveUniqueItems();
        graph.Values.Should().OnlyContain(e => TypesOf(e).Any());
        var descriptor = graph["ro-crate-metadata.json"];
        TypesOf(descriptor).Should().Equal("CreativeWork");
        Refs(descriptor, "conformsTo").Should().Equal(Specification);
        var rootId = Refs(descriptor, "about").Should().ContainSingle().Subject;
        rootId.Should().EndWith("/");
        var root = graph[rootId];
        TypesOf(root).Should().Equal("Dataset");
        root.GetProperty("name").GetString().Should().NotBeNullOrEmpty();
        root.GetProperty("description").GetString().Should().NotBeNullOrEmpty();
        DateOnly.TryParseExact(root.GetProperty("datePublished").GetString(), "yyyy-MM-dd", out _).Should().BeTrue();
        Refs(root, "hasPart").Should().OnlyContain(id => TypesOf(graph[id]).Contains("File"));
        Refs(root, "author").Should().OnlyContain(id => TypesOf(graph[id]).Contains("Person"));
        graph.Values.SelectMany(AllRefs).Where(id => id != Specification).Should().BeSubsetOf(graph.Keys);
    }

    [Theory]
    [MemberData(nameof(Crates))]
    public async Task Holds_what_the_profile_requires(string name)
    {
        var uses = ByName[name];
        var graph = await GraphAsync(uses);
        var root = graph["./"];
        var actions = graph.Values.Where(e => TypesOf(e).Contains("CreateAction")).ToList();
        var reviews = graph.Values.Where(e => TypesOf(e).Contains("ReviewAction")).ToList();

        actions.Should().HaveCount(uses.Length);
        reviews.Should().HaveCount(uses.Count(u => u.IsVerified));
        Refs(root, "mentions").Should().BeEquivalentTo(actions.Concat(reviews).Select(e => e.GetProperty("@id").GetString()));
        if (uses.Length == 0)
        {
            root.TryGetProperty("conformsTo", out _).Should().BeFalse();
            return;
        }

        var profile = graph[Refs(root, "conformsTo").Should().Equal(Profile).And.Subject.Single()];
        TypesOf(profile).Should().Contain("CreativeWork");
        foreach (var action in actions)
        {
            TypesOf(graph[Refs(action, "instrument").Should().ContainSingle().Subject]).Should().Equal("SoftwareApplication");
            TypesOf(graph[Refs(action, "agent").Should().ContainSingle().Subject]).Should().Equal("Person");
            Refs(action, "object").Should().NotBeEmpty();
            Refs(action, "result").Should().ContainSingle();
            DateOnly.TryParseExact(action.GetProperty("endTime").GetString(), "yyyy-MM-dd", out _).Should().BeTrue();
        }

        reviews.SelectMany(r => Refs(r, "object")).Should().BeSubsetOf(actions.SelectMany(a => Refs(a, "result")));
        graph.Values.Where(e => TypesOf(e).Contains("SoftwareApplication")).Should().OnlyContain(e => e.GetProperty("name").GetString()!.Length > 0);
    }

    [Fact]
    public async Task A_tool_is_one_application_for_each_version_that_is_recorded()
    {
        var graph = await GraphAsync(ByName["several"]);

        graph.Values.Where(e => TypesOf(e).Contains("SoftwareApplication"))
            .Select(e => (e.GetProperty("name").GetString(), e.TryGetProperty("softwareVersion", out var version) ? version.GetString() : null))
            .Should().Equal(("Perplexity", null), ("Mistral – Le Chat", "Medium 3"), ("Mistral – Le Chat", "Large 2"));
    }

    [Fact]
    public async Task Who_verified_is_named_when_it_is_recorded()
    {
        var graph = await GraphAsync([Rewording, Rewording with { VerifiedBy = "une documentaliste" }, SameToolAgain with { VerifiedBy = "une documentaliste" }]);

        Refs(graph["#verification-1"], "agent").Should().BeEmpty();
        Refs(graph["#verification-2"], "agent").Should().Equal(Refs(graph["#verification-3"], "agent"));
        graph[Refs(graph["#verification-2"], "agent").Single()].GetProperty("name").GetString().Should().Be("une documentaliste");
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("one discarded and not verified", null)]
    [InlineData("one", "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia")]
    public async Task The_source_type_of_the_sheet_is_said_once_a_result_was_taken_into_it(string name, string? term)
    {
        var graph = await GraphAsync(ByName[name]);

        foreach (var sheet in new[] { graph[Address], graph[Address + "/fiche.pdf"] })
        {
            Refs(sheet, "digitalSourceType").SingleOrDefault().Should().Be(term);
        }
    }

    [Fact]
    public async Task A_result_says_what_became_of_it()
    {
        var graph = await GraphAsync([Discarded, Rewording]);

        graph["#resultat-1"].GetProperty("creativeWorkStatus").GetString().Should().Be("écarté");
        Refs(graph["#resultat-1"], "isPartOf").Should().BeEmpty();
        Refs(graph["#resultat-1"], "digitalSourceType").Single().Should().EndWith("/trainedAlgorithmicMedia");
        graph["#resultat-2"].GetProperty("creativeWorkStatus").GetString().Should().Be("modifié");
        Refs(graph["#resultat-2"], "isPartOf").Should().Equal(Address);
    }

    [Fact]
    public async Task The_published_sheet_leads_to_what_was_frozen_and_nothing_of_the_working_file_leaks()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur, "Camille Martin");
        var publication = await new SampleSheet("Une fiche pour les machines") { DeclaresUse = true }.AddPublishedAsync(portal, owner);
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"update ai_usage_declarations set tool_version = 'changée depuis' where sheet_id = {publication.SheetId.Value}"));
        using var anyone = portal.Anonymous();
        var page = await anyone.OpenAsync($"/fiches/{publication.Slug}");

        var link = page.Document.QuerySelector("head link[rel=describedby][type='application/ld+json']")!.GetAttribute("href")!;
        link.Should().Be($"http://localhost:5080/fiches/{publication.Slug}/usages-ia.jsonld");
        var answer = await anyone.Http.GetAsync(new Uri(link).AbsolutePath, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/ld+json");
        answer.Headers.ETag.Should().NotBeNull();
        var graph = GraphOf(json);
        graph["#usage-1"].GetProperty("description").GetString().Should().Contain("Trouver des articles");
        graph["#accompagnement"].GetProperty("name").GetString().Should().Be("Camille Martin");
        graph["#contribution-1"].GetProperty("name").GetString().Should().Be(SampleSheet.ContributorName);
        graph["#aid"].GetProperty("text").GetString().Should().StartWith("AID Statement: Artificial Intelligence Tool: Assistant d’essai (2\u00A0mars 2026); ");
        json.Should().NotContain("@test").And.NotContain("changée depuis").And.NotContain("Un premier essai")
            .And.NotContain(owner.Id.ToString()).And.NotContain(publication.SheetId.Value.ToString());
    }

    [Fact]
    public async Task A_sheet_published_before_uses_were_kept_has_neither_link_nor_crate()
    {
        var publication = await new SampleSheet("D’avant").AddPublishedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"update publications set ai_uses = null where id = {publication.Id.Value}"));
        using var anyone = portal.Anonymous();

        (await anyone.OpenAsync($"/fiches/{publication.Slug}")).Document.QuerySelector("link[rel=describedby]").Should().BeNull();
        (await anyone.OpenAsync($"/fiches/{publication.Slug}/usages-ia.jsonld")).Status.Should().Be(HttpStatusCode.NotFound);
        (await anyone.OpenAsync("/fiches/nulle-part/usages-ia.jsonld")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyDictionary<string, JsonElement>> GraphAsync(PublishedUse[] uses)
    {
        var publication = await new SampleSheet("Une fiche").AddPublishedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
        return GraphOf(UsesCrate.Write(publication, new PublishedUses("Camille Martin", ["Awa Diallo", "Brice Morel"], "En bref.", uses), Address));
    }

    private static Dictionary<string, JsonElement> GraphOf(string json)
    {
        var crate = JsonDocument.Parse(json).RootElement;
        crate.GetProperty("@context").EnumerateArray().Select(c => c.ToString()).Should().Contain(Specification + "/context");
        return crate.GetProperty("@graph").EnumerateArray().ToDictionary(e => e.GetProperty("@id").GetString()!);
    }

    private static IReadOnlyList<string> TypesOf(JsonElement entity) =>
        entity.GetProperty("@type") is { ValueKind: JsonValueKind.Array } types ? [.. types.EnumerateArray().Select(t => t.GetString()!)] : [entity.GetProperty("@type").GetString()!];

    private static List<string> Refs(JsonElement entity, string property) => entity.TryGetProperty(property, out var value) ? [.. RefsIn(value)] : [];

    private static IEnumerable<string> AllRefs(JsonElement entity) => entity.EnumerateObject().SelectMany(p => RefsIn(p.Value));

    private static IEnumerable<string> RefsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(RefsIn),
        JsonValueKind.Object => [value.GetProperty("@id").GetString()!],
        _ => [],
    };
}
