using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Says that somebody refused to sign: this version will not be completed.</summary>
public static class CharterRefusedMail
{
    /// <summary>The other contributors learn that somebody refused, not why.</summary>
    public static MailText ComposeForContributor(Sheet sheet, string name, string refusedBy, string accompagnateur, PortalOptions portal) => new MailDraft(
        $"La charte d’engagement de la fiche « {sheet.Card.Title} » ne sera pas signée en l’état",
        $"Bonjour {name},",
        [
            $"{refusedBy} a choisi de ne pas signer cette version de la charte d’engagement. Elle ne peut donc plus être signée par personne.",
            $"Vous n’avez rien à faire. {accompagnateur} vous écrira si une nouvelle version vous est proposée.",
        ],
        null,
        "Vous recevez ce courriel parce que vous êtes invité·e à signer cette charte.",
        portal.ContactEmail).Write();

    public static MailText ComposeForAccompagnateur(Sheet sheet, string name, string refusedBy, PortalOptions portal) => new MailDraft(
        $"{refusedBy} a refusé de signer la charte d’engagement de la fiche « {sheet.Card.Title} »",
        $"Bonjour {name},",
        [
            $"{refusedBy} a refusé de signer la charte d’engagement. Cette version ne peut plus être complétée ; les autres signataires en sont prévenu·es.",
            "Son motif, s’il est donné, se lit dans votre espace. Après en avoir parlé ensemble, vous pourrez envoyer une nouvelle version.",
        ],
        new MailAction("Voir les accords et les signatures", $"{portal.PublicAddress}/espace/fiches/{sheet.Id.Value}/consentements"),
        "Vous recevez ce courriel parce que vous accompagnez cette fiche.",
        portal.ContactEmail).Write();
}
