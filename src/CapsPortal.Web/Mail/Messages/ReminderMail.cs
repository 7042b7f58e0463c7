using CapsPortal.Documents.French;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Reminds a contributor of what is still expected, with a new link. Says when it is the last time.</summary>
public static class ReminderMail
{
    /// <param name="number">1 for the first reminder.</param>
    public static MailText Compose(
        Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, StillAsked asked, int number, PersonalLink link, PortalOptions portal) => new MailDraft(
        $"Rappel : votre réponse est attendue pour la fiche « {sheet.Card.Title} »",
        $"Bonjour {contributor.Name},",
        [
            $"{accompagnateur.Name} ({accompagnateur.Organisation}) attend encore de vous, pour cette fiche de capitalisation :\n{string.Join('\n', Expected(asked).Select(what => "– " + what))}",
            $"Ce nouveau lien remplace les précédents. Il est personnel : ne le transférez pas. Il est valable jusqu’au {FrenchDates.Day(link.ExpiresAt)}.",
            number < Reminders.Max
                ? $"Vous ne souhaitez pas répondre ? Dites-le à {accompagnateur.Name} : les rappels cesseront."
                : "C’est le dernier rappel. Sans réponse de votre part, aucun des usages de l’IA auxquels vous n’avez pas répondu n’est permis.",
        ],
        new MailAction("Ouvrir mon espace de contribution", link.Address),
        $"Vous recevez ce courriel parce que {accompagnateur.Name} vous a inscrit·e comme contributeur·ice de cette fiche.",
        portal.ContactEmail).Write();

    private static IEnumerable<string> Expected(StillAsked asked)
    {
        if (asked.Lines.Count > 0)
        {
            yield return asked.Lines.Count == 1
                ? "dire oui ou non à un usage prévu de l’intelligence artificielle ;"
                : $"dire oui ou non à {asked.Lines.Count} usages prévus de l’intelligence artificielle ;";
        }

        if (asked.Signature)
        {
            yield return "lire et signer la charte d’engagement.";
        }
    }
}
