using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>The person who runs a sheet, as documents, mails and contributors' pages name her.</summary>
public sealed record Accompagnateur(string Name, string Organisation, string Email)
{
    public static async Task<Accompagnateur> OfAsync(CapsDbContext db, Sheet sheet, CancellationToken cancellation)
    {
        var owner = sheet.OwnerId.Value;
        return await db.Users
            .Where(u => u.Id == owner)
            .Select(u => new Accompagnateur(u.DisplayName, u.Organisation, u.Email!))
            .SingleAsync(cancellation);
    }
}
