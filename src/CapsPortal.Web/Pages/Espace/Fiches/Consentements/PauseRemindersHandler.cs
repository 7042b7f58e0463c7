using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Holds the reminders to a contributor of the current sheet, or lets them go on.</summary>
public sealed class PauseRemindersHandler(CapsDbContext db, CurrentSheet current, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Contributor contributor, bool pause, CancellationToken cancellation)
    {
        var sheet = current.Value;
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        if (await db.Reminders.SingleOrDefaultAsync(r => r.ContributorId == contributor.Id, cancellation) is not { } reminders)
        {
            return Result.Refused($"Aucun rappel n’est prévu pour {contributor.Name}.");
        }

        if (pause)
        {
            reminders.Pause();
        }
        else
        {
            reminders.Resume();
        }

        db.Record(new JournalEvent(
            pause ? JournalKinds.RemindersPaused : JournalKinds.RemindersResumed, user.Actor, sheet.Id.Value, $"contributor {contributor.Id.Value}"));
        await db.CommitAsync(clock.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Success;
    }
}
