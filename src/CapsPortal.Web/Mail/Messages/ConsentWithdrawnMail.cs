using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Tells the accompagnateur·ice at once that an agreement is withdrawn: the use must stop.</summary>
public static class ConsentWithdrawnMail
{
    public static MailText Compose(
        Sheet sheet, Contributor contributor, IReadOnlyList<PlannedUse> withdrawn, Accompagnateur accompagnateur, PortalOptions portal) => new MailDraft(
        $"{contributor.Name} retire son accord à {(withdrawn.Count == 1 ? "un usage" : $"{withdrawn.Count} usages")} de l’IA, fiche « {sheet.Card.Title} »",
        $"Bonjour {accompagnateur.Name},",
        [
            $"{contributor.Name} retire son accord à ce qui suit :\n{string.Join('\n', withdrawn.Select(line => "– " + line.Sentence))}",
            "Ce qui a été fait avant reste licite. Ne faites plus cet usage pour cette fiche : il serait un écart à la charte.",
        ],
        new MailAction("Voir les accords et les signatures", $"{portal.PublicAddress}/espace/fiches/{sheet.Id.Value}/consentements"),
        "Vous recevez ce courriel parce que vous accompagnez cette fiche.",
        portal.ContactEmail).Write();
}
