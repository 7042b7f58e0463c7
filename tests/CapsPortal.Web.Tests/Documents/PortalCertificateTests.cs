using CapsPortal.Documents.Sealing;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Tests.Documents;

public sealed class PortalCertificateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_together_end_up_with_one_certificate_kept_encrypted()
    {
        PortalCertificate[] nodes = [.. Enumerable.Range(0, 4).Select(_ => Node(new SealOptions()))];

        var seals = await Task.WhenAll(nodes.Select(node => node.SealAsync(Cancellation)));

        seals.Select(seal => seal.Fingerprint).Distinct().Should().ContainSingle();
        var secret = await portal.WithDatabaseAsync(db => db.Secrets.AsNoTracking().SingleAsync(s => s.Name == PortalCertificate.SecretName));
        FluentActions.Invoking(() => SealCertificate.ReadPfx(secret.Value, "")).Should().Throw<Exception>("what is stored is not a readable file");
        using var later = Node(new SealOptions());
        (await later.SealAsync(Cancellation)).Fingerprint.Should().Be(seals[0].Fingerprint);
        Array.ForEach(nodes, node => node.Dispose());
    }

    [Fact]
    public async Task A_configured_certificate_is_the_one_that_seals()
    {
        using var certificate = SealCertificate.CreateSelfSigned("Réseau Promotion Santé", DateTimeOffset.UtcNow);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        await File.WriteAllBytesAsync(path, SealCertificate.ExportPfx(certificate, "mot de passe"), Cancellation);
        try
        {
            using var node = Node(new SealOptions { PfxPath = path, PfxPassword = "mot de passe" });
            (await node.SealAsync(Cancellation)).Name.Should().Be("Réseau Promotion Santé");

            using var wrong = Node(new SealOptions { PfxPath = path, PfxPassword = "autre" });
            await FluentActions.Awaiting(() => wrong.SealAsync(Cancellation)).Should().ThrowAsync<OperatorException>().WithMessage("*Seal:PfxPath*");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private PortalCertificate Node(SealOptions options) => new(
        Options.Create(options),
        portal.Services.GetRequiredService<IServiceScopeFactory>(),
        portal.Services.GetRequiredService<IDataProtectionProvider>(),
        portal.Clock);
}
