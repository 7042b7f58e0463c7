using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Pages.Contribution;
using CapsPortal.Web.Pages.Espace.Fiches;
using CapsPortal.Web.Pages.Espace.Fiches.Consentements;
using CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;
using CapsPortal.Web.Pages.Relecture;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>
/// Does, for one demo sheet, what people do on the pages, through the same aggregates and handlers and at the demo's
/// time. A refusal is a fault in the sheet's file, and stops the start.
/// </summary>
public sealed class DemoActs(DemoSheet told, DemoCast cast, IServiceProvider services, DemoClock clock, CancellationToken cancellation)
{
    private readonly CapsDbContext _db = services.GetRequiredService<CapsDbContext>();
    private readonly CharterLibrary _charter = services.GetRequiredService<CharterLibrary>();
    private readonly Dictionary<string, ContributorId> _contributors = [];
    private readonly Dictionary<string, PlannedUseId> _lines = [];
    private Sheet _sheet = null!;

    public async Task OpenAsync()
    {
        var owner = cast.Act(told.Owner);
        var now = clock.Now;
        var template = await _db.SheetTemplates.OrderByDescending(t => t.Version).FirstAsync(cancellation);
        _sheet = Sheet.Create(told.Card.Check(now.ParisDate()).Value, template.Sections, owner, now);
        _db.Sheets.Add(_sheet);
        _db.Record(new JournalEvent(JournalKinds.SheetCreated, cast.Actor, _sheet.Id.Value, $"template {template.Version}"));
        await _db.CommitAsync(now, cancellation);
    }

    public async Task AddContributorAsync(DemoContributor person)
    {
        await ChangeAsync(
            JournalKinds.ContributorAdded,
            (sheet, now) => sheet.AddContributor(person.Name, person.Function, person.Structure, person.Email, now).WithoutValue(),
            sheet => $"contributor {sheet.Contributors[^1].Id.Value}");
        _contributors.Add(person.Key, _sheet.Contributors[^1].Id);
    }

    public async Task PlanAsync(DemoPlannedUse line)
    {
        var stage = _charter.Current.Grid.Find(line.Use)?.Stage ?? throw new FormatException($"The grid has no use {line.Use}.");
        var use = UseOfTool.Create(_charter.Current, stage, line.Use, null, line.Tool, null).Value;
        await ChangePlanAsync((sheet, now) => sheet.PlanUse(use, line.Purpose, line.Data, now).WithoutValue());
        _lines.Add(line.Key, _sheet.Plan.AllLines[^1].Id);
    }

    public Task PlanNothingAsync() => ChangePlanAsync((sheet, now) => sheet.StateNoUsePlanned(now));

    public async Task InviteAsync()
    {
        ActAsOwner();
        (await With<SendCharterHandler>(With<CharterPreview>(clock), clock).HandleAsync(cancellation)).WithoutValue().Demand();
    }

    public async Task AnswerAsync(DemoAnswers answers)
    {
        await OpenLinkAsync(answers.By);
        var byLine = _lines.ToDictionary(l => l.Value.Value, l => (bool?)!answers.Refuses.Contains(l.Key));
        (await With<AnswerPlanHandler>(clock).HandleAsync(new AnswersInput { Answers = byLine }, cancellation)).WithoutValue().Demand();
    }

    public async Task SignAsync(DemoSignature signature)
    {
        var charter = await _db.EngagementCharters.CurrentOf(_sheet.Id, cancellation) ?? throw new FormatException("Nobody was invited to sign.");
        Func<EngagementCharter, Signature?> own;
        string actor;
        if (signature.By == DemoSignature.Owner)
        {
            var owner = ActAsOwner();
            (own, actor) = (c => c.SignatureOf(owner), cast.Actor);
        }
        else
        {
            var contribution = await OpenLinkAsync(signature.By);
            (own, actor) = (c => c.SignatureOf(contribution.Contributor.Id), contribution.Actor);
        }

        var typed = new SignatureInput { Version = charter.Version, TypedName = own(charter)!.SignatoryName, ReadAndApproved = true };
        (await With<CharterSigning>(clock).SignAsync(_sheet, own, actor, typed, cancellation)).Demand();
    }

