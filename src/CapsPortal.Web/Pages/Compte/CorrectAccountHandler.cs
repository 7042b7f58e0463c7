using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Pages.Compte;

/// <summary>Changes the name and the organisation that a person shows.</summary>
public sealed class CorrectAccountHandler(CapsDbContext db, UserManager<PortalUser> users, TimeProvider clock)
{
    public Task<Result> HandleAsync(PortalUser user, string? displayName, string? organisation, CancellationToken cancellation) => db.TransactAsync(
        async () =>
        {
            var details = AccountDetails.Create(displayName, organisation, user.Email);
            if (!details.IsSuccess)
            {
                return details.WithoutValue();
            }

            user.DisplayName = details.Value.DisplayName;
            user.Organisation = details.Value.Organisation;
            var outcome = await users.UpdateAsync(user);
            if (!outcome.Succeeded)
            {
                return outcome.AsResult(null);
            }

            db.Record(new JournalEvent(JournalKinds.AccountCorrected, $"user:{user.Id}", user.Id, ""));
            await db.CommitAsync(clock.GetUtcNow(), cancellation);
            return Result.Success;
        },
        cancellation);
}
