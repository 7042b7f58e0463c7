namespace CapsPortal.Screening.Tests.Identifiers;

/// <summary>E-mail addresses, telephone numbers, accounts.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("Écrire à sophie.dupont@exemple.fr.", "sophie.dupont@exemple.fr")]
    [InlineData("<k.benali+cls@mairie-gueret.example>", "k.benali+cls@mairie-gueret.example")]
    [InlineData("sophie.dupont @ exemple . fr", "sophie.dupont @ exemple . fr")]
    [InlineData("sophie point dupont arobase exemple point fr", "sophie point dupont arobase exemple point fr")]
    [InlineData("c'est sophie.dupont chez exemple point fr", "sophie.dupont chez exemple point fr")]
    [InlineData("sophie [at] exemple [dot] org", "sophie [at] exemple [dot] org")]
    [InlineData("jean (at) exemple.fr", "jean (at) exemple.fr")]
    [InlineData("CONTACT@ASSO-EXEMPLE.FR", "CONTACT@ASSO-EXEMPLE.FR")]
    public void An_address_is_found_written_scanned_or_said(string text, string address) =>
        Found.In(text, FindingCategory.Email).Should().Equal(address);

    [Theory]
    [InlineData("Il habite chez un ami, point final.")]
    [InlineData("La règle @media du style")]
    [InlineData("Rendez-vous chez Paul, au point info.")]
    [InlineData("@ @ @")]
    public void Other_words_are_no_address(string text) => Found.In(text, FindingCategory.Email).Should().BeEmpty();

    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("0612345678")]
    [InlineData("06-12-34-56-78")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078")]
    [InlineData("0 6 1 2 3 4 5 6 7 8")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 (0)6 12 34 56 78")]
    [InlineData("+33(0)612345678")]
    [InlineData("0033 6 12 34 56 78")]
    [InlineData("+262 692 12 34 56")]
    [InlineData("0692 12 34 56")]
    [InlineData("+594 694 20 10 30")]
    [InlineData("+687 28 12 34")]
    [InlineData("+32 475 12 34 56")]
    [InlineData("+213 551 23 45 67")]
    [InlineData("zéro six douze trente-quatre cinquante-six soixante-dix-huit")]
    [InlineData("zéro cinq, cinquante-cinq, zéro un, zéro deux, zéro trois")]
    [InlineData("zéro six 12 trente-quatre 56 78")]
    public void A_telephone_number_is_found_in_figures_or_in_letters(string number) =>
        Found.In($"Appelez le {number} après 17 h.", FindingCategory.Phone).Should().Equal(number);

    [Theory]
    [InlineData("Appelez le 3114, le 15, le 18, le 112 ou le 119.")]
    [InlineData("Numéro vert : 0 800 23 13 13 (gratuit)")]
    [InlineData("Alcool info service, 0 980 980 930")]
    [InlineData("SIRET 732 829 320 00074")]
    [InlineData("ISBN 0-306-40615-2")]
    [InlineData("doi 10.1000/0612345678")]
    [InlineData("+20 000 000 euros")]
    [InlineData("du 01/02/2023 au 03/04/2024")]
    [InlineData("zéro déchet, six ateliers")]
    [InlineData("1 234 567 890 habitants")]
    public void Help_lines_and_other_figures_are_no_telephone_number(string text) => Found.In(text, FindingCategory.Phone).Should().BeEmpty();

    [Theory]
    [InlineData("suivez @fatima_bzh", "@fatima_bzh")]
    [InlineData("https://www.instagram.com/karim.b/", "https://www.instagram.com/karim.b/")]
    [InlineData("linkedin.com/in/sophie-dupont-23", "linkedin.com/in/sophie-dupont-23")]
    [InlineData("mon snap : lea_du23", "lea_du23")]
    [InlineData("tiktok.com/@yanis.23", "tiktok.com/@yanis.23")]
    public void A_person_s_account_is_found(string text, string account) =>
        Found.In(text, FindingCategory.SocialAccount).Should().Equal(account);

    [Theory]
    [InlineData("#OctobreRose sur Instagram")]
    [InlineData("facebook.com/groups/jardins")]
    [InlineData("@santepubliquefrance")]
    [InlineData("linkedin.com/company/asso")]
    [InlineData("écrire à contact@exemple.fr")]
    [InlineData("@import \"style.css\"")]
    public void Tags_groups_and_organisations_are_no_person_s_account(string text) => Found.In(text, FindingCategory.SocialAccount).Should().BeEmpty();
}
