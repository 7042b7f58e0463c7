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

    /// <summary>Set while the account is closed: the person cannot sign in, and nothing that she made is lost.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    public bool IsDeactivated => DeactivatedAt is not null;

    /// <summary>Invited, but no password was chosen yet.</summary>
    public bool AwaitsPassword => PasswordHash is null;
}
