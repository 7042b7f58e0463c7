using static CapsPortal.Web.Tests.Access.Outcome;

namespace CapsPortal.Web.Tests.Access;

/// <summary>
/// Who may open what: one row for each endpoint of the portal and each of its handlers. The sheet « {id} » is submitted,
/// its charter is sealed, and it belongs to the owner. A new page asks for a row here.
/// </summary>
public static class AccessMatrix
{
    //                                              anonymous   owner      other      committee  admin      link        other link
    private static readonly Access Everyone = new(Open, Open, Open, Open, Open, Open, Open);
    private static readonly Access Nobody = new(NotFound, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound);
    private static readonly Access NobodyMay = new(Forbidden, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden);
    private static readonly Access Account = new(SignIn, Open, Open, Open, Open, SignIn, SignIn);
    private static readonly Access Accompagnateurs = new(SignIn, Open, Open, Forbidden, Forbidden, SignIn, SignIn);
    private static readonly Access OwnSheet = new(SignIn, Open, NotFound, Forbidden, Forbidden, SignIn, SignIn);
    private static readonly Access Committee = new(SignIn, Forbidden, Forbidden, Open, Forbidden, SignIn, SignIn);
    private static readonly Access Administration = new(SignIn, Forbidden, Forbidden, Forbidden, Open, SignIn, SignIn);
    private static readonly Access PersonalLink = new(LinkClosed, LinkClosed, LinkClosed, LinkClosed, LinkClosed, Open, Open);

    /// <summary>The other link's sheet has no sealed charter: its own is not there, and this one's is not shown.</summary>
    private static readonly Access SignedCharter = PersonalLink with { OtherLink = NotFound };

