using CapsPortal.Documents.Html;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>One review: the commitment to do without AI, then the sheet, the grid and the decision.</summary>
public sealed class FicheModel(
    CapsDbContext db,
    CurrentUser user,
    CharterLibrary charter,
    RecordedMention recorded,
    SheetScreening screening,
    StartingTexts texts,
    DecideHandler decide,
    ScreeningNotices notices,
    TimeProvider clock) : PageModel
{
    /// <summary>How many passages are shown at once.</summary>
    public const int MostPassages = 50;

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>Null until this member affirms that no AI is used.</summary>
    public Review? Review { get; private set; }

    public string SheetHtml { get; private set; } = "";

    public IReadOnlyList<(AiUsageReport Report, Assessment Assessment)> Uses { get; private set; } = [];

    /// <summary>Where the mention frozen by the submission no longer says what is recorded: the sheet cannot be published as it is.</summary>
    public IReadOnlyList<MentionDivergence> Divergences { get; private set; } = [];

    /// <summary>What screening finds in the sheet, settled or not; null when the screening did not take place.</summary>
    public SheetPassages? Passages { get; private set; }

    /// <summary>Where the sheet is read, once it is published.</summary>
    public string? PublicPath { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : await ShowDecidedAsync(id, cancellation);

    /// <summary>Affirms that no generative AI is used, which opens the review.</summary>
    public async Task<IActionResult> OnPostEngagementAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return await ShowDecidedAsync(id, cancellation);
        }

        if (Review is not null)
        {
            return RedirectToPage(new { id });
        }

        var now = clock.GetUtcNow();
        var opened = Review.Open(Sheet, texts.ReviewGrid, user.Id, Input.AffirmsNoAi, now);
        if (!opened.IsSuccess)
        {
            ModelState.Add(opened.Errors);
            return Page();
        }

        db.Reviews.Add(opened.Value);
        db.Record(new JournalEvent(JournalKinds.ReviewOpened, user.Actor, Sheet.Id.Value, $"review {opened.Value.Id.Value} submission {Sheet.SubmissionCount}"));
        try
        {
            await db.CommitAsync(now, cancellation);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A second click: the review that the first one opened is the one to go on with.
            return RedirectToPage(new { id });
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDecisionAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return await ShowDecidedAsync(id, cancellation);
        }

        if (Review is not { } review)
        {
            return RedirectToPage(new { id });
        }

        var answers = Input.Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value);
        var outcome = await decide.HandleAsync(Sheet, review, answers, Input.Decision, Input.Comment, cancellation);
        if (outcome.IsStale())
        {
            db.ChangeTracker.Clear();
            return await ShowDecidedAsync(id, cancellation);
        }

        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        var people = await KnownPeople.OfAsync(db, Sheet, cancellation);
        return Done(await notices.SayAsync(Told(review.Decision!.Value, Sheet.Card.Title), Input.Comment, people, cancellation));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var sheetId = new SheetId(id);
        if (await db.Sheets.ToReviewBy(user).SingleOrDefaultAsync(s => s.Id == sheetId, cancellation) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        var me = user.Id;
        Review = await db.Reviews.SingleOrDefaultAsync(
            r => r.SheetId == sheet.Id && r.Submission == sheet.SubmissionCount && r.ReviewerId == me, cancellation);
        if (Review is not null)
        {
            foreach (var answer in Review.Answers)
            {
                Input.Answers.TryAdd(answer.Key, answer.Answer);
            }

            var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
            SheetHtml = HtmlWriter.Write(
                SheetDocuments.SheetOf(sheet, sheet.FrozenMention!, (accompagnateur.Name, accompagnateur.Organisation), null).Blocks);
            var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
            Uses = [.. sheet.DeclarationsInOrder()
                .Select(d => (d.Report, CharterRules.Assess(d.Report, charter.Editions, agreements.OnRecord)))];
            Passages = await screening.OfAsync(sheet, cancellation) is { IsSuccess: true } screened ? screened.Value : null;
            Divergences = sheet.FrozenMention!.DivergencesFrom(await recorded.ComposeAsync(sheet, sheet.SubmittedAt!.Value.ParisDate(), cancellation));
        }

        return true;
    }

    /// <summary>
    /// Says that a sheet which no longer waits was decided of, with what was typed in vain. Somebody who decided a moment
    /// ago, and clicked twice, is taken to the end of the act instead.
    /// </summary>
    private async Task<IActionResult> ShowDecidedAsync(Guid id, CancellationToken cancellation)
    {
        var sheetId = new SheetId(id);
        if (await db.Sheets.DecidedBefore(user).SingleOrDefaultAsync(s => s.Id == sheetId, cancellation) is not { } sheet)
        {
            return NotFound();
        }

        var me = user.Id;
        var mine = await db.Reviews
            .Where(r => r.SheetId == sheetId && r.Submission == sheet.SubmissionCount && r.ReviewerId == me)
            .Select(r => r.Decision)
            .SingleOrDefaultAsync(cancellation);
        if (mine is { } decision && HttpMethods.IsPost(Request.Method))
        {
            return Done(Told(decision, sheet.Card.Title));
        }

        Sheet = sheet;
        PublicPath = await db.Publications.Where(p => p.SheetId == sheetId).Select(p => "/fiches/" + p.Slug).SingleOrDefaultAsync(cancellation);
        return Page();
    }

    private static string Told(EditorialDecision decision, string title) => decision == EditorialDecision.Accept
        ? $"«\u00a0{title}\u00a0» est publiée."
        : $"«\u00a0{title}\u00a0» est renvoyée à l’accompagnateur·ice.";

    private RedirectToPageResult Done(string told)
    {
        TempData["Status"] = told;
        return RedirectToPage("Index");
    }
}
