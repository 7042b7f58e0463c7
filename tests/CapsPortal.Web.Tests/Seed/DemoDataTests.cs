using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Data.Seed;
using CapsPortal.Web.Data.Seed.Demo;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Seed;

/// <summary>A portal as a first start leaves it.</summary>
public sealed class DemoPortalFixture(PostgresFixture postgres) : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new(postgres);

    public PostgresFixture Postgres => postgres;

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        await SeedAsync();
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public Task<bool> SeedAsync() => Portal.WithAsync(async services =>
    {
        await DatabaseSeed.ApplyAsync(services, demo: true, CancellationToken.None);
        return true;
    });
}

public sealed class DemoDataTests(DemoPortalFixture demo) : IClassFixture<DemoPortalFixture>
{
    private readonly PortalFixture _portal = demo.Portal;

    [Fact]
    public async Task Sheets_stand_in_every_state_with_at_least_three_published()
    {
        var sheets = await ReadAsync(db => db.Sheets.ToListAsync());

        sheets.Should().HaveCountGreaterThanOrEqualTo(6);
        sheets.Select(s => s.State).Distinct().Should().BeEquivalentTo(Enum.GetValues<SheetState>());
        sheets.Count(s => s.State == SheetState.Published).Should().BeGreaterThanOrEqualTo(3);
        sheets.Where(s => s.State == SheetState.InProgress).Select(s => s.CurrentStage).Should().Contain([Stage.Cadrage, Stage.Entretien, Stage.Redaction]);
        sheets.Where(s => s.State == SheetState.Published).Should().OnlyContain(s => s.Contributors.Count > 1);
    }

    [Fact]
    public async Task Every_verdict_is_met_and_each_gap_has_its_justification()
    {
        var editions = new CharterEditions([CharterFile.Read("charte-2026-02.yaml")]);
        var judged = await ReadAsync(async db =>
        {
            var found = new List<(Verdict Verdict, string? Justification)>();
            foreach (var sheet in await db.Sheets.ToListAsync())
            {
                var agreements = await SheetAgreements.OfAsync(db, sheet, CancellationToken.None);
                found.AddRange(sheet.Declarations.Select(
                    d => (CharterRules.Assess(d.Report, editions, agreements.OnRecord).Verdict, d.Report.Justification)));
            }

            return found;
        });

        judged.Select(j => j.Verdict).Distinct().Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        judged.Where(j => j.Verdict == Verdict.EcartALaCharte).Should().OnlyContain(j => j.Justification != null);
    }

    [Fact]
    public async Task Charters_that_everyone_signed_are_sealed_and_one_waits_for_a_signature()
    {
        var charters = await ReadAsync(db => db.EngagementCharters.Include(c => c.Signatures).ToListAsync());

        charters.Should().OnlyContain(c => (c.CompletedAt == null) == (c.SealedFileId == null));
        charters.Should().Contain(c => c.SealedFileId != null);
        charters.Should().Contain(c => c.IsOpen && c.Signatures.Any(s => s.IsSigned) && c.Signatures.Any(s => !s.IsSigned));
        (await ReadAsync(db => db.Consents.Select(c => c.Decision).Distinct().ToListAsync()))
            .Should().Contain([ConsentDecision.Accepted, ConsentDecision.Refused]);
    }

    [Fact]
    public async Task Published_sheets_are_read_and_downloaded_by_anyone()
    {
        using var browser = _portal.Anonymous();

        var page = await browser.OpenAsync("/fiches/des-cafes-sante-au-pied-des-tours");
        var pdf = await browser.Http.GetByteArrayAsync(
            new Uri("/fiches/des-cafes-sante-au-pied-des-tours/fiche.pdf", UriKind.Relative), TestContext.Current.CancellationToken);

        page.Text.Should().Contain("Usages de l’intelligence artificielle").And.Contain("Nadia Ferroukhi");
        pdf.Take(5).Should().Equal("%PDF-"u8.ToArray());
        var words = await ReadAsync(db => db.Publications.Select(p => p.FullText).ToListAsync());
        words.Should().OnlyContain(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 500);
    }

    [Fact]
    public async Task The_journal_is_whole_and_goes_forward_in_time()
    {
        var entries = await ReadAsync(db => db.Journal.OrderBy(e => e.Sequence).ToListAsync());

        entries.Select((entry, i) => entry.Follows(i == 0 ? null : entries[i - 1])).Should().OnlyContain(follows => follows);
        entries.Select(e => e.At).Should().BeInAscendingOrder();
        entries[^1].At.Should().BeBefore(_portal.Clock.GetUtcNow());
        entries.Select(e => e.Kind).Should().Contain([JournalKinds.CharterSealed, JournalKinds.SheetSentBack, JournalKinds.SheetPublished]);
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        var before = await CountsAsync();

        await demo.SeedAsync();

        (await CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task Each_account_shown_signs_in()
    {
        foreach (var account in DemoAccounts.All)
        {
            using var browser = _portal.Anonymous();
            var page = await (await browser.OpenAsync("/compte/connexion")).SubmitAsync($"Se connecter comme {account.DisplayName}");
            page.Document.QuerySelector(".account-name")!.TextContent.Should().StartWith(account.DisplayName);
        }
    }

    [Fact]
    public async Task A_database_that_holds_an_account_receives_no_demonstration()
    {
        await using var real = new PortalFixture(demo.Postgres);
        await real.InitializeAsync();
        await real.CreateUserAsync(Security.Roles.Administrator);

        await real.WithAsync(async services =>
        {
            await DatabaseSeed.ApplyAsync(services, demo: true, CancellationToken.None);
            return true;
        });

        (await real.WithDatabaseAsync(db => db.Users.CountAsync())).Should().Be(1);
        (await real.WithDatabaseAsync(db => db.Sheets.AnyAsync())).Should().BeFalse();
    }

    private Task<T> ReadAsync<T>(Func<CapsDbContext, Task<T>> read) => _portal.WithDatabaseAsync(read);

    private Task<(int Users, int Sheets, long Journal, int Mails)> CountsAsync() => ReadAsync(async db =>
        (await db.Users.CountAsync(), await db.Sheets.CountAsync(), await db.Journal.LongCountAsync(), await db.OutgoingMails.CountAsync()));
}