    public Task MoveToAsync(Stage stage) => ChangeAsync(JournalKinds.StageMoved, (sheet, now) => sheet.MoveTo(stage, now), _ => stage.Slug());

    public async Task DeclareAsync(DemoDeclaration declaration)
    {
        ActAsOwner();
        var typed = declaration.AsTyped(clock.Now.ParisDate().AddDays(declaration.Declared));
        var (outcome, _) = await With<DeclareAiUsageHandler>(With<SheetChanges>(clock), clock)
            .HandleAsync(declaration.Stage, typed, null, _sheet.Revision, cancellation);
        outcome.Demand();
    }

    public Task StateNoUseAsync(Stage stage) =>
        ChangeAsync(JournalKinds.NoUseStated, (sheet, now) => sheet.StateNoUse(stage, now), _ => stage.Slug());

    public Task WriteAsync(string section, string text) =>
        ChangeAsync(JournalKinds.SectionWritten, (sheet, now) => sheet.Write(section, text, now), _ => section);

    public async Task SubmitAsync()
    {
        ActAsOwner();
        await KeepPassagesAsync();
        var submission = With<SheetSubmission>(With<SheetChanges>(clock));
        (await submission.SubmitAsync(_sheet.Revision, (_, _) => { }, cancellation)).Demand();
    }

    public async Task OpenReviewAsync(DemoReview told)
    {
        var reviewer = cast.Act(told.By);
        var review = Review.Open(_sheet, services.GetRequiredService<StartingTexts>().ReviewGrid, reviewer, affirmsNoAi: true, clock.Now).Value;
        _db.Reviews.Add(review);
        _db.Record(new JournalEvent(
            JournalKinds.ReviewOpened, cast.Actor, _sheet.Id.Value, $"review {review.Id.Value} submission {_sheet.SubmissionCount}"));
        await _db.CommitAsync(clock.Now, cancellation);
    }

    public async Task DecideAsync(DemoReview told)
    {
        var reviewer = cast.Act(told.By);
        var review = await _db.Reviews.SingleAsync(
            r => r.SheetId == _sheet.Id && r.Submission == _sheet.SubmissionCount && r.ReviewerId == reviewer, cancellation);
        var answers = review.Answers.ToDictionary(a => a.Key, a => told.Answers.GetValueOrDefault(a.Key, GridAnswer.Yes));
        (await With<DecideHandler>(clock).HandleAsync(_sheet, review, answers, told.Decision, told.Comment, cancellation)).Demand();
    }

    /// <summary>What screening still finds in these fictional texts is meant so.</summary>
    private async Task KeepPassagesAsync()
    {
        var passages = (await services.GetRequiredService<SheetScreening>().OfAsync(_sheet, cancellation)).Value;
        foreach (var digest in passages.ToSettle.Select(p => p.Digest).Distinct())
        {
            (await With<SettlePassagesHandler>(With<SheetChanges>(clock), clock).KeepAsync(digest, _sheet.Revision, cancellation)).Demand();
        }
    }

    private Task ChangePlanAsync(Func<Sheet, DateTimeOffset, Result> act) =>
        ChangeAsync(JournalKinds.PlanChanged, act, sheet => $"plan version {sheet.Plan.Version}");

    private async Task ChangeAsync(string kind, Func<Sheet, DateTimeOffset, Result> act, Func<Sheet, string> details)
    {
        ActAsOwner();
        (await With<SheetChanges>(clock).ApplyAsync(_sheet.Revision, kind, act, details, cancellation)).Demand();
    }

    private UserId ActAsOwner()
    {
        services.GetRequiredService<CurrentSheet>().Set(_sheet);
        return cast.Act(told.Owner);
    }

    private async Task<CurrentContribution> OpenLinkAsync(string key)
    {
        var contributor = _sheet.FindContributor(_contributors[key])!;
        var link = await _db.AccessLinks.SingleAsync(l => l.ContributorId == contributor.Id && l.EndedAt == null, cancellation);
        var contribution = services.GetRequiredService<CurrentContribution>();
        contribution.Set(link, _sheet, contributor);
        return contribution;
    }

    /// <summary>A handler of the pages that reads the demo's time instead of the day's.</summary>
    private T With<T>(params object[] own)
        where T : class => ActivatorUtilities.CreateInstance<T>(services, own);
}
