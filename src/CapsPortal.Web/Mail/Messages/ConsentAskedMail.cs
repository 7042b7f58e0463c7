using CapsPortal.Documents.French;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Asks a contributor to answer the uses of AI that are planned, before anything is signed.</summary>
public static class ConsentAskedMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, PersonalLink link, PortalOptions portal) => new MailDraft(
        $"{accompagnateur.Organisation} vous demande votre accord sur l’IA, fiche « {sheet.Card.Title} »",
        $"Bonjour {contributor.Name},",
        [
            $"{accompagnateur.Name} ({accompagnateur.Organisation}) prépare avec vous la fiche de capitalisation « {sheet.Card.Title} ».",
            "Avant toute chose, il vous est demandé de dire oui ou non à chaque usage de l’intelligence artificielle qui est prévu. Refuser n’empêche rien : la fiche se fera sans cet usage. Ce à quoi vous avez déjà répondu est gardé.",
            $"Le lien ci-dessous est personnel : ne le transférez pas. Il est valable jusqu’au {FrenchDates.Day(link.ExpiresAt)}.",
        ],
        new MailAction("Ouvrir mon espace de contribution", link.Address),
        $"Vous recevez ce courriel parce que {accompagnateur.Name} vous a inscrit·e comme contributeur·ice de cette fiche.",
        portal.ContactEmail).Write();
}
