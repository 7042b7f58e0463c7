using CapsPortal.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Security;

/// <summary>Identity's refusals that a person may meet, in French.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    private const string AddressTaken = "Un compte existe déjà à cette adresse.";

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Ce compte a été modifié ailleurs entre-temps. Rechargez la page, puis recommencez.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), AddressTaken);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), AddressTaken);

    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), "Ce lien a expiré ou a déjà servi.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Ce n’est pas votre mot de passe actuel.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Ce mot de passe est trop court : {length} caractères au moins.");

    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };
}

public static class IdentityResults
{
    /// <summary>Identity's outcome as ours. Two refusals that say the same become one.</summary>
    /// <param name="field">The field of the form that they concern; null: the whole act.</param>
    public static Result AsResult(this IdentityResult outcome, string? field) => outcome.Succeeded
        ? Result.Success
        : Result.Refused([.. outcome.Errors.Select(e => new DomainError(field, e.Description)).Distinct()]);
}
