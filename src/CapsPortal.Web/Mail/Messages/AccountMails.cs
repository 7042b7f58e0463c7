using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>What the portal writes to people about their account.</summary>
public static class AccountMails
{
    private static string LinkLifetime => $"Ce lien sert une fois, pendant {PasswordLinks.Lifetime.Days} jours. Passé ce délai, la page vous en proposera un autre.";

    public static MailText Invitation(PortalUser user, string invitedBy, string link, PortalOptions portal) => new MailDraft(
        $"{invitedBy} vous ouvre un compte sur le portail CAPS",
        $"Bonjour {user.DisplayName},",
        [
            $"{invitedBy} vous a ouvert un compte sur le portail CAPS, où se préparent, se relisent et se lisent les fiches de capitalisation en promotion de la santé.",
            $"Choisissez votre mot de passe ; vous vous connecterez ensuite avec l’adresse {user.Email}.",
            LinkLifetime,
        ],
        new MailAction("Choisir mon mot de passe", link),
        "Vous recevez ce message parce que l’administration du portail vous a ouvert un compte.",
        portal.ContactEmail).Write();

    public static MailText ForgottenPassword(PortalUser user, string link, PortalOptions portal) => new MailDraft(
        "Choisir un nouveau mot de passe pour le portail CAPS",
        $"Bonjour {user.DisplayName},",
        [
            "Un nouveau mot de passe a été demandé pour votre compte du portail CAPS.",
            LinkLifetime,
            "Si la demande ne vient pas de vous, ne faites rien : votre mot de passe reste le même.",
        ],
        new MailAction("Choisir un nouveau mot de passe", link),
        "Vous recevez ce message parce que cette adresse est celle d’un compte du portail.",
        portal.ContactEmail).Write();

    public static MailText PasswordChanged(PortalUser user, PortalOptions portal) => new MailDraft(
        "Votre mot de passe du portail CAPS a changé",
        $"Bonjour {user.DisplayName},",
        [
            "Le mot de passe de votre compte du portail CAPS vient d’être changé. Vos autres appareils sont déconnectés.",
            "Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe, et prévenez-nous.",
        ],
        new MailAction("Demander un nouveau mot de passe", $"{portal.PublicAddress}/compte/mot-de-passe-oublie"),
        "Vous recevez ce message parce que cette adresse est celle d’un compte du portail.",
        portal.ContactEmail).Write();
}
