using CapsPortal.Domain.Charter;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Brings the administration's answer to the person who commented on the charter.</summary>
public static class FeedbackAnsweredMail
{
    public static MailText Compose(Feedback feedback, string author, PortalOptions portal) => new MailDraft(
        $"Réponse à votre retour sur «\u00a0{feedback.SubjectName}\u00a0»",
        $"Bonjour {author},",
        [
            $"L’administration du portail a répondu à votre retour sur «\u00a0{feedback.SubjectName}\u00a0»\u00a0:",
            feedback.Answer ?? throw new ArgumentException("There is no answer.", nameof(feedback)),
            $"Vous aviez écrit\u00a0:\n{feedback.Text}",
        ],
        new MailAction("Voir vos retours", $"{portal.PublicAddress}/charte/retours"),
        "Vous recevez ce courriel parce que vous avez donné un retour d’expérience sur la charte des usages de l’IA.",
        portal.ContactEmail).Write();
}