    public static IReadOnlyList<(string Endpoint, Access Access)> Rows { get; } =
    [
        ("GET /", Everyone),
        ("GET /accessibilite", Everyone),
        ("GET /donnees-personnelles", Everyone),
        ("GET /verifier", Everyone),
        ("GET /charte/empreinte", Everyone),
        ("GET /observatoire", Everyone),
        ("GET /observatoire?handler=Csv", Everyone),
        ("GET /observatoire?handler=Xlsx", Everyone),
        ("GET /charte", Everyone),
        ("GET /charte/{etape:regex(^(cadrage|entretien|analyse|redaction|diffusion)$)}", Everyone),
        ("GET /charte/grille", Everyone),
        ("GET /charte/guide.pdf", Everyone),
        ("GET /charte/outils", Everyone),
        ("GET /charte/puis-je", Everyone),
        ("GET /fiches", Everyone),
        ("GET /fiches/{slug}", Everyone),
        ("GET /fiches/{slug}/fiche.pdf", Everyone),
        ("GET /fiches/{slug}/usages-ia.jsonld", Everyone),
        // Pages that say no bear the number that goes with it.
        ("GET /erreur/{code:int:range(400,599)}", Nobody),
        ("POST /erreur/{code:int:range(400,599)}", Nobody),
        ("GET /compte/acces-refuse", NobodyMay),
        ("GET static files", Everyone),
        ("ANY /health/live", Everyone),
        ("ANY /health/ready", Everyone),
        ("ANY {*address}", Nobody),

        ("GET /compte", Account),
        ("POST /compte", Account),
        ("POST /compte?handler=MotDePasse", Account),
        ("GET /compte/choisir-mot-de-passe", Everyone),
        ("POST /compte/choisir-mot-de-passe", Everyone),
        ("GET /compte/connexion", Everyone),
        ("POST /compte/connexion", Everyone),
        ("GET /compte/deconnexion", Account),
        ("POST /compte/deconnexion", Account),
        ("GET /compte/mot-de-passe-oublie", Everyone),
        ("POST /compte/mot-de-passe-oublie", Everyone),

        ("GET /charte/retours", Account),
        ("POST /charte/retours", Account),

        ("GET /reperage", Account),
        ("GET /reperage/signalement", Account),
        ("POST /reperage/signalement", Account),

        ("GET /espace", Accompagnateurs),
        ("GET /espace/fiches/nouvelle", Accompagnateurs),
        ("POST /espace/fiches/nouvelle", Accompagnateurs),
        ("GET /espace/fiches/{id}", OwnSheet),
        ("POST /espace/fiches/{id}", OwnSheet),
        ("GET /espace/fiches/{id}/identite", OwnSheet),
        ("POST /espace/fiches/{id}/identite", OwnSheet),
        ("GET /espace/fiches/{id}/contributeurs", OwnSheet),
        ("POST /espace/fiches/{id}/contributeurs", OwnSheet),
        ("GET /espace/fiches/{id}/contributeurs/{contributeur:guid}", OwnSheet),
        ("POST /espace/fiches/{id}/contributeurs/{contributeur:guid}", OwnSheet),
        ("POST /espace/fiches/{id}/contributeurs/{contributeur:guid}?handler=Retirer", OwnSheet),
        ("GET /espace/fiches/{id}/plan", OwnSheet),
        ("POST /espace/fiches/{id}/plan", OwnSheet),
        ("POST /espace/fiches/{id}/plan?handler=Aucun", OwnSheet),
        ("POST /espace/fiches/{id}/plan?handler=Retirer", OwnSheet),
        ("GET /espace/fiches/{id}/consentements", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Annuler", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Demander", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Envoyer", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Rappels", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Renvoyer", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Revoquer", OwnSheet),
        ("POST /espace/fiches/{id}/consentements?handler=Signer", OwnSheet),
        ("GET /espace/fiches/{id}/consentements/charte", OwnSheet),
        ("POST /espace/fiches/{id}/consentements/charte", OwnSheet),
        ("GET /espace/fiches/{id}/consentements/charte/apercu.pdf", OwnSheet),
        ("GET /espace/fiches/{id}/consentements/charte.pdf", OwnSheet),
        ("GET /espace/fiches/{id}/etapes/{etape}", OwnSheet),
        ("POST /espace/fiches/{id}/etapes/{etape}?handler=Aucun", OwnSheet),
        ("GET /espace/fiches/{id}/etapes/{etape}/usages/{usage:guid?}", OwnSheet),
        ("POST /espace/fiches/{id}/etapes/{etape}/usages/{usage:guid?}", OwnSheet),
        ("POST /espace/fiches/{id}/etapes/{etape}/usages/{usage:guid?}?handler=Avis", OwnSheet),
        ("POST /espace/fiches/{id}/etapes/{etape}/usages/{usage:guid?}?handler=Supprimer", OwnSheet),
        ("GET /espace/fiches/{id}/texte", OwnSheet),
        ("GET /espace/fiches/{id}/texte/{partie}", OwnSheet),
        ("POST /espace/fiches/{id}/texte/{partie}", OwnSheet),
        ("GET /espace/fiches/{id}/mention", OwnSheet),
        ("GET /espace/fiches/{id}/mention.docx", OwnSheet),
        ("GET /espace/fiches/{id}/mention.pdf", OwnSheet),
        ("GET /espace/fiches/{id}/soumission", OwnSheet),
        ("POST /espace/fiches/{id}/soumission", OwnSheet),

        ("GET /contribution/{secret}", PersonalLink),
        ("POST /contribution/{secret}", PersonalLink),
        ("POST /contribution/{secret}?handler=Confirmer", PersonalLink),
        ("POST /contribution/{secret}?handler=Modifier", PersonalLink),
        ("GET /contribution/{secret}/question", PersonalLink),
        ("POST /contribution/{secret}/question", PersonalLink),
        ("GET /contribution/{secret}/signalement", PersonalLink),
        ("POST /contribution/{secret}/signalement", PersonalLink),
        ("GET /contribution/{secret}/recus/{recu:guid}.pdf", SignedCharter),
        ("GET /contribution/{secret}/code", PersonalLink),
        ("POST /contribution/{secret}/code", PersonalLink),
        ("POST /contribution/{secret}/code?handler=Envoyer", PersonalLink),
        ("GET /contribution/{secret}/charte", PersonalLink),
        ("POST /contribution/{secret}/charte", PersonalLink),
        ("POST /contribution/{secret}/charte?handler=Refuser", PersonalLink),
        ("GET /contribution/{secret}/charte.pdf", SignedCharter),
        ("GET /contribution/lien-ferme", Everyone),
        ("POST /contribution/lien-ferme", Everyone),

        ("GET /relecture", Committee),
        ("GET /relecture/{id:guid}", Committee),
        ("POST /relecture/{id:guid}?handler=Engagement", Committee),
        ("POST /relecture/{id:guid}?handler=Decision", Committee),

        ("GET /relecture/retraits/{retrait:guid}", Committee),
        ("POST /relecture/retraits/{retrait:guid}", Committee),

        ("GET /administration", Administration),
        ("GET /administration/charte-engagement", Administration),
        ("POST /administration/charte-engagement", Administration),
        ("POST /administration/charte-engagement?handler=Ajouter", Administration),
        ("POST /administration/charte-engagement?handler=Monter", Administration),
        ("POST /administration/charte-engagement?handler=Retirer", Administration),
        ("GET /administration/charte", Administration),
        ("POST /administration/charte?handler=Abandonner", Administration),
        ("POST /administration/charte?handler=Commencer", Administration),
        ("GET /administration/charte/apercu", Administration),
        ("GET /administration/charte/difference", Administration),
        ("GET /administration/charte/intitule", Administration),
        ("POST /administration/charte/intitule", Administration),
        ("GET /administration/charte/lignes/{ligne?}", Administration),
        ("POST /administration/charte/lignes/{ligne?}", Administration),
        ("POST /administration/charte/lignes/{ligne?}?handler=Retirer", Administration),
        ("GET /administration/charte/outils/{outil?}", Administration),
        ("POST /administration/charte/outils/{outil?}", Administration),
        ("POST /administration/charte/outils/{outil?}?handler=Retirer", Administration),
        ("GET /administration/charte/principes/{principe?}", Administration),
        ("POST /administration/charte/principes/{principe?}", Administration),
        ("POST /administration/charte/principes/{principe?}?handler=Retirer", Administration),
        ("GET /administration/charte/publier", Administration),
        ("POST /administration/charte/publier", Administration),
        ("GET /administration/comptes", Administration),
        ("GET /administration/comptes/nouveau", Administration),
        ("POST /administration/comptes/nouveau", Administration),
        ("GET /administration/comptes/{compte:guid}", Administration),
        ("POST /administration/comptes/{compte:guid}?handler=Desactiver", Administration),
        ("POST /administration/comptes/{compte:guid}?handler=Inviter", Administration),
        ("POST /administration/comptes/{compte:guid}?handler=Reactiver", Administration),
        ("POST /administration/comptes/{compte:guid}?handler=Roles", Administration),
        ("GET /administration/observatoire", Administration),
        ("GET /administration/observatoire?handler=Csv", Administration),
        ("GET /administration/observatoire?handler=Xlsx", Administration),
        ("GET /administration/courriels", Administration),
        ("POST /administration/courriels", Administration),
        ("GET /administration/retours", Administration),
        ("GET /administration/retours/{retour:guid}", Administration),
        ("POST /administration/retours/{retour:guid}?handler=Clore", Administration),
        ("POST /administration/retours/{retour:guid}?handler=Repondre", Administration),

        // Anyone may read the mails of a demonstration; elsewhere these pages are not there.
        ("GET /demo/courriels", Everyone),
        ("GET /demo/courriels/{id:guid}", Everyone),
        ("GET /demo/courriels/{id:guid}?handler=PieceJointe", Everyone),
    ];
}
