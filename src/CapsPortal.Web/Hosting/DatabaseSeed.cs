using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Data.Seed;
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

        if (!await db.PublishedEditions.AnyAsync(cancellation))
        {
            db.PublishedEditions.Add(new PublishedEdition(CharterFile.Read("charte-2026-02.yaml"), services.GetRequiredService<TimeProvider>().GetUtcNow()));
            await db.SaveChangesAsync(cancellation);
        }

        await services.GetRequiredService<CharterLibrary>().ReloadAsync(db, cancellation);
        await ObserveSubmittedAsync(db, services.GetRequiredService<CharterLibrary>().Editions, cancellation);
        if (demo && !await db.Users.AnyAsync(cancellation))
        {
            await services.GetRequiredService<DemoData>().PlayAsync(cancellation);
        }
    }

    /// <summary>Sheets submitted before there was an observatory. One that was sent back is counted at its next submission.</summary>
    private static async Task ObserveSubmittedAsync(CapsDbContext db, CharterEditions editions, CancellationToken cancellation)
    {
        var unobserved = await db.Sheets
            .Where(s => (s.State == SheetState.Submitted || s.State == SheetState.Published) && !db.ObservedSheets.Any(o => o.SheetId == s.Id))
            .Select(s => s.Id)
            .ToListAsync(cancellation);
        foreach (var id in unobserved)
        {
            var sheet = await db.Sheets.AsNoTracking().SingleAsync(s => s.Id == id, cancellation);
            var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
            await ObservedSheet.RecordAsync(db, sheet, editions, agreements.OnRecord, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
