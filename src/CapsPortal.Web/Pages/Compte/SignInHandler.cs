using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Signs a person in. An unknown address and a wrong password get the same answer, in about the same time.</summary>
public sealed class SignInHandler(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, IPasswordHasher<PortalUser> hasher)
{
    /// <summary>Compared with when there is no account or no password yet, so that the answer takes as long.</summary>
    private static readonly string HashOfNobody = new PasswordHasher<PortalUser>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <param name="remember">Keep the session when the browser is closed.</param>
    /// <returns>Where this person works: the first page of her role.</returns>
    public async Task<Result<string>> HandleAsync(string? email, string? password, bool remember)
    {
        var checks = new Checks();
        var address = checks.Text(email, nameof(ConnexionInput.Email), "Indiquez votre adresse électronique.", EmailAddress.MaxLength);
        checks.That(!string.IsNullOrEmpty(password), nameof(ConnexionInput.Password), "Indiquez votre mot de passe.");
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        var user = await users.FindByEmailAsync(address);
        if (user?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(null!, HashOfNobody, password!);
            return WrongAddressOrPassword();
        }

        var outcome = await signIn.CheckPasswordSignInAsync(user, password!, lockoutOnFailure: true);
        if (outcome.IsLockedOut)
        {
            return Result.Refused(
                $"Trop d’essais sans succès : ce compte reste fermé {users.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes:0} minutes. Réessayez ensuite, ou demandez un nouveau mot de passe.");
        }

        if (!outcome.Succeeded)
        {
            return WrongAddressOrPassword();
        }

        if (user.IsDeactivated)
        {
            return Result.Refused("Ce compte est désactivé. Pour le rouvrir, écrivez à l’administration du portail.");
        }

        await signIn.SignInAsync(user, remember);
        return Result.Of(Landing(await users.GetRolesAsync(user)));
    }

    private static Result WrongAddressOrPassword() => Result.Refused("L’adresse ou le mot de passe ne convient pas.");

    private static string Landing(ICollection<string> roles) =>
        roles.Contains(Roles.Accompagnateur) ? "/espace"
        : roles.Contains(Roles.EditorialCommittee) ? "/relecture"
        : roles.Contains(Roles.Administrator) ? "/administration"
        : "/compte";
}
