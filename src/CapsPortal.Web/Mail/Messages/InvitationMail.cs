using CapsPortal.Documents.French;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Asks a contributor to answer the plan and to sign the engagement charter.</summary>
public static class InvitationMail
{
    public static MailText Compose(
        Sheet sheet, Contributor contributor, EngagementCharter charter, Accompagnateur accompagnateur, PersonalLink link, PortalOptions portal)
    {
        var isAmendment = charter.Version > 1;
        var usesAi = sheet.Plan.LinesIn(charter.PlanVersion).Any();
        return new MailDraft(
            Subject(sheet, accompagnateur, usesAi, isAmendment),
            $"Bonjour {contributor.Name},",
            [
                $"{accompagnateur.Name} ({accompagnateur.Organisation}) prépare avec vous la fiche de capitalisation « {sheet.Card.Title} ».",
                .. isAmendment
                    ? [$"La charte d’engagement a changé : voici sa version {charter.Version}. Elle remplace la précédente. Vos réponses aux usages qui n’ont pas changé sont gardées."]
                    : (string[])[],
                usesAi
                    ? "Deux choses vous sont demandées : dire oui ou non à chaque usage de l’intelligence artificielle qui est prévu, puis lire et signer la charte d’engagement. Refuser un usage n’empêche ni de signer ni de participer."
                    : "Aucun usage de l’intelligence artificielle n’est prévu. Il vous est demandé de lire et de signer la charte d’engagement.",
                $"Le lien ci-dessous est personnel : ne le transférez pas. Il est valable jusqu’au {FrenchDates.Day(link.ExpiresAt)}.",
            ],
            new MailAction("Ouvrir mon espace de contribution", link.Address),
            $"Vous recevez ce courriel parce que {accompagnateur.Name} vous a inscrit·e comme contributeur·ice de cette fiche.",
            portal.ContactEmail).Write();
    }

    private static string Subject(Sheet sheet, Accompagnateur accompagnateur, bool usesAi, bool isAmendment)
    {
        var charter = isAmendment ? "la nouvelle version de la charte d’engagement" : "la charte d’engagement";
        return usesAi
            ? $"{accompagnateur.Organisation} vous invite à donner votre accord et à signer {charter} de la fiche « {sheet.Card.Title} »"
            : $"{accompagnateur.Organisation} vous invite à signer {charter} de la fiche « {sheet.Card.Title} »";
    }
}
