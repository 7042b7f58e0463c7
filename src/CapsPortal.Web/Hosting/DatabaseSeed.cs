using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

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

        if (demo)
        {
            await DemoAccounts.AddMissingAsync(services.GetRequiredService<UserManager<PortalUser>>());
        }
    }
}
