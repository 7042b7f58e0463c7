using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>Keeps on a sheet that a text was checked. The page is sent again by a reload: the same check of the same day is kept once.</summary>
public sealed class RecordScreeningHandler(CapsDbContext db, CurrentUser user, CurrentSheet current, SheetChanges changes, TimeProvider clock)
{
    /// <summary>The title of the sheet, or why it refuses; null when this person runs no such sheet.</summary>
    public async Task<Result<string>?> HandleAsync(SheetId id, SettledText settled, CancellationToken cancellation)
    {
        if (!user.IsIn(Roles.Accompagnateur)
            || await db.Sheets.RunBy(user).SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } sheet)
        {
            return null;
        }

        var today = clock.GetUtcNow().ParisDate();
        if (sheet.Screenings.Any(s => s.ById == user.Id && s.Facts.Digest == settled.Screened.Digest && s.Facts.Counts == settled.Counts && s.Facts.At.ParisDate() == today))
        {
            return Result.Of(sheet.Card.Title);
        }

        current.Set(sheet);
        var outcome = await changes.ApplyAsync(
            sheet.Revision,
            JournalKinds.ScreeningRecorded,
            (open, now) => open.RecordScreening(settled.Screened.Digest, settled.Counts, user.Id, now).WithoutValue(),
            changed => changed.Screenings[^1].Facts.Trace,
            cancellation);
        return outcome.IsSuccess ? Result.Of(sheet.Card.Title) : outcome;
    }
}
