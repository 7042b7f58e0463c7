using System.Net;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Charte;

public sealed class PuisJeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Useful = "Oui, la charte y voit un usage utile.";
    private const string Careful = "Oui, avec vigilance.";
    private const string Avoid = "Mieux vaut l’éviter.";

    [Theory]
    [InlineData("usage=cadrage-documents&donnees=PublicDocument&outil=mistral-le-chat", Useful)]
    [InlineData("usage=cadrage-documents&donnees=ProviderDocument", Useful)]
    [InlineData("usage=cadrage-documents&donnees=PublicDocument&outil=perplexity", Careful)]
    [InlineData("usage=cadrage-recherche-biblio&donnees=PromptOnly", Careful)]
    [InlineData("usage=cadrage-question", Avoid)]
    [InlineData("usage=entretien-retranscription&donnees=Recording&outil=noota", Useful)]
    [InlineData("usage=entretien-nettoyage&donnees=Transcript", Avoid)]
    [InlineData("usage=analyse-materiel&donnees=Transcript", Avoid)]
    [InlineData("usage=analyse-materiel&donnees=OwnText&outil=perplexity", Useful)]
    [InlineData("usage=redaction-texte&donnees=PersonalData", Avoid)]
    [InlineData("usage=autre&donnees=PromptOnly", Careful)]
    public async Task The_answer_is_that_of_the_rules(string question, string answer)
    {
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync($"/charte/puis-je?{question}");

        page.Document.QuerySelector("#reponse")!.TextContent.Trim().Should().Be(answer);
    }

    [Fact]
    public async Task An_answer_says_why_links_to_the_line_and_says_what_to_do_instead()
    {
        using var anyone = portal.Anonymous();
        var form = await anyone.OpenAsync("/charte/puis-je");
        form.Document.QuerySelector("#reponse").Should().BeNull();

        var page = await form.SubmitAsync("Voir la réponse", ("usage", "analyse-materiel"), ("la retranscription de l’entretien", "true"));

        page.Path.Should().Contain("usage=analyse-materiel").And.Contain("donnees=Transcript");
        page.Text.Should().Contain("La charte demande de l’éviter.").And.Contain("Faites d’abord votre propre analyse");
        var links = page.Document.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")!).ToList();
        links.Should().Contain("/charte/analyse#analyse-materiel");
        foreach (var link in links)
        {
            var parts = link.Split('#');
            (await anyone.OpenAsync(parts[0])).Document.GetElementById(parts[1]).Should().NotBeNull(link);
        }
    }

    [Theory]
    [InlineData("usage=%00&donnees=%00&outil=%00")]
    [InlineData("usage=autre&donnees=99&donnees=PromptOnly&donnees=PromptOnly&donnees=Recording")]
    [InlineData("usage=<script>alert(1)</script>&outil=<script>alert(1)</script>")]
    [InlineData("donnees=&usage=redaction-texte&outil=scribbr")]
    [InlineData("usage=redaction-texte&usage=autre")]
    public async Task Whatever_the_address_says_the_page_answers(string query)
    {
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync($"/charte/puis-je?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.Scripts.Should().OnlyContain(s => s.Source != null);
    }
}
