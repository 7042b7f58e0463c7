using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Security;

/// <summary>The accounts of the portal: who may be given one, and who keeps the keys. Each act enters the journal.</summary>
public sealed class PortalAccounts(CapsDbContext db, UserManager<PortalUser> users)
{
    /// <summary>Any number of its own. Acts on accounts wait for each other: two administrators cannot close each other out.</summary>
    private const long AccountsLock = 0x4341_4343;

    /// <param name="password">Null: the person will choose it from an invitation.</param>
    /// <param name="actor">How the journal names who acts: « user:… » or « system ».</param>
    public async Task<Result<PortalUser>> CreateAsync(
        AccountDetails details, IReadOnlyCollection<string> roles, string? password, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var user = Accounts.NewUser(details.Email, details.DisplayName, details.Organisation);
        var outcome = await ActAsync(
            async () =>
            {
                var known = CheckRoles(roles);
                if (!known.IsSuccess)
                {
                    return known;
                }

                var created = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
                if (!created.Succeeded)
                {
                    return created.AsResult(created.Errors.All(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? "Password" : nameof(AccountDetails.Email));
                }

                Accounts.Require(await users.AddToRolesAsync(user, roles));
                db.Record(new JournalEvent(JournalKinds.AccountCreated, actor, user.Id, RolesInJournal(roles)));
                await db.CommitAsync(now, cancellation);
                return Result.Success;
            },
            cancellation);
        return outcome.IsSuccess ? Result.Of(user) : outcome;
    }

    public Task<Result> ChangeRolesAsync(
        PortalUser user, IReadOnlyCollection<string> roles, string actor, DateTimeOffset now, CancellationToken cancellation) => ActAsync(
        async () =>
        {
            var allowed = CheckRoles(roles);
            if (allowed.IsSuccess && !roles.Contains(Roles.Administrator))
            {
                allowed = await KeepAnAdministratorAsync(user, "Roles", cancellation);
            }

            if (!allowed.IsSuccess)
            {
                return allowed;
            }

            var held = await users.GetRolesAsync(user);
            var added = roles.Except(held).ToList();
            var removed = held.Except(roles).ToList();
            if (added.Count + removed.Count > 0)
            {
                var outcome = await users.AddToRolesAsync(user, added);
                outcome = outcome.Succeeded ? await users.RemoveFromRolesAsync(user, removed) : outcome;
                if (!outcome.Succeeded)
                {
                    return outcome.AsResult(null);
                }

                db.Record(new JournalEvent(JournalKinds.AccountRolesChanged, actor, user.Id, RolesInJournal(roles)));
                await db.CommitAsync(now, cancellation);
            }

            return Result.Success;
        },
        cancellation);

    /// <summary>Closes an account and ends its sessions. Refused for one's own, and for the last administrator's.</summary>
    public Task<Result> DeactivateAsync(PortalUser user, UserId by, string actor, DateTimeOffset now, CancellationToken cancellation) => ActAsync(
        async () =>
        {
            if (user.Id == by.Value)
            {
                return Result.Refused("Vous ne pouvez pas désactiver votre propre compte ; demandez-le à un·e autre membre de l’administration.");
            }

            var allowed = await KeepAnAdministratorAsync(user, null, cancellation);
            if (!allowed.IsSuccess || user.IsDeactivated)
            {
                return allowed;
            }

            user.DeactivatedAt = now;
            var sessionsEnded = await users.UpdateSecurityStampAsync(user);
            if (!sessionsEnded.Succeeded)
            {
                return sessionsEnded.AsResult(null);
            }

            db.Record(new JournalEvent(JournalKinds.AccountDeactivated, actor, user.Id, ""));
            await db.CommitAsync(now, cancellation);
            return Result.Success;
        },
        cancellation);

    public Task<Result> ReactivateAsync(PortalUser user, string actor, DateTimeOffset now, CancellationToken cancellation) => ActAsync(
        async () =>
        {
            if (!user.IsDeactivated)
            {
                return Result.Success;
            }

            user.DeactivatedAt = null;
            var reopened = await users.UpdateAsync(user);
            if (!reopened.Succeeded)
            {
                return reopened.AsResult(null);
            }

            db.Record(new JournalEvent(JournalKinds.AccountReactivated, actor, user.Id, ""));
            await db.CommitAsync(now, cancellation);
            return Result.Success;
        },
        cancellation);

    private static Result CheckRoles(IReadOnlyCollection<string> roles) =>
        roles.Count > 0 && roles.All(Roles.All.Contains) ? Result.Success : Result.Refused("Choisissez au moins un rôle.", "Roles");

    private static string RolesInJournal(IEnumerable<string> roles) => string.Join(' ', roles.Order(StringComparer.Ordinal));

    private async Task<Result> KeepAnAdministratorAsync(PortalUser leaving, string? field, CancellationToken cancellation)
    {
        var others = from held in db.UserRoles
                     join role in db.Roles on held.RoleId equals role.Id
                     join user in db.Users on held.UserId equals user.Id
                     where role.Name == Roles.Administrator && user.Id != leaving.Id && user.DeactivatedAt == null
                     select user.Id;
        return !await users.IsInRoleAsync(leaving, Roles.Administrator) || await others.AnyAsync(cancellation)
            ? Result.Success
            : Result.Refused("C’est le dernier compte d’administration actif : donnez d’abord ce rôle à une autre personne.", field);
    }

    private Task<Result> ActAsync(Func<Task<Result>> act, CancellationToken cancellation) => db.TransactAsync(
        async () =>
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AccountsLock})", cancellation);
            return await act();
        },
        cancellation);
}
