using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Hosting;

/// <summary>A fictional person with an account, in demo mode only.</summary>
public sealed record DemoAccount(string Email, string DisplayName, string Organisation, string Role);

/// <summary>One account a role, all with one known password: the start prints them.</summary>
public static class DemoAccounts
{
    public const string Password = "demonstration-caps";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("accompagnement@demo.example", "Camille Aubry", "Promotion Santé Démonstration", Roles.Accompagnateur),
        new("comite@demo.example", "Dominique Ferrand", "Comité éditorial de démonstration", Roles.EditorialCommittee),
        new("administration@demo.example", "Sacha Morel", "GT CAPS de démonstration", Roles.Administrator),
    ];

    public static async Task AddMissingAsync(UserManager<PortalUser> users)
    {
        foreach (var account in All)
        {
            if (await users.FindByEmailAsync(account.Email) is null)
            {
                var user = Accounts.NewUser(account.Email, account.DisplayName, account.Organisation);
                Accounts.Require(await users.CreateAsync(user, Password));
                Accounts.Require(await users.AddToRoleAsync(user, account.Role));
            }
        }
    }
}
