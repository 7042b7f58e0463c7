using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Data;

/// <summary>A person with an account: accompagnateur·ice, member of the editorial committee or administrator. Contributors have none.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;
    public const int OrganisationMaxLength = 160;

    /// <summary>First name and surname, as the person signs.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The organisation that the person works for.</summary>
    public required string Organisation { get; set; }
}
