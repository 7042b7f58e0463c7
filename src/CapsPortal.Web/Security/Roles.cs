namespace CapsPortal.Web.Security;

/// <summary>The three roles of an account, as stored by Identity.</summary>
public static class Roles
{
    public const string Accompagnateur = "Accompagnateur";
    public const string EditorialCommittee = "EditorialCommittee";
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Accompagnateur, EditorialCommittee, Administrator];

    /// <summary>The role as shown on screen.</summary>
    public static string Label(string role) => role switch
    {
        Accompagnateur => "Accompagnateur·ice",
        EditorialCommittee => "Comité éditorial",
        Administrator => "Administration",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
