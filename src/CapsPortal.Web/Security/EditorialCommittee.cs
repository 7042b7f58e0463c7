using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Security;

/// <summary>The people of the editorial committee, to write to.</summary>
public static class EditorialCommittee
{
    public static async Task<IReadOnlyList<CommitteeMember>> MembersAsync(CapsDbContext db, CancellationToken cancellation) => await db.Roles
        .Where(role => role.Name == Roles.EditorialCommittee)
        .Join(db.UserRoles, role => role.Id, held => held.RoleId, (role, held) => held.UserId)
        .Join(db.Users, id => id, user => user.Id, (id, user) => new CommitteeMember(user.Id, user.DisplayName, user.Email!))
        .ToListAsync(cancellation);
}

public sealed record CommitteeMember(Guid Id, string Name, string Email);
