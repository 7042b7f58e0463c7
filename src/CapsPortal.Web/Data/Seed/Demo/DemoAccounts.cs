using CapsPortal.Web.Security;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>A fictional person with an account, in demo mode only.</summary>
public sealed record DemoAccount(string Email, string DisplayName, string Organisation, IReadOnlyList<string> Roles);

/// <summary>The accounts to try the portal with, all with one known password: the start prints them, the sign-in page shows them.</summary>
public static class DemoAccounts
{
    public const string Password = "demonstration-caps";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("accompagnement@demo.example", "Camille Aubry", "Promotion Santé Démonstration", [Roles.Accompagnateur]),
        new("accompagnement-2@demo.example", "Idris Benhamou", "Promotion Santé Démonstration", [Roles.Accompagnateur]),
        new("comite@demo.example", "Dominique Ferrand", "Comité éditorial de démonstration", [Roles.EditorialCommittee]),
        new("comite-2@demo.example", "Maïwenn Kerbrat", "Comité éditorial de démonstration", [Roles.EditorialCommittee]),
        new("administration@demo.example", "Sacha Morel", "GT CAPS de démonstration", [Roles.Administrator]),
    ];
}
