using CapsPortal.Screening;

namespace CapsPortal.Web.Screening;

/// <summary>Reads the lists and the lexicons as the portal starts: about a second that the first person does not wait.</summary>
public sealed class ScreeningWarmUp : BackgroundService
{
    private const string Sample = "Mme Dupont est diabétique. Contact : 05 55 00 00 00.";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => { Screener.Screen(Sample, stoppingToken); }, stoppingToken);
}
