using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Brings the one-time code. It stands in the text, not in the subject that a locked screen shows.</summary>
public static class AccessCodeMail
{
    public static MailText Compose(Sheet sheet, Contributor contributor, string digits, PortalOptions portal) => new MailDraft(
        "Votre code pour ouvrir votre espace de contribution",
        $"Bonjour {contributor.Name},",
        [
            $"Votre code est : {digits[..3]} {digits[3..]}",
            $"Il ouvre votre espace de contribution à la fiche « {sheet.Card.Title} ». Il est valable {AccessCode.Lifetime.TotalMinutes:0} minutes et ne sert qu’une fois. Personne ne vous le demandera : ne le communiquez pas.",
        ],
        null,
        "Vous recevez ce courriel parce que quelqu’un a ouvert votre lien personnel et demandé un code. Si ce n’est pas vous, ne faites rien : sans ce code, rien ne peut être lu ni signé.",
        portal.ContactEmail).Write();
}
