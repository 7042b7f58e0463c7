using CapsPortal.Web.Data;
using CapsPortal.Web.Data.Seed.Demo;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Hosting;

/// <summary>What every database must hold before anyone is served. Safe to repeat: it only adds what is missing.</summary>
public static class DatabaseSeed
{
    public static async Task ApplyAsync(IServiceProvider services, bool demo, CancellationToken cancellation)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Roles.All)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!await roles.RoleExistsAsync(role))
            {
                Accounts.Require(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
            }
        }

        var db = services.GetRequiredService<CapsDbContext>();
        var template = services.GetRequiredService<StartingTexts>().Template;
        if (!await db.SheetTemplates.AnyAsync(t => t.Version == template.Version, cancellation))
        {
            db.SheetTemplates.Add(template);
            await db.SaveChangesAsync(cancellation);
        }

        if (demo && !await db.Users.AnyAsync(cancellation))
        {
            await services.GetRequiredService<DemoData>().PlayAsync(cancellation);
        }
    }
}
