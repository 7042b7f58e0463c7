using System.ComponentModel.DataAnnotations;
using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>A password as typed, twice. Its length is Identity's to judge.</summary>
public class PasswordInput
{
    /// <summary>Hashing a longer one would only cost time.</summary>
    public const int MaxLength = 200;

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [DataType(DataType.Password)]
    public string? Repeated { get; set; }

    public Result<string> Check()
    {
        var checks = new Checks();
        var password = Password ?? "";
        checks.That(password.Length > 0, nameof(Password), "Écrivez le mot de passe que vous choisissez.");
        checks.That(password.Length <= MaxLength, nameof(Password), $"Ce mot de passe est trop long : {MaxLength} caractères au plus.");
        checks.That(password.Length == 0 || password == Repeated, nameof(Repeated), "Les deux mots de passe diffèrent ; retapez-les.");
        return checks.Passed ? Result.Of(password) : checks.Refusal;
    }
}
