using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Comptes;

/// <summary>An account as the administration sees it.</summary>
public sealed record AccountRow(
    Guid Id, string DisplayName, string Organisation, string Email, bool AwaitsPassword, bool IsDeactivated, IReadOnlyList<string> HeldRoles)
{
    public string State => IsDeactivated ? "désactivé" : AwaitsPassword ? "invitation envoyée" : "actif";

    public string RoleLabels => string.Join(", ", Roles.All.Where(HeldRoles.Contains).Select(Roles.Label));

    public static async Task<IReadOnlyList<AccountRow>> ListAsync(CapsDbContext db, int skip, int take, CancellationToken cancellation)
    {
        var users = await db.Users.AsNoTracking().OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        var ids = users.ConvertAll(u => u.Id);
        var held = await (from userRole in db.UserRoles
                          join role in db.Roles on userRole.RoleId equals role.Id
                          where ids.Contains(userRole.UserId)
                          select new { userRole.UserId, role.Name }).ToListAsync(cancellation);
        var roles = held.ToLookup(h => h.UserId, h => h.Name!);
        return users.ConvertAll(u => new AccountRow(u.Id, u.DisplayName, u.Organisation, u.Email!, u.AwaitsPassword, u.IsDeactivated, [.. roles[u.Id]]));
    }
}
