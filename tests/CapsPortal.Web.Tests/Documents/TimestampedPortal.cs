using CapsPortal.Web.Documents;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace CapsPortal.Web.Tests.Documents;

/// <summary>A portal whose operator named a timestamp authority.</summary>
public sealed class TimestampedPortal(PostgresFixture postgres) : PortalFixture(postgres), IAsyncLifetime
{
    public LoopbackTimestamps Authority { get; } = new();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Authority.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration[$"{SealOptions.Section}:{nameof(SealOptions.TimestampAuthority)}"] = Authority.Address.ToString();
}
