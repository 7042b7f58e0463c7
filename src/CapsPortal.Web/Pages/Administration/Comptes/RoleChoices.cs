using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;

namespace CapsPortal.Web.Pages.Administration.Comptes;

/// <summary>The roles as boxes to tick, each with what it opens.</summary>
public static class RoleChoices
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new(Roles.Accompagnateur, Roles.Label(Roles.Accompagnateur), "Ouvre et conduit des fiches."),
        new(Roles.EditorialCommittee, Roles.Label(Roles.EditorialCommittee), "Relit les fiches soumises et décide de leur publication."),
        new(Roles.Administrator, Roles.Label(Roles.Administrator), "Ouvre les comptes, suit les courriels, prépare les éditions de la charte."),
    ];
}
