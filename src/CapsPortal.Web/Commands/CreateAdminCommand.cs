using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Commands;

/// <summary>Makes an administrator, whether or not a portal runs on the same database.</summary>
public static class CreateAdminCommand
{
    private const int GeneratedPasswordLength = 20;

    // No letter or digit that can be taken for another.
    private const string GeneratedPasswordLetters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static Command Create(Option<string?> data)
    {
        var email = new Option<string>("--email") { Description = "Address that the administrator signs in with.", Required = true };
        var name = new Option<string>("--name") { Description = "First name and surname.", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "Organisation (GT CAPS by default).", DefaultValueFactory = _ => "GT CAPS" };
        var passwordFromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input; without it one is made and shown once." };
        var command = new Command("create-admin", "Make an administrator.") { email, name, organisation, passwordFromInput };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data),
            new Person(
                parsed.GetRequiredValue(email).Trim(),
                parsed.GetRequiredValue(name).Trim(),
                parsed.GetRequiredValue(organisation).Trim(),
                parsed.GetValue(passwordFromInput) ? Console.In.ReadLine() ?? "" : null),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? data, Person person, CancellationToken cancellation)
    {
        person.Check();
        var builder = PortalStart.CreateBuilder(data);
        await using var postgres = await PortalStart.OpenDatabaseAsync(builder, OwnPostgres.StartOrShareAsync, cancellation);
        await using var app = Program.Build(builder);
        await app.PrepareDatabaseAsync(demo: false, cancellation);

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (await users.FindByEmailAsync(person.Email) is not null)
        {
            throw new OperatorException($"An account already has the address {person.Email}: choose another address.");
        }

        var password = person.Password ?? RandomNumberGenerator.GetString(GeneratedPasswordLetters, GeneratedPasswordLength);
        var user = Accounts.NewUser(person.Email, person.Name, person.Organisation);
        Accounts.Require(await users.CreateAsync(user, password));
        Accounts.Require(await users.AddToRoleAsync(user, Roles.Administrator));
        Console.WriteLine($"{person.Name} can now sign in as administrator with {person.Email}.");
        if (person.Password is null)
        {
            Console.WriteLine($"Password, shown this once: {password}");
        }

        return 0;
    }

    /// <summary>What was typed. A null password asks for one to be made.</summary>
    private sealed record Person(string Email, string Name, string Organisation, string? Password)
    {
        public void Check()
        {
            if (!new EmailAddressAttribute().IsValid(Email) || !Email.All(char.IsAscii))
            {
                throw new OperatorException($"\"{Email}\" is not an email address: give one such as you@example.org.");
            }

            if (Name.Length is 0 or > PortalUser.DisplayNameMaxLength)
            {
                throw new OperatorException($"The name must have between 1 and {PortalUser.DisplayNameMaxLength} characters.");
            }

            if (Organisation.Length is 0 or > PortalUser.OrganisationMaxLength)
            {
                throw new OperatorException($"The organisation must have between 1 and {PortalUser.OrganisationMaxLength} characters.");
            }

            if (Password?.Length < Accounts.MinimumPasswordLength)
            {
                throw new OperatorException($"The password is too short: {Accounts.MinimumPasswordLength} characters at least.");
            }
        }
    }
}
