using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Tells a contributor that the charter sent for signature was taken back: there is nothing to sign for now.</summary>
public static class CharterCancelledMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, PortalOptions portal) => new MailDraft(
        $"Il n’y a plus rien à signer pour l’instant, fiche « {sheet.Card.Title} »",
        $"Bonjour {contributor.Name},",
        [
            $"{accompagnateur.Name} a annulé l’envoi de la charte d’engagement de la fiche « {sheet.Card.Title} », que personne n’avait encore signée. Vous n’avez rien à faire.",
            "Vos réponses sur l’intelligence artificielle sont gardées. Une nouvelle version vous sera proposée s’il y a lieu.",
        ],
        null,
        $"Vous recevez ce courriel parce que {accompagnateur.Name} vous a inscrit·e comme contributeur·ice de cette fiche.",
        portal.ContactEmail).Write();
}
