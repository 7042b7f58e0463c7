using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>The editions of the charter, and the draft of the next one.</summary>
public sealed class IndexModel(
    CapsDbContext db, CharterLibrary charter, CurrentDraft current, DraftChanges changes, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    public IReadOnlyList<PublishedEdition> Published { get; private set; } = [];

    public CharterEdition InForce => charter.Current;

    public DraftEdition? Draft { get; private set; }

    /// <summary>From the edition of which the draft is a copy.</summary>
    public EditionDifference? Difference { get; private set; }

    /// <summary>How many feedbacks are open on each line and tool.</summary>
    public IReadOnlyDictionary<string, int> OpenFeedbacks { get; private set; } = new Dictionary<string, int>();

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostCommencerAsync(CancellationToken cancellation)
    {
        var last = (await db.PublishedEditions.AsNoTracking().OrderByDescending(e => e.InForceFrom).FirstAsync(cancellation)).Content;
        var now = clock.GetUtcNow();
        var draft = DraftEdition.StartFrom(last, now);
        db.DraftEditions.Add(draft);
        db.Record(new JournalEvent(JournalKinds.CharterDraftStarted, user.Actor, draft.Id.Value, $"from edition {last.Id}"));
        try
        {
            await db.CommitAsync(now, cancellation);
            TempData["Status"] = $"Le brouillon est ouvert, à partir de l’édition de {last.DateLabel}.";
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            TempData["Status"] = "Un brouillon est déjà ouvert\u00A0: le voici.";
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAbandonnerAsync(CancellationToken cancellation)
    {
        if (await db.DraftEditions.SingleOrDefaultAsync(cancellation) is not { } draft)
        {
            return RedirectToPage();
        }

        current.Set(draft);
        var outcome = await changes.DiscardAsync(Revision, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            await ShowAsync(cancellation);
            return Page();
        }

        TempData["Status"] = "Le brouillon est abandonné. Les éditions publiées n’ont pas changé.";
        return RedirectToPage();
    }

    public ChangeKind? ChangeOf(string id) =>
        Difference!.Uses.Concat(Difference.Tools).Concat(Difference.Principles).FirstOrDefault(c => c.Id == id)?.Kind;

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Published = await db.PublishedEditions.AsNoTracking().OrderByDescending(e => e.InForceFrom).ToListAsync(cancellation);
        Draft = await db.DraftEditions.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (Draft is null)
        {
            return;
        }

        ModelState.Remove(nameof(Revision));
        Revision = Draft.Revision;
        Difference = EditionDifference.Between(Published.Single(e => e.Id == Draft.BasedOnId).Content, Draft.Content);
        OpenFeedbacks = await db.Feedbacks.Where(f => f.ClosedAt == null).GroupBy(f => f.SubjectId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancellation);
    }
}
