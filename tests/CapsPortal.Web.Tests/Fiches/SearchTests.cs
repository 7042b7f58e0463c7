using System.Net;
using CapsPortal.Web.Pages.Fiches;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Fiches;

/// <summary>Three published sheets to search in.</summary>
public sealed class ThreeSheets(PostgresFixture postgres) : PortalFixture(postgres), IAsyncLifetime
{
    public const string Garden = "Un jardin partagé au pied des tours";
    public const string Walks = "Marcher contre le diabète";
    public const string School = "L’école promotrice de santé après la covid-19";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var owner = await CreateUserAsync(Roles.Accompagnateur);
        await new SampleSheet(Garden)
        {
            Territory = "Nantes",
            Summary = "Des habitantes cultivent ensemble, et parlent d’alimentation.",
            Text = "Les élèves de l’école voisine viennent aussi.",
        }.AddPublishedAsync(this, owner);
        Clock.Advance(TimeSpan.FromDays(1));
        await new SampleSheet(Walks)
        {
            Theme = "Activité physique",
            Territory = "Nantes",
            Structure = "Maison de santé du Bourg",
            Summary = "Des marches chaque semaine.",
        }.AddPublishedAsync(this, owner);
        Clock.Advance(TimeSpan.FromDays(1));
        await new SampleSheet(School) { Theme = "Climat scolaire", Territory = "Finistère", Summary = "Un collège change ses habitudes." }.AddPublishedAsync(this, owner);
    }
}

public sealed class SearchTests(ThreeSheets portal) : IClassFixture<ThreeSheets>, IDisposable
{
    private readonly PortalBrowser _anyone = portal.Anonymous();

    public void Dispose() => _anyone.Dispose();

    [Fact]
    public async Task Without_a_search_all_sheets_are_shown_newest_first()
    {
        var page = await OpenAsync("/fiches");

        Titles(page).Should().Equal(ThreeSheets.School, ThreeSheets.Walks, ThreeSheets.Garden);
        page.Document.Title.Should().Be("Fiches publiées\u00a0: 3 fiches – CapsPortal");
        page.Document.QuerySelector("#resultats")!.TextContent.Should().Be("3 fiches");
        page.Text.Should().Contain("Des habitantes cultivent ensemble").And.Contain("publiée le 2 mars 2026");
    }

    [Theory]
    [InlineData("diabete", ThreeSheets.Walks)]
    [InlineData("DIABÈTES", ThreeSheets.Walks)]
    [InlineData("jardins partagés", ThreeSheets.Garden)]
    [InlineData("le jardin et les tours", ThreeSheets.Garden)]
    [InlineData("covid 19", ThreeSheets.School)]
    [InlineData("covid-19", ThreeSheets.School)]
    [InlineData("maison de santé du bourg", ThreeSheets.Walks)]
    [InlineData("finistere", ThreeSheets.School)]
    [InlineData("\"chaque semaine\"", ThreeSheets.Walks)]
    [InlineData("l'école collège", ThreeSheets.School)]
    public async Task Words_are_found_whatever_their_accents_case_and_number(string query, string title)
    {
        var page = await SearchAsync(query);

        Titles(page).Should().Equal(title);
        page.ValueOf("q").Should().Be(query);
        page.Document.Title.Should().Contain(query).And.Contain("1 fiche");
    }

    [Fact]
    public async Task A_word_of_the_title_weighs_more_than_a_word_of_the_text()
    {
        Titles(await SearchAsync("école")).Should().Equal(ThreeSheets.School, ThreeSheets.Garden);
    }

    [Fact]
    public async Task Words_between_quotation_marks_must_follow_each_other()
    {
        Titles(await SearchAsync("semaine chaque")).Should().Equal(ThreeSheets.Walks);
        Titles(await SearchAsync("« semaine chaque »")).Should().BeEmpty();
    }

    [Fact]
    public async Task When_nothing_is_found_the_last_word_is_taken_for_a_beginning_and_the_page_says_so()
    {
        var page = await SearchAsync("diab");

        Titles(page).Should().Equal(ThreeSheets.Walks);
        page.Text.Should().Contain("Aucune fiche ne contient exactement «\u00a0diab\u00a0»");
    }

    [Fact]
    public async Task Filters_hold_what_exists_and_add_up_with_the_words()
    {
        var page = await OpenAsync("/fiches");
        page.Document.QuerySelectorAll("#territoire option").Select(o => o.TextContent).Should().Equal("Tous les territoires", "Finistère", "Nantes");

        var inNantes = await page.SubmitAsync("Chercher", ("Territoire", "Nantes"));
        Titles(inNantes).Should().Equal(ThreeSheets.Walks, ThreeSheets.Garden);

        var filtered = await inNantes.SubmitAsync("Chercher", ("Thème", "Nutrition"), ("q", "alimentation"));
        Titles(filtered).Should().Equal(ThreeSheets.Garden);
        filtered.ValueOf("territoire").Should().Be("Nantes");
    }

    [Fact]
    public async Task A_search_without_result_says_what_to_do()
    {
        var page = await SearchAsync("zythologie");

        page.Text.Should().Contain("Aucune fiche").And.Contain("Essayez un mot plus général");
        Titles(await page.FollowAsync("voyez toutes les fiches")).Should().HaveCount(3);
    }

    [Fact]
    public async Task Small_words_alone_find_nothing_and_the_page_says_why()
    {
        var page = await SearchAsync("les des");

        Titles(page).Should().BeEmpty();
        page.Text.Should().Contain("Ces mots sont dans tous les textes.");
    }

    [Theory]
    [InlineData("q=%00")]
    [InlineData("q=' or 1=1 --")]
    [InlineData("q=a%26%21%28b%7Cc%29%3A%2A %3C-%3E \\")]
    [InlineData("q=%F0%9F%99%82%F0%9F%92%9A")]
    [InlineData("q=%22%22%22")]
    [InlineData("q=%ED%A0%80%EF%BF%BE%EF%BF%BF")]
    [InlineData("q=d&q=e")]
    [InlineData("theme=%00&territoire=inconnu")]
    [InlineData("page-n=-3")]
    [InlineData("page-n=99999999999999999999")]
    [InlineData("page-n=deux&q=<script>alert(1)</script>")]
    public async Task Whatever_stands_in_the_address_a_page_comes(string query)
    {
        var page = await OpenAsync("/fiches?" + query);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.Title.Should().NotStartWith("Erreur");
        page.Document.QuerySelectorAll("main script").Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_too_long_is_cut_in_the_field_too()
    {
        var page = await SearchAsync(string.Join(' ', Enumerable.Repeat("jardin", 200)));

        Titles(page).Should().Equal(ThreeSheets.Garden);
        page.ValueOf("q").Length.Should().BeLessThanOrEqualTo(SearchWords.MaxLength);
    }

    [Fact]
    public async Task The_home_page_shows_the_latest_and_searches()
    {
        var home = await OpenAsync("/");
        Titles(home).Should().Equal(ThreeSheets.School, ThreeSheets.Walks, ThreeSheets.Garden);

        var found = await home.SubmitAsync("Chercher", ("q", "jardin"));

        found.Path.Should().Be("/fiches?q=jardin");
        Titles(found).Should().Equal(ThreeSheets.Garden);
    }

    private static IEnumerable<string> Titles(PortalPage page) => page.Document.QuerySelectorAll(".cards h3 a").Select(a => a.TextContent);

    private Task<PortalPage> SearchAsync(string query) => OpenAsync("/fiches?q=" + Uri.EscapeDataString(query));

    private Task<PortalPage> OpenAsync(string address) => _anyone.OpenAsync(address);
}
