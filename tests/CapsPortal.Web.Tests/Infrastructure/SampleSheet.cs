using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>A sheet to be put into the portal, through the domain's own acts. What a test does not say is filled in.</summary>
public sealed record SampleSheet(string Title)
{
    public const string ContributorName = "Awa Diallo";

    public string Structure { get; init; } = "Association Les Tilleuls";

    public string Theme { get; init; } = "Nutrition";

    public string Territory { get; init; } = "Loire-Atlantique";

    public string Summary { get; init; } = "Le résumé de la fiche.";

    /// <summary>Stands in each part but the summary.</summary>
    public string Text { get; init; } = "Le texte de la partie.";

    /// <summary>Declares a use at Cadrage that no contributor agreed to.</summary>
    public bool DeclaresUse { get; init; }

    /// <summary>Says of each stage without a use that none is declared.</summary>
    public bool StatesStages { get; init; } = true;

    public Task<Sheet> AddDraftAsync(PortalFixture portal, PortalUser owner) => AddAsync(portal, owner, (_, _) => Task.CompletedTask);

    public Task<Sheet> AddSubmittedAsync(PortalFixture portal, PortalUser owner) => AddAsync(portal, owner, (services, sheet) =>
    {
        Submit(services, sheet, owner, portal.Clock.GetUtcNow());
        return Task.CompletedTask;
    });

    public async Task<Publication> AddPublishedAsync(PortalFixture portal, PortalUser owner)
    {
        var sheet = await AddAsync(portal, owner, async (services, sheet) =>
        {
            var now = portal.Clock.GetUtcNow();
            Submit(services, sheet, owner, now);
            sheet.Publish(sheet.FrozenMention!, 0, now).Demand();
            await services.GetRequiredService<SheetPublishing>().PublishAsync(sheet, "system", now, CancellationToken.None);
        });
        return await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.SheetId == sheet.Id));
    }

    private Task<Sheet> AddAsync(PortalFixture portal, PortalUser owner, Func<IServiceProvider, Sheet, Task> act) => portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<CapsDbContext>();
        var now = portal.Clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sheet = Fill(services, owner, now);
        db.Sheets.Add(sheet);
        await act(services, sheet);
        await db.CommitAsync(now, CancellationToken.None);
        await transaction.CommitAsync();
        return sheet;
    });

    private Sheet Fill(IServiceProvider services, PortalUser owner, DateTimeOffset now)
    {
        var texts = services.GetRequiredService<StartingTexts>();
        var card = IdentityCard.Create(Title, "Une action menée avec les habitant·es.", Structure, Theme, Territory, 2021, 2023, now.ParisDate()).Value;
        var sheet = Sheet.Create(card, texts.Template.Sections, new UserId(owner.Id), now);
        sheet.AddContributor(ContributorName, "chargée de projet", Structure, "awa.diallo@test.example", now).WithoutValue().Demand();
        foreach (var section in sheet.Sections)
        {
            sheet.Write(section.Key, section.Key == SectionTemplate.SummaryKey ? Summary : Text, now).Demand();
        }

        if (DeclaresUse)
        {
            Declare(services.GetRequiredService<CharterLibrary>(), sheet, now);
        }

        foreach (var stage in Stages.All.Where(stage => StatesStages && sheet.StatementAt(stage) == StageStatementKind.NotStated))
        {
            sheet.StateNoUse(stage, now).Demand();
        }

        return sheet;
    }

    private static void Declare(CharterLibrary charter, Sheet sheet, DateTimeOffset now)
    {
        var use = UseOfTool.Create(charter.Current, Stage.Cadrage, "cadrage-recherche-biblio", null, null, "Assistant d’essai");
        var answers = new AiUsageAnswers
        {
            UsedOn = now.ParisDate(),
            Access = ToolAccess.FreeAccount,
            Purpose = "Trouver des articles",
            Extent = UseExtent.Ideas,
            Data = [DataKind.PromptOnly],
            VigilanceHeeded = true,
            Verified = [VerifiedAspect.Sources],
            FollowUp = FollowUp.Modified,
            Requests = RequestCount.TwoToFive,
            Justification = "Un premier essai",
        };
        var report = AiUsageReport.Create(answers, use, now.ParisDate()).Value;
        var assessment = CharterRules.Assess(report, charter.Current, AgreementsOnRecord.Of(sheet, [], null));
        sheet.DeclareUse(report, assessment, sheet.OwnerId, now).WithoutValue().Demand();
    }

    private static void Submit(IServiceProvider services, Sheet sheet, PortalUser owner, DateTimeOffset now)
    {
        var editions = services.GetRequiredService<CharterLibrary>().Editions;
        sheet.Submit(AiMention.Compose(sheet, editions, AgreementsOnRecord.Of(sheet, [], null), null, owner.DisplayName, now.ParisDate()), 0, now).Demand();
    }
}
