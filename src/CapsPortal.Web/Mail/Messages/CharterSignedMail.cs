using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Gives each signatory a copy of the charter, once everyone has signed. The sealed PDF goes with it.</summary>
public static class CharterSignedMail
{
    public static MailText ComposeForContributor(Sheet sheet, EngagementCharter charter, string name, string fileHash, PortalOptions portal) => Compose(
        sheet,
        charter,
        name,
        fileHash,
        "Vous pouvez changer d’avis sur l’usage de l’IA à tout moment. Si votre lien personnel n’est plus valable, demandez-en un nouveau : il arrivera à cette adresse.",
        new MailAction("Demander un nouveau lien", $"{portal.PublicAddress}/contribution/lien-ferme"),
        portal);

    public static MailText ComposeForAccompagnateur(Sheet sheet, EngagementCharter charter, string name, string fileHash, PortalOptions portal) => Compose(
        sheet,
        charter,
        name,
        fileHash,
        "Seuls les usages de l’IA que chaque contributeur·ice a acceptés peuvent être faits.",
        new MailAction("Voir les accords et les signatures", $"{portal.PublicAddress}/espace/fiches/{sheet.Id.Value}/consentements"),
        portal);

    private static MailText Compose(
        Sheet sheet, EngagementCharter charter, string name, string fileHash, string next, MailAction action, PortalOptions portal) => new MailDraft(
        $"La charte d’engagement de la fiche « {sheet.Card.Title} » est signée par tou·tes",
        $"Bonjour {name},",
        [
            $"Les {charter.Signatures.Count} personnes concernées ont signé la version {charter.Version} de la charte d’engagement. Votre exemplaire est joint à ce courriel, en PDF : gardez-le.",
            $"Le portail l’a scellé : un lecteur de PDF qui montre les signatures dit s’il a été modifié depuis. Son empreinte SHA-256 est :\n{fileHash}",
            next,
        ],
        action,
        "Vous recevez ce courriel parce que vous avez signé cette charte.",
        portal.ContactEmail).Write();
}
