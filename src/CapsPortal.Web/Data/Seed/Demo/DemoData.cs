using CapsPortal.Web.Security;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>Fictional accounts and sheets.</summary>
public sealed class DemoData(CapsDbContext db, PortalAccounts accounts, TimeProvider clock)
{
    public Task PlayAsync(CancellationToken cancellation) => db.TransactAsync(
        async () =>
        {
            foreach (var account in DemoAccounts.All)
            {
                (await accounts.CreateAsync(
                    AccountDetails.Create(account.DisplayName, account.Organisation, account.Email).Value,
                    account.Roles, DemoAccounts.Password, "system", clock.GetUtcNow(), cancellation)).WithoutValue().Demand();
            }

            return CapsPortal.Domain.Common.Result.Success;
        },
        cancellation);
}
