using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Brings a contributor's question to the accompagnateur·ice; answering the mail answers the contributor.</summary>
public static class QuestionAskedMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, string question, PortalOptions portal) => new MailDraft(
        $"Une question de {contributor.Name}, fiche « {sheet.Card.Title} »",
        $"Bonjour {accompagnateur.Name},",
        [
            $"{contributor.Name} vous écrit depuis son espace de contribution à la fiche « {sheet.Card.Title} » :",
            question,
            $"Répondez à ce courriel : votre réponse ira à {contributor.Email}.",
        ],
        null,
        "Vous recevez ce courriel parce que vous accompagnez cette fiche.",
        portal.ContactEmail).Write();
}
