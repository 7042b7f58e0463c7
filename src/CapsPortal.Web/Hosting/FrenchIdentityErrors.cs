using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Hosting;

/// <summary>Identity's refusals in French. No message repeats an address: a page may show it to someone who only guessed.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Le compte n'a pas pu être modifié. Réessayez.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Ce compte vient d'être modifié ailleurs. Rechargez la page et réessayez.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Le mot de passe actuel n'est pas le bon.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Ce lien n'est plus valable. Demandez-en un nouveau.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "Ce code de secours n'est pas valable.");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Cette identité est déjà liée à un compte.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Cette adresse électronique n'est pas valable.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Un compte existe déjà avec cette adresse.");

    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), "Ce rôle n'est pas valable.");

    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), "Ce rôle existe déjà.");

    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "Ce compte a déjà un mot de passe.");

    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "Ce compte ne peut pas être verrouillé.");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), "Ce compte a déjà ce rôle.");

    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), "Ce compte n'a pas ce rôle.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Le mot de passe doit compter au moins {length} caractères.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Le mot de passe doit compter au moins {uniqueChars} caractères différents.");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "Le mot de passe doit compter un signe qui n'est ni une lettre ni un chiffre.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Le mot de passe doit compter un chiffre.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Le mot de passe doit compter une minuscule.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Le mot de passe doit compter une majuscule.");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
