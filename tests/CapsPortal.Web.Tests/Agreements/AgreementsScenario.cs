using System.Text.RegularExpressions;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>A sheet whose contributors are asked for their agreement, with its accompagnateur·ice signed in.</summary>
internal sealed partial class AgreementsScenario : IDisposable
{
    public const string OwnerName = "Camille Aubry";
    public const string Awa = "Awa Diop";
    public const string Jean = "Jean-Luc Lefèvre";

    private static int _sheets;
    private readonly PortalFixture _portal;

    private AgreementsScenario(PortalFixture portal, PortalUser owner, PortalBrowser browser, SheetId id)
    {
        _portal = portal;
        Owner = owner;
        Browser = browser;
        Id = id;
    }

    public PortalUser Owner { get; }

    public PortalBrowser Browser { get; private set; }

    public SheetId Id { get; }

    public string Page => $"/espace/fiches/{Id.Value}/consentements";

    /// <param name="uses">How many AI uses are planned; none: it is stated that none is.</param>
    public static async Task<AgreementsScenario> StartAsync(PortalFixture portal, int uses = 2, params string[] contributors)
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur, OwnerName);
        var number = Interlocked.Increment(ref _sheets);
        var id = await portal.WithAsync(async services =>
        {
            var db = services.GetRequiredService<CapsDbContext>();
            var now = portal.Clock.GetUtcNow();
            var card = IdentityCard.Create($"Cafés santé n° {number}", "Des cafés tenus par des habitantes", "Centre social", "Accès aux soins", "Rennes", 2021, null, new(2026, 3, 2)).Value;
            var sheet = Sheet.Create(card, services.GetRequiredService<StartingTexts>().Template.Sections, new(owner.Id), now);
            foreach (var name in contributors)
            {
                _ = sheet.AddContributor(name, "Habitante relais", "Centre social", AddressOf(name, number), now).Value;
            }

            Plan(sheet, services.GetRequiredService<CharterLibrary>(), uses, now);
            db.Sheets.Add(sheet);
            await db.SaveChangesAsync();
            return sheet.Id;
        });
        return new AgreementsScenario(portal, owner, await portal.SignInAsync(owner), id);
    }

    /// <summary>As <see cref="StartAsync"/> with Awa and Jean, who have received their links.</summary>
    public static async Task<AgreementsScenario> InvitedAsync(PortalFixture portal, int uses = 2)
    {
        var scenario = await StartAsync(portal, uses, Awa, Jean);
        await scenario.SendLinksAsync();
        return scenario;
    }

    public void Dispose() => Browser.Dispose();

    /// <summary>Some days later: the owner has to sign in again.</summary>
    public async Task ComeBackAfterAsync(TimeSpan absence)
    {
        _portal.Clock.Advance(absence);
        Browser.Dispose();
        Browser = await _portal.SignInAsync(Owner);
    }

    public Task<PortalPage> OpenAsync() => Browser.OpenAsync(Page);

    public async Task<PortalPage> SendLinksAsync() => await (await OpenAsync()).SubmitAsync("Envoyer la charte à signer");

    /// <summary>« Demander l'accord »: the plan only, nothing to sign yet.</summary>
    public async Task<PortalPage> AskAsync() => await (await OpenAsync()).SubmitAsync("Demander l’accord");

    /// <summary>One more use in the plan, on the accompagnateur·ice's side.</summary>
    public Task ChangePlanAsync() => ChangeAsync(sheet => sheet.PlanUse(
        UseOfTool.Create(_portal.Services.GetRequiredService<CharterLibrary>().Current, Stage.Redaction, "autre", "Relire l’orthographe", null, "Un correcteur").Value,
        "corriger les fautes",
        [DataKind.OwnText],
        _portal.Clock.GetUtcNow()).WithoutValue().IsSuccess.Should().BeTrue());

    public Task ChangeAsync(Action<Sheet> change) => _portal.WithDatabaseAsync(async db =>
    {
        change(await db.Sheets.SingleAsync(s => s.Id == Id));
        return await db.SaveChangesAsync();
    });

    /// <summary>Written, submitted with the mention of what is recorded, and accepted by the committee.</summary>
    public Task<Publication> PublishAsync() => _portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<CapsDbContext>();
        var now = _portal.Clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sheet = await db.Sheets.SingleAsync(s => s.Id == Id);
        foreach (var section in sheet.Sections)
        {
            sheet.Write(section.Key, "Le texte de la partie.", now).Demand();
        }

        foreach (var stage in Stages.All.Where(stage => sheet.StatementAt(stage) == StageStatementKind.NotStated))
        {
            sheet.StateNoUse(stage, now).Demand();
        }

        var agreements = await SheetAgreements.OfAsync(db, sheet, CancellationToken.None);
        var mention = AiMention.Compose(
            sheet, services.GetRequiredService<CharterLibrary>().Editions, agreements.OnRecord, agreements.SignedCharter, OwnerName, now.ParisDate());
        sheet.Submit(mention, 0, now).Demand();
        sheet.Publish(mention, 0, now).Demand();
        var publication = await services.GetRequiredService<SheetPublishing>().PublishAsync(sheet, "system", now, CancellationToken.None);
        await db.CommitAsync(now, CancellationToken.None);
        await transaction.CommitAsync();
        return publication;
    });

    public Task<Sheet> SheetAsync() => _portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == Id));

    public Task<List<EngagementCharter>> ChartersAsync() => _portal.WithDatabaseAsync(
        db => db.EngagementCharters.AsNoTracking().Where(c => c.SheetId == Id).OrderBy(c => c.Version).ToListAsync());

    public Task<List<Consent>> ConsentsAsync() => _portal.WithDatabaseAsync(
        db => db.Consents.AsNoTracking().Where(c => c.SheetId == Id).OrderBy(c => c.AnsweredAt).ToListAsync());

    public Task<List<AccessLink>> LinksAsync() => _portal.WithDatabaseAsync(
        db => db.AccessLinks.AsNoTracking().Where(l => l.SheetId == Id).OrderBy(l => l.CreatedAt).ToListAsync());

    public Task<List<OutgoingMail>> MailsAsync() => _portal.WithDatabaseAsync(
        db => db.OutgoingMails.AsNoTracking().Where(m => m.SheetId == Id).OrderBy(m => m.Id).ToListAsync());

    public Task<List<JournalEntry>> JournalAsync(string kind) => _portal.WithDatabaseAsync(
        db => db.Journal.AsNoTracking().Where(e => e.SubjectId == Id.Value && e.Kind == kind).OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>The path of the link in the last mail to this person.</summary>
    public async Task<string> LinkOfAsync(string name)
    {
        var contributor = (await SheetAsync()).Contributors.Single(c => c.Name == name);
        var mail = (await MailsAsync()).Last(m => m.ContributorId == contributor.Id);
        return LinkIn(mail.TextBody);
    }

    /// <summary>Opens the last link of this person, in a browser that has entered the code.</summary>
    public async Task<PortalPage> OpenLinkAsync(string name, string page = "")
    {
        var link = await LinkOfAsync(name);
        return await (await _portal.ContributorAsync(link)).OpenAsync(link + page);
    }

    public static string LinkIn(string text) => PersonalAddress().Match(text) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException("No personal link in this mail.");

    /// <summary>Opens the link, answers every use the same way, and reaches the charter.</summary>
    public async Task<PortalPage> AnswerAsync(string name, bool agrees = true)
    {
        var page = await OpenLinkAsync(name);
        var fields = (await SheetAsync()).Plan.Lines.Select(l => (FieldOf(l), agrees ? "True" : "False")).ToArray();
        return await ConfirmAsync(page, fields);
    }

    /// <summary>Ticks the answers, reads them again and confirms.</summary>
    public static async Task<PortalPage> ConfirmAsync(PortalPage page, params (string Field, string Value)[] answers) =>
        await (await page.SubmitAsync("Vérifier mes réponses", answers)).SubmitAsync("Confirmer mes réponses");

    /// <summary>« Tout refuser », then confirms.</summary>
    public static async Task<PortalPage> RefuseAllAsync(PortalPage page) =>
        await (await page.SubmitAsync("Tout refuser")).SubmitAsync("Confirmer mes réponses");

    /// <summary>Opens the link, answers if asked, and signs.</summary>
    public async Task<PortalPage> SignAsync(string name)
    {
        var charter = (await SheetAsync()).Plan.Lines.Any()
            ? await AnswerAsync(name)
            : await OpenLinkAsync(name, "/charte");
        return await charter.SubmitAsync("Signer la charte", Signed(name));
    }

    public async Task<PortalPage> SignAsOwnerAsync() => await (await OpenAsync()).SubmitAsync("Signer la charte", Signed(OwnerName));

    public static (string Field, string Value)[] Signed(string name) => [("Input.TypedName", name), ("Input.ReadAndApproved", "true")];

    public static string FieldOf(PlannedUse line) => $"Input.Answers[{line.Id.Value}]";

    private static string AddressOf(string name, int number) => $"{Slug.From(name, 40)}-{number}@structure.example";

    private static void Plan(Sheet sheet, CharterLibrary charter, int uses, DateTimeOffset now)
    {
        if (uses == 0)
        {
            sheet.StateNoUsePlanned(now).IsSuccess.Should().BeTrue();
        }

        foreach (var (use, tool) in charter.Current.Grid.Uses
            .Select(use => (Use: use, Tool: use.RecommendedTools.FirstOrDefault(id => charter.Current.FindTool(id)!.UsesAi)))
            .Where(planned => planned.Tool is not null)
            .Take(uses))
        {
            _ = sheet.PlanUse(UseOfTool.Create(charter.Current, use.Stage, use.Id, null, tool, null).Value, $"gagner du temps : {use.Name}", [DataKind.PromptOnly], now).Value;
        }
    }

    [GeneratedRegex("/contribution/[0-9a-f]{40}")]
    private static partial Regex PersonalAddress();
}
