using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Brings a contributor the receipt of the answers just given. The answers are in the file, not in the mail.</summary>
public static class ConsentReceiptMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, PortalOptions portal) => new MailDraft(
        $"Reçu de vos réponses sur l’IA, fiche « {sheet.Card.Title} »",
        $"Bonjour {contributor.Name},",
        [
            $"Vos réponses sur l’intelligence artificielle pour la fiche « {sheet.Card.Title} » sont enregistrées. Le fichier joint est votre reçu : il dit ce qui vous a été présenté, ce que vous avez répondu et quels sont vos droits.",
            $"Vous pouvez changer d’avis à tout moment, depuis votre lien personnel. Si vous n’avez pas donné ces réponses, écrivez sans attendre à {accompagnateur.Name} : {accompagnateur.Email}.",
        ],
        null,
        $"Vous recevez ce courriel parce que {accompagnateur.Name} vous a inscrit·e comme contributeur·ice de cette fiche.",
        portal.ContactEmail).Write();
}
