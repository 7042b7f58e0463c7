using System.Reflection;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Hosting;

public sealed class AccountsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void Every_refusal_of_Identity_is_said_in_French()
    {
        var left = typeof(IdentityErrorDescriber)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.ReturnType == typeof(IdentityError))
            .Where(method => typeof(FrenchIdentityErrors).GetMethod(method.Name)!.DeclaringType != typeof(FrenchIdentityErrors))
            .Select(method => method.Name);

        left.Should().BeEmpty();
    }

    [Theory]
    [InlineData("onze-signes", false)]
    [InlineData("aaaaaaaaaaaa", true)]
    public async Task A_password_is_judged_by_its_length_alone(string password, bool accepted)
    {
        var result = await portal.WithAsync(services => services.GetRequiredService<UserManager<PortalUser>>()
            .CreateAsync(Accounts.NewUser($"{Guid.NewGuid():N}@test.example", "Essai", "Essai"), password));

        result.Succeeded.Should().Be(accepted);
        result.Errors.Select(error => error.Description).Should().BeEquivalentTo(
            accepted ? [] : ["Le mot de passe doit compter au moins 12 caractères."], options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_fifteen_minutes()
    {
        var user = await portal.CreateUserAsync(Security.Roles.Accompagnateur);

        var end = await portal.WithAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            var account = (await users.FindByEmailAsync(user.Email!))!;
            for (var attempt = 0; attempt < 5; attempt++)
            {
                await users.AccessFailedAsync(account);
            }

            return await users.IsLockedOutAsync(account) ? await users.GetLockoutEndDateAsync(account) : null;
        });

        end.Should().BeCloseTo(DateTimeOffset.UtcNow.AddMinutes(15), TimeSpan.FromMinutes(1));
    }
}
