using System.Net;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Charte;

public sealed class PuisJeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Useful = "Oui, la charte y voit un usage utile.";
    private const string Careful = "Oui, avec vigilance.";
    private const string Avoid = "Mieux vaut l’éviter.";
    private const string WithoutAi = "Oui : cet outil fonctionne sans IA.";

    [Theory]
    [InlineData("usage=cadrage-documents&donnees=PublicDocument&outil=mistral-le-chat", Useful)]
    [InlineData("usage=cadrage-documents&donnees=ProviderDocument", Useful)]
    [InlineData("usage=cadrage-documents&donnees=PublicDocument&outil=perplexity", Careful)]
    [InlineData("usage=cadrage-recherche-biblio&donnees=PromptOnly", Careful)]
    [InlineData("usage=cadrage-question&donnees=PromptOnly", Avoid)]
    [InlineData("usage=cadrage-mise-en-forme-biblio&donnees=PublicDocument", Careful)]
    [InlineData("usage=cadrage-mise-en-forme-biblio&donnees=PublicDocument&outil=scribbr", WithoutAi)]
    [InlineData("usage=cadrage-synthese-biblio&donnees=PublicDocument&outil=notebooklm", Useful)]
    [InlineData("usage=entretien-retranscription&donnees=Recording&outil=noota", Useful)]
    [InlineData("usage=entretien-nettoyage&donnees=Transcript", Avoid)]
    [InlineData("usage=analyse-materiel&donnees=Transcript", Avoid)]
    [InlineData("usage=analyse-materiel&donnees=OwnText&outil=perplexity", Useful)]
    [InlineData("usage=redaction-texte&donnees=PersonalData", Avoid)]
    [InlineData("usage=redaction-texte&donnees=OwnText&autre-outil=Un%20outil%20d%E2%80%99ici", Careful)]
    [InlineData("usage=redaction-texte&donnees=OwnText&outil=mistral-le-chat&autre-outil=ignor%C3%A9", Useful)]
    [InlineData("usage=autre.redaction&donnees=PromptOnly", Careful)]
    [InlineData("usage=autre.analyse&donnees=Transcript", Avoid)]
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

        var page = await form.SubmitAsync("Voir la réponse", ("À quelle étape, et pour quoi faire ?", "analyse-materiel"), ("la retranscription de l’entretien", "true"));

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

    [Fact]
    public async Task The_conditions_are_the_charters_own_words_each_with_its_line()
    {
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync("/charte/puis-je?usage=cadrage-documents&donnees=ProviderDocument");

        page.Text.Should().Contain("Documents remis par le porteur").And.Contain("Jamais de donnée sensible, personnelle ou confidentielle");
        var links = page.Document.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")!).ToList();
        links.Should().Contain("/charte/cadrage#cadrage-documents").And.Contain("/charte#transparence").And.Contain("/charte#donnees-securite");
        page.Document.QuerySelectorAll(".notice a").Select(a => a.TextContent).Should().OnlyHaveUniqueItems("a link says where it leads");
        page.Document.QuerySelectorAll("a[href='/charte/outils#mistral-le-chat']").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("usage=&outil=", "Choisissez ce que vous voudriez faire.")]
    [InlineData("usage=inconnu&donnees=PromptOnly", "Choisissez ce que vous voudriez faire.")]
    [InlineData("usage=redaction-texte&outil=", "Dites ce que vous donneriez à l’outil.")]
    [InlineData("usage=redaction-texte&donnees=99", "Dites ce que vous donneriez à l’outil.")]
    [InlineData("usage=redaction-texte&donnees=PromptOnly&donnees=OwnText", "ne va pas avec une autre réponse.")]
    [InlineData("usage=redaction-texte&donnees=OwnText&outil=inconnu", "Cet outil n’est pas au catalogue")]
    public async Task What_is_missing_or_does_not_hold_together_is_said_at_its_field(string question, string refusal)
    {
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync($"/charte/puis-je?{question}");

        page.Document.QuerySelector("#reponse").Should().BeNull();
        page.Document.QuerySelector(".field-error")!.TextContent.Should().Contain(refusal);
        var summary = page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        page.Document.GetElementById(summary.TrimStart('#')).Should().NotBeNull();
    }

    [Fact]
    public async Task A_line_of_the_guide_opens_the_form_on_it_and_judges_nothing_yet()
    {
        using var anyone = portal.Anonymous();

        var page = await (await anyone.OpenAsync("/charte/redaction")).FollowAsync("Puis-je le faire dans mon cas ? (Rédiger)");

        page.Path.Should().Be("/charte/puis-je?usage=redaction-texte");
        page.ValueOf("usage").Should().Be("redaction-texte");
        page.Document.QuerySelector("#reponse, .field-error").Should().BeNull();
    }

    [Fact]
    public async Task The_address_of_an_answer_shows_the_same_answer_to_whoever_gets_it()
    {
        using var anyone = portal.Anonymous();
        using var someone = await portal.SignInAsync(Roles.Accompagnateur);
        var form = await anyone.OpenAsync("/charte/puis-je");
        var answer = await form.SubmitAsync("Voir la réponse", ("usage", "entretien-retranscription"), ("l’enregistrement de l’entretien", "true"), ("outil", "noota"));

        var received = await someone.OpenAsync(answer.Path);

        received.Document.QuerySelector(".notice")!.TextContent.Should().Be(answer.Document.QuerySelector(".notice")!.TextContent);
        received.ValueOf("outil").Should().Be("noota");
        received.ValueOf("l’enregistrement de l’entretien").Should().Be("true");
    }

    [Fact]
    public async Task Whatever_the_address_says_the_page_answers()
    {
        string[] hostile =
        [
            "%00", "99", "-1", "<script>alert(1)</script>", "%0d%0aX:y", "%F0%9F%98%80", "%ED%A0%80", "%E2%80%AE", "../../etc/passwd", "{0}", "' or 1=1 --",
            "autre", "autre.", "autre.inconnue", "AUTRE.REDACTION", "redaction-texte ", new string('a', 1000), "scribbr", "0", "PromptOnly,OwnText", "~/", "%",
        ];
        using var anyone = portal.Anonymous();
        foreach (var value in hostile)
        {
            foreach (var query in new[]
            {
                $"usage={value}&donnees=PromptOnly",
                $"usage=redaction-texte&donnees={value}",
                $"usage=redaction-texte&donnees=OwnText&outil={value}",
                $"usage=redaction-texte&donnees=OwnText&autre-outil={value}",
                $"usage={value}&usage=autre.cadrage&donnees={value}&donnees={value}&outil={value}&autre-outil={value}&{value}={value}",
                $"usage[0]={value}&donnees[0]={value}&donnees.index={value}&outil=",
            })
            {
                var page = await anyone.OpenAsync($"/charte/puis-je?{query}");

                page.Status.Should().Be(HttpStatusCode.OK, query);
                page.Document.Scripts.Should().OnlyContain(s => s.Source != null, query);
            }
        }
    }
}
