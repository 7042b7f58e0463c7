using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Tells the editorial committee that an agreement was withdrawn after the publication: it has to decide.</summary>
public static class LateWithdrawalMail
{
    public static MailText Compose(Sheet sheet, LateWithdrawal task, string member, PortalOptions portal) => new MailDraft(
        $"Un accord est retiré pour la fiche publiée « {sheet.Card.Title} »",
        $"Bonjour {member},",
        [
            $"Un·e contributeur·ice retire son accord à un usage de l’IA pour la fiche « {sheet.Card.Title} », qui est publiée. Ce qui a été fait avant reste licite ; le Comité éditorial décide si la fiche reste en ligne, et lui répond.",
        ],
        new MailAction("Répondre à cette demande", $"{portal.PublicAddress}/relecture/retraits/{task.Id.Value}"),
        "Vous recevez ce courriel parce que vous faites partie du Comité éditorial.",
        portal.ContactEmail).Write();
}

/// <summary>Gives the committee's answer to the contributor who withdrew, and to the accompagnateur·ice.</summary>
public static class LateWithdrawalSettledMail
{
    public static MailText Compose(Sheet sheet, LateWithdrawal task, string name, PortalOptions portal) => new MailDraft(
        $"Réponse du Comité éditorial, fiche « {sheet.Card.Title} »",
        $"Bonjour {name},",
        [
            $"Un accord à un usage de l’IA a été retiré après la publication de la fiche « {sheet.Card.Title} ». Le Comité éditorial a répondu : {task.Outcome!.Value.Label()}.",
            $"Ses raisons :\n{task.Answer}",
        ],
        null,
        "Vous recevez ce courriel parce que vous avez pris part à cette fiche.",
        portal.ContactEmail).Write();
}
