using System.Net;
using CapsPortal.Web.Mail;

namespace CapsPortal.Web.Tests.Mail;

public sealed class MailDraftTests
{
    [Fact]
    public void The_text_says_all_that_the_html_says()
    {
        var mail = Draft().Write();
        var html = WebUtility.HtmlDecode(mail.Html);

        foreach (var said in (string[])["Bonjour Awa,", "Premier paragraphe.", "Ouvrir", "https://caps.example/x", "Vous avez signé.", "contact@caps.example"])
        {
            mail.Text.Should().Contain(said);
            html.Should().Contain(said);
        }
    }

    [Fact]
    public void What_people_typed_cannot_become_markup()
    {
        var mail = (Draft() with { Paragraphs = ["<script>alert(1)</script>"], Subject = "Fiche <b>" }).Write();

        mail.Html.Should().NotContain("<script>").And.NotContain("<b>");
    }

    [Fact]
    public void A_subject_stays_on_one_line_and_within_its_limit()
    {
        var mail = (Draft() with { Subject = $"Fiche\r\nBcc: autre@ailleurs.example {new string('é', 400)}" }).Write();

        mail.Subject.Should().NotContainAny("\r", "\n").And.EndWith("…");
        mail.Subject.Length.Should().BeLessThanOrEqualTo(OutgoingMail.SubjectMaxLength);
    }

    [Fact]
    public void French_signs_keep_to_their_word()
    {
        var mail = (Draft() with { Paragraphs = ["Prêt·e ? Voici la fiche « Jardin »."] }).Write();

        mail.Text.Should().Contain("Prêt·e\u202F? Voici la fiche «\u00A0Jardin\u00A0».");
    }

    private static MailDraft Draft() => new(
        "Un sujet", "Bonjour Awa,", ["Premier paragraphe."], new MailAction("Ouvrir", "https://caps.example/x"), "Vous avez signé.", "contact@caps.example");
}
