using CapsPortal.Web.Data.Seed.Demo;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data.Seed;

/// <summary>What every database must hold before anyone is served. Safe to repeat; one node at a time.</summary>
public static class StartingData
{
    /// <param name="demo">Also bring in fictional accounts and sheets, when the database holds no account yet.</param>
    public static async Task AddMissingAsync(IServiceProvider services, bool demo, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<CapsDbContext>();
        await AddRolesAsync(services.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        await AddTemplateAsync(db, services.GetRequiredService<StartingTexts>().Template, cancellation);
        if (demo && !await db.Users.AnyAsync(cancellation))
        {
            await services.GetRequiredService<DemoData>().PlayAsync(cancellation);
        }
    }

    private static async Task AddRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                (await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() })).Demand();
            }
        }
    }

    private static async Task AddTemplateAsync(CapsDbContext db, SheetTemplate template, CancellationToken cancellation)
    {
        if (!await db.SheetTemplates.AnyAsync(t => t.Version == template.Version, cancellation))
        {
            db.SheetTemplates.Add(template);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
