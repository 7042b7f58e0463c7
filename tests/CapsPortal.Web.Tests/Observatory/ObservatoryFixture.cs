using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Observatory;

/// <summary>
/// A portal with seven submitted sheets, few enough to be counted by hand. Five with a use of Le Chat at Cadrage in
/// January, in line with the charter; two of them with a gap at Rédaction in February as well, an image, and a tool
/// whose name is a formula; one with three uses of Perplexity at Analyse in January, to be watched; one without any.
/// </summary>
public sealed class ObservatoryFixture(PostgresFixture postgres) : PortalFixture(postgres), IAsyncLifetime
{
    public const string Formula = "=HYPERLINK(\"https://mal.example\")";

    private static readonly DateOnly January = new(2026, 1, 15);

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var owner = await CreateUserAsync(Roles.Accompagnateur);
        var cadrage = new Use(Stage.Cadrage, "cadrage-documents", "mistral-le-chat", "Mistral – Le Chat", January, Verdict.Conforme, RequestCount.TwoToFive);
        var writing = new Use(Stage.Redaction, "redaction-texte", null, Formula, new DateOnly(2026, 2, 10), Verdict.EcartALaCharte, RequestCount.One, true, "transparence", "redaction-texte");
        var analysis = new Use(Stage.Analyse, "analyse-materiel", "perplexity", "Perplexity", January.AddDays(16), Verdict.PointDeVigilance, RequestCount.MoreThanTwenty, false, "ethique-sobriete");
        Use[][] sheets = [[cadrage, writing], [cadrage, writing], [cadrage], [cadrage], [cadrage], [analysis, analysis, analysis], []];
        foreach (var uses in sheets)
        {
            var sheet = await new SampleSheet("Une fiche comptée").AddSubmittedAsync(this, owner);
            await ObserveAsync(sheet.Id, uses);
        }
    }

    private Task<int> ObserveAsync(SheetId sheet, Use[] uses) => WithDatabaseAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync($"insert into observed_sheets (sheet_id, submission, submitted_on, edition_id) values ({sheet.Value}, 1, '2026-03-02', '2026-02')");
        foreach (var use in uses)
        {
            await db.Database.ExecuteSqlAsync($"""
                insert into observed_uses (sheet_id, submission, declaration_id, stage, guided_use_id, use_name, tool_id, tool_name, used_on, edition_id, verdict, reason_ids, requests, image_generated)
                values ({sheet.Value}, 1, {Guid.NewGuid()}, {use.Stage.ToString()}, {use.Line}, 'Usage', {use.ToolId}, {use.ToolName}, {use.On}, '2026-02', {use.Verdict.ToString()}, {use.Reasons}, {use.Requests.ToString()}, {use.Image})
                """);
        }

        return uses.Length;
    });

    private sealed record Use(
        Stage Stage, string Line, string? ToolId, string ToolName, DateOnly On, Verdict Verdict, RequestCount Requests, bool Image = false, params string[] Reasons);
}
