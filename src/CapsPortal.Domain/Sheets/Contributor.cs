using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Sheets;

/// <summary>A co-author of a sheet: ran, supported or lived the action. Has no account, but a personal link.</summary>
public sealed class Contributor
{
    public const int NameMaxLength = 120;
    public const int FunctionMaxLength = 120;
    public const int StructureMaxLength = 160;

    private Contributor(ContributorId id, string name, string function, string structure, string email)
    {
        Id = id;
        Name = name;
        Function = function;
        Structure = structure;
        Email = email;
    }

    public ContributorId Id { get; private init; }

    public string Name { get; private set; }

    public string Function { get; private set; }

    public string Structure { get; private set; }

    public string Email { get; private set; }

    internal static Result<Contributor> Create(string? name, string? function, string? structure, string? email)
    {
        var checks = new Checks();
        var contributor = new Contributor(
            ContributorId.New(),
            checks.Text(name, nameof(Name), "Indiquez le prénom et le nom.", NameMaxLength),
            checks.Text(function, nameof(Function), "Indiquez la fonction.", FunctionMaxLength),
            checks.Text(structure, nameof(Structure), "Indiquez la structure.", StructureMaxLength),
            checks.Text(email, nameof(Email), "Indiquez l’adresse électronique.", EmailAddress.MaxLength));
        checks.That(
            contributor.Email.Length == 0 || EmailAddress.IsValid(contributor.Email),
            nameof(Email),
            "Cette adresse électronique n’a pas la forme attendue, par exemple prenom.nom@structure.fr.");
        return checks.Passed ? Result.Of(contributor) : checks.Refusal;
    }

    internal void TakeFrom(Contributor other)
    {
        Name = other.Name;
        Function = other.Function;
        Structure = other.Structure;
        Email = other.Email;
    }
}
