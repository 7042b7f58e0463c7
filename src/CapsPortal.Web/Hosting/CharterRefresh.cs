using CapsPortal.Web.Data;

namespace CapsPortal.Web.Hosting;

/// <summary>Learns, every few minutes, of the editions of the charter that another node published.</summary>
public sealed class CharterRefresh(CharterLibrary library, IServiceScopeFactory scopes, ILogger<CharterRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Nobody is served before the charter is known.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReloadAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The editions known so far go on serving; the next tick tries again.
                log.LogWarning(failure, "The charter's editions could not be read again.");
            }
        }
    }

    private async Task ReloadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await library.ReloadAsync(scope.ServiceProvider.GetRequiredService<CapsDbContext>(), cancellation);
    }
}
