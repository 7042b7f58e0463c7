using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Security;

/// <summary>Whose account it is, checked. The errors' fields bear the names of these properties.</summary>
public sealed record AccountDetails
{
    private AccountDetails(string displayName, string organisation, string email)
    {
        DisplayName = displayName;
        Organisation = organisation;
        Email = email;
    }

    public string DisplayName { get; }

    public string Organisation { get; }

    public string Email { get; }

    /// <summary>Refuses an empty or too long text, and an address that has not the form of one.</summary>
    public static Result<AccountDetails> Create(string? displayName, string? organisation, string? email)
    {
        var checks = new Checks();
        var details = new AccountDetails(
            checks.Text(displayName, nameof(DisplayName), "Indiquez le prénom et le nom.", PortalUser.DisplayNameMaxLength),
            checks.Text(organisation, nameof(Organisation), "Indiquez l’organisation.", PortalUser.OrganisationMaxLength),
            checks.Text(email, nameof(Email), "Indiquez l’adresse électronique.", EmailAddress.MaxLength));
        checks.That(
            details.Email.Length == 0 || EmailAddress.IsValid(details.Email),
            nameof(Email),
            "Cette adresse électronique n’a pas la forme attendue, par exemple prenom.nom@structure.fr.");
        return checks.Passed ? Result.Of(details) : checks.Refusal;
    }
}
