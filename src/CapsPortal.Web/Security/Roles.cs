namespace CapsPortal.Web.Security;

/// <summary>The three roles of an account, as stored by Identity.</summary>
public static class Roles
{
    public const string Accompagnateur = "Accompagnateur";
    public const string EditorialCommittee = "EditorialCommittee";
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Accompagnateur, EditorialCommittee, Administrator];
}
