using CapsPortal.Web.Documents;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>
/// Fictional accounts and sheets, brought in whole or not at all. Everything happens in the order of its dates, so that
/// the journal reads as if people had done it.
/// </summary>
public sealed class DemoData(CapsDbContext db, IServiceProvider services, IHttpContextAccessor http, TimeProvider today)
{
    private static readonly string[] Files =
    [
        "cafes-sante", "marche-diabete", "pairs-foyer", "mediation-voyageurs", "ecole-promotrice", "agriculteurs-sante-mentale",
        "epicerie-solidaire", "jardin-partage", "chutes-domicile",
    ];

    public async Task PlayAsync(CancellationToken cancellation)
    {
        // The handlers ask the request who acts: this one never crossed the network.
        var request = new DefaultHttpContext { RequestServices = services };
        http.HttpContext = request;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var clock = new DemoClock();
        var cast = ActivatorUtilities.CreateInstance<DemoCast>(services, request);
        var now = today.GetUtcNow();
        var acts = Files
            .Select(file => EmbeddedYaml.Read<DemoSheet>($"Demo.{file}.yaml"))
            .SelectMany(told => new DemoScript(told, new DemoActs(told, cast, services, clock, cancellation), now).Write())
            .OrderBy(act => act.At)
            .ToList();
        clock.Now = acts[0].At;
        await SealFromTheStartAsync(clock, cancellation);
        foreach (var account in DemoAccounts.All)
        {
            await cast.OpenAccountAsync(account, clock.Now, cancellation);
        }

        foreach (var act in acts)
        {
            clock.Now = act.At;
            await act.Play();
        }

        await transaction.CommitAsync(cancellation);
        http.HttpContext = null;
    }

    /// <summary>Has the portal's certificate made before the first document that it seals.</summary>
    private async Task SealFromTheStartAsync(DemoClock clock, CancellationToken cancellation)
    {
        using var certificate = ActivatorUtilities.CreateInstance<PortalCertificate>(services, clock);
        await certificate.SealAsync(cancellation);
    }
}
