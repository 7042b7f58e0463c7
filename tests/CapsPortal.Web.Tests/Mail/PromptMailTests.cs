using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace CapsPortal.Web.Tests.Mail;

/// <summary>A portal that has a mail server and does its own work.</summary>
public sealed class PromptMailTests(PromptMailTests.PortalWithMail portal) : IClassFixture<PromptMailTests.PortalWithMail>
{
    [Fact]
    public async Task Mails_leave_by_themselves_soon_after_the_act_that_calls_for_them()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);

        await portal.Server.ArrivalAsync(TestContext.Current.CancellationToken);
        await portal.Server.ArrivalAsync(TestContext.Current.CancellationToken);

        portal.Server.Received.Select(m => m.To.ToString()).Should().BeEquivalentTo((await scenario.SheetAsync()).Contributors.Select(c => c.Email));
    }

    public sealed class PortalWithMail(PostgresFixture postgres) : PortalFixture(postgres), IAsyncLifetime
    {
        internal TinySmtpServer Server { get; } = new();

        protected override void Configure(WebApplicationBuilder builder)
        {
            var smtp = Server.Options;
            builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.RunsJobs)}"] = "true";
            builder.Configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Host)}"] = smtp.Host;
            builder.Configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Port)}"] = $"{smtp.Port}";
            builder.Configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Security)}"] = $"{smtp.Security}";
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await DisposeAsync();
            await Server.DisposeAsync();
        }
    }
}
