using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches.Contributeurs;

/// <summary>A contributor as typed.</summary>
public sealed class ContributorInput
{
    public string? Name { get; set; }

    public string? Function { get; set; }

    public string? Structure { get; set; }

    public string? Email { get; set; }

    public static ContributorInput From(Contributor contributor) => new()
    {
        Name = contributor.Name,
        Function = contributor.Function,
        Structure = contributor.Structure,
        Email = contributor.Email,
    };
}
