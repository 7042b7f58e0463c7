using System.Net;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Commands;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>A whole portal on a database of its own, served over HTTP on a free port. One for each test class that asks for it.</summary>
public class PortalFixture(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>When every portal under test begins: a Monday morning.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const string Password = "un-mot-de-passe-de-test";
    private WebApplication _app = null!;
    private int _users;

    public FakeTimeProvider Clock { get; } = new(Start);

    public LogSink Logs { get; } = new();

    public IServiceProvider Services => _app.Services;

    public string ConnectionString { get; private set; } = "";

    public Uri Address => new(_app.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        var builder = PortalStart.CreateBuilder();
        builder.Configuration[$"ConnectionStrings:{PortalDatabase.ConnectionName}"] = ConnectionString;
        builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.RunsJobs)}"] = "false";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<ILogEventSink>(Logs);
        Configure(builder);
        _app = Program.Build(builder);
        Extend(_app);
        await _app.StartAsync();
    }

    /// <summary>Where a test class changes a setting.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>Where a test class adds an endpoint of its own, one that fails for instance.</summary>
    protected virtual void Extend(WebApplication app)
    {
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _app.DisposeAsync();
        await postgres.DropDatabaseAsync(ConnectionString);
    }

    /// <summary>Someone without an account, with a cookie jar of their own.</summary>
    public PortalBrowser Anonymous() => new(Address);

    /// <summary>A new person with this role, signed in.</summary>
    public async Task<PortalBrowser> SignInAsync(string role) => await SignInAsync(await CreateUserAsync(role));

    /// <summary>This person signed in, with the cookie that the portal's own sign-in would have given.</summary>
    public async Task<PortalBrowser> SignInAsync(PortalUser user)
    {
        await using var scope = Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>().CreateUserPrincipalAsync(user);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan },
            IdentityConstants.ApplicationScheme);
        return new PortalBrowser(Address, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));
    }

    /// <summary>Someone who has opened this personal link and entered its code.</summary>
    /// <param name="link">The path of the link: « /contribution/… ».</param>
    public async Task<PortalBrowser> ContributorAsync(string link)
    {
        var secret = link.Split('/')[2];
        var hash = AccessLink.Hash(secret);
        var opened = await WithDatabaseAsync(db => db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.SecretHash == hash));
        return opened is null
            ? Anonymous()
            : new PortalBrowser(Address, new Cookie(ContributionSession.Cookie, Services.GetRequiredService<ContributionSession>().Ticket(opened), $"/contribution/{secret}"));
    }

    /// <summary>A new account with this role.</summary>
    public async Task<PortalUser> CreateUserAsync(string role, string? displayName = null)
    {
        var number = Interlocked.Increment(ref _users);
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = Accounts.NewUser($"personne{number}@test.example", displayName ?? $"Personne {number}", "Promotion Santé Test");
        Accounts.Require(await users.CreateAsync(user, Password));
        Accounts.Require(await users.AddToRoleAsync(user, role));
        return user;
    }

    /// <summary>Does something with the services of one request: read the database, call a handler.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads or changes the database.</summary>
    public Task<T> WithDatabaseAsync<T>(Func<CapsDbContext, Task<T>> work) =>
        WithAsync(services => work(services.GetRequiredService<CapsDbContext>()));
}
