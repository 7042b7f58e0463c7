using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Access;

/// <summary>A portal with one account for each kind of caller, and one published sheet.</summary>
public sealed class AccessFixture(PostgresFixture postgres) : PortalFixture(postgres), IAsyncLifetime
{
    private PortalUser _owner = null!;
    private PortalUser _other = null!;
    private PortalUser _member = null!;
    private PortalUser _administrator = null!;
    private Dictionary<string, string> _common = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _owner = await CreateUserAsync(Roles.Accompagnateur);
        _other = await CreateUserAsync(Roles.Accompagnateur);
        _member = await CreateUserAsync(Roles.EditorialCommittee);
        _administrator = await CreateUserAsync(Roles.Administrator);
        var target = await CreateUserAsync(Roles.Accompagnateur);
        var published = await new SampleSheet("Une fiche que tout le monde lit").AddPublishedAsync(this, _other);
        _common = new Dictionary<string, string>
        {
            ["slug"] = published.Slug,
            ["compte"] = target.Id.ToString(),
            ["ligne"] = "diffusion-formats",
            ["outil"] = "noota",
            ["principe"] = "esprit-critique",
            ["retour"] = (await AddFeedbackAsync()).ToString(),
            ["code"] = "404",
            ["address"] = "nulle-part",
        };
    }

    /// <summary>The owner's opinion on a line of the charter.</summary>
    private Task<Guid> AddFeedbackAsync() => WithAsync(async services =>
    {
        var db = services.GetRequiredService<CapsDbContext>();
        var feedback = Feedback.Give(
            services.GetRequiredService<CharterLibrary>().Current, "redaction-texte", useful: true, "Très clair.", new UserId(_owner.Id), Clock.GetUtcNow()).Value;
        db.Feedbacks.Add(feedback);
        await db.SaveChangesAsync();
        return feedback.Id.Value;
    });

    /// <summary>All callers come from one address here: it must not be their number that closes a page.</summary>
    protected override void Configure(WebApplicationBuilder builder)
    {
        foreach (var limit in new[] { nameof(RateLimitOptions.SignInsPerMinute), nameof(RateLimitOptions.PasswordLinksPerQuarter), nameof(RateLimitOptions.PersonalLinksPerQuarter), nameof(RateLimitOptions.AccessCodesPerQuarter), nameof(RateLimitOptions.ScreeningsPerMinute), nameof(RateLimitOptions.ScreeningNoticesPerMinute) })
        {
            builder.Configuration[$"{RateLimitOptions.Section}:{limit}"] = "1000000";
        }
    }

    /// <summary>A sheet of its own for each row: some acts close links or change what is there.</summary>
    public Task<SheetFile> CreateFileAsync() => SheetFile.CreateAsync(this, _owner, _other);

    /// <summary>The address that this caller opens.</summary>
    /// <param name="pattern">As the endpoint has it: « /espace/fiches/{id}/etapes/{etape} ».</param>
    public string AddressOf(string pattern, SheetFile file, Caller caller)
    {
        var values = new Dictionary<string, string>(_common.Concat(file.RouteValues))
        {
            ["secret"] = caller switch { Caller.Link => file.Secret, Caller.OtherLink => file.OtherSecret, _ => new string('0', file.Secret.Length) },
        };
        if (pattern.StartsWith("/demo/", StringComparison.Ordinal))
        {
            values["id"] = values["courriel"];
        }

        var parts = pattern.Split('{', '}');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = values[parts[i].Split(':')[0].Trim('*', '?')];
        }

        return "/" + string.Concat(parts).TrimStart('/');
    }

    public Task<PortalBrowser> BrowserOfAsync(Caller caller, SheetFile file) => caller switch
    {
        Caller.Owner => SignInAsync(_owner),
        Caller.OtherAccompagnateur => SignInAsync(_other),
        Caller.Committee => SignInAsync(_member),
        Caller.Administrator => SignInAsync(_administrator),
        Caller.Link => ContributorAsync($"/contribution/{file.Secret}"),
        Caller.OtherLink => ContributorAsync($"/contribution/{file.OtherSecret}"),
        _ => Task.FromResult(Anonymous()),
    };
}
