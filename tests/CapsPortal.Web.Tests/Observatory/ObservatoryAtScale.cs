using System.Diagnostics;
using System.Runtime.CompilerServices;
using CapsPortal.Web.Observatory;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Observatory;

/// <summary>
/// Measures the observatory on 10,000 sheets of 8 declared uses, and prints how PostgreSQL answers. Run by hand, never
/// with the others: <c>-explicit only -method '*ObservatoryAtScale*' -showLiveOutput</c>. It asserts no time.
/// </summary>
public sealed class ObservatoryAtScale(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Sheets = 10_000;
    private const int UsesEach = 8;
    private const int Runs = 20;

    [Fact(Explicit = true)]
    public async Task Measure()
    {
        await FillAsync();
        using var admin = await portal.SignInAsync(Roles.Administrator);
        using var anyone = portal.Anonymous();
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{Sheets} sheets, {Sheets * UsesEach} uses; milliseconds at the client, {Runs} runs after the first");
        output.WriteLine(await TimeAsync("the query alone", _ => QueryAsync(ObservatoryFilter.Everything)));
        output.WriteLine(await TimeAsync("the query alone, three months", _ => QueryAsync(new ObservatoryFilter(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), null))));
        output.WriteLine(await TimeAsync("/administration/observatoire", _ => admin.Http.GetStringAsync(new Uri("/administration/observatoire", UriKind.Relative))));
        output.WriteLine(await TimeAsync("/observatoire, first visit", i => anyone.Http.GetStringAsync(new Uri($"/observatoire?de={2001 + i}-01", UriKind.Relative))));
        output.WriteLine(await TimeAsync("/observatoire, from the cache", _ => anyone.Http.GetStringAsync(new Uri("/observatoire", UriKind.Relative))));
        output.WriteLine(await TimeAsync("XLSX", _ => admin.Http.GetByteArrayAsync(new Uri("/administration/observatoire?handler=Xlsx", UriKind.Relative))));
        foreach (var line in await ExplainAsync())
        {
            output.WriteLine(line);
        }

        (await QueryAsync(ObservatoryFilter.Everything)).Single(c => c.Dimension == nameof(Dimension.All)).Should().Match<ObservedCell>(c => c.Uses == Sheets * UsesEach && c.Sheets == Sheets);
    }

    private async Task FillAsync()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        await new SampleSheet("Modèle").AddSubmittedAsync(portal, owner);
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync($$"""
            insert into sheets select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).* from sheets s, generate_series(1, {{Sheets}});
            insert into observed_sheets (sheet_id, submission, submitted_on, edition_id)
                select id, 1, date '2024-01-01' + (random() * 900)::int, '2026-02' from sheets order by id limit {{Sheets}};
            insert into observed_uses (sheet_id, submission, declaration_id, stage, guided_use_id, use_name, tool_id, tool_name, used_on, edition_id, verdict, reason_ids, requests, image_generated)
                select o.sheet_id, 1, gen_random_uuid(),
                    (array['Cadrage', 'Entretien', 'Analyse', 'Redaction', 'Diffusion'])[1 + floor(random() * 5)],
                    (array['cadrage-documents', 'cadrage-recherche-biblio', 'cadrage-synthese-biblio', 'entretien-retranscription', 'analyse-materiel', 'redaction-texte', 'redaction-schemas', 'diffusion-formats', 'autre'])[1 + floor(random() * 9)],
                    'Usage', case when random() < 0.8 then (array['mistral-le-chat', 'perplexity', 'notebooklm', 'noota'])[1 + floor(random() * 4)] end,
                    'Outil ' || floor(random() * 60), o.submitted_on - (random() * 120)::int, '2026-02',
                    (array['Conforme', 'PointDeVigilance', 'EcartALaCharte'])[1 + floor(random() * 3)],
                    case floor(random() * 4)
                        when 0 then array[]::text[] when 1 then array['transparence'] when 2 then array['ethique-sobriete', 'responsabilite'] else array['rgpd', 'transparence', 'cadrage-documents'] end,
                    (array['One', 'TwoToFive', 'SixToTwenty', 'MoreThanTwenty'])[1 + floor(random() * 4)], random() < 0.1
                from observed_sheets o, generate_series(1, {{UsesEach}});
            analyze;
            """));
    }

    private Task<List<ObservedCell>> QueryAsync(ObservatoryFilter filter) => portal.WithAsync(services =>
        services.GetRequiredService<ObservatoryQuery>().CountAsync(filter, namesUnlistedTools: true, CancellationToken.None));

    private Task<List<string>> ExplainAsync() => portal.WithDatabaseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local work_mem = '32MB'; set local jit = off");
        var sql = ObservatoryQuery.Sql(ObservatoryFilter.Everything, namesUnlistedTools: true);
        return await db.Database.SqlQuery<string>(FormattableStringFactory.Create("explain (analyze, costs off, buffers off) " + sql.Format, sql.GetArguments())).ToListAsync();
    });

    private static async Task<string> TimeAsync<T>(string what, Func<int, Task<T>> act)
    {
        await act(0);
        var times = new List<double>();
        for (var i = 1; i <= Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await act(i);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return $"{what}: median {times[Runs / 2]:0} ms, p95 {times[(Runs * 95 / 100) - 1]:0} ms, worst {times[^1]:0} ms";
    }
}
