using CapsPortal.Documents.French;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Brings the new link that somebody asked for at this address.</summary>
public static class RenewedLinkMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, PersonalLink link, PortalOptions portal) => new MailDraft(
        $"Votre nouveau lien pour la fiche « {sheet.Card.Title} »",
        $"Bonjour {contributor.Name},",
        [
            $"Voici un nouveau lien vers votre espace de contribution à la fiche de capitalisation « {sheet.Card.Title} ». Vous y retrouvez vos réponses et la charte d’engagement ; vous pouvez y changer d’avis à tout moment.",
            $"Ce lien remplace les précédents. Il est personnel : ne le transférez pas. Il est valable jusqu’au {FrenchDates.Day(link.ExpiresAt)}.",
        ],
        new MailAction("Ouvrir mon espace de contribution", link.Address),
        "Vous recevez ce courriel parce qu’un nouveau lien a été demandé pour votre adresse. Si ce n’est pas vous, il n’y a rien à faire.",
        portal.ContactEmail).Write();
}
