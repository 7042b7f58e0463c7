using System.Net;
using System.Net.Sockets;

namespace CapsPortal.EndToEnd.Tests.Launcher;

/// <summary>The one command that an operator types, and what becomes of it.</summary>
public sealed class RunTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("caps-run-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task The_start_ends_with_the_address_and_an_account_a_role()
    {
        await using var portal = await RunningPortal.StartAsync(_data, RunningPortal.FreePort());

        await RunningPortal.WaitAsync(() => Task.FromResult(portal.Said.Contains("is ready", StringComparison.Ordinal)), () => portal.Said);

        portal.Said.Trim().Split('\n')[^1].Should().Be($"CapsPortal is ready: {portal.Address.ToString().TrimEnd('/')}");
        portal.Said.Should().ContainAll("Accompagnateur", "EditorialCommittee", "Administrator", "password");
    }

    [Fact]
    public async Task A_portal_told_to_stop_stops_its_database_too()
    {
        await using var portal = await RunningPortal.StartAsync(_data, RunningPortal.FreePort(), "--no-demo");
        var postgres = portal.PostgresPid;

        await portal.EndAsync("TERM");

        RunningPortal.Lives(postgres).Should().BeFalse();
        File.Exists(Path.Combine(_data, "postgresql", "cluster", "postmaster.pid")).Should().BeFalse();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task What_was_acknowledged_outlives_a_kill(bool portalKilled, bool postgresKilled)
    {
        var port = RunningPortal.FreePort();
        await using var portal = await RunningPortal.StartAsync(_data, port, "--no-demo");
        (await RunningPortal.RunAsync("create-admin", "--data", _data, "--email", "zoe@test.example", "--name", "Zoé Test")).Code.Should().Be(0);

        if (portalKilled)
        {
            await portal.EndAsync("KILL");
        }

        if (postgresKilled)
        {
            RunningPortal.Signal("KILL", portal.PostgresPid);
        }

        if (!portalKilled)
        {
            await portal.EndAsync("TERM");
        }

        await using var again = await RunningPortal.StartAsync(_data, port, "--no-demo");
        var second = await RunningPortal.RunAsync("create-admin", "--data", _data, "--email", "zoe@test.example", "--name", "Zoé Test");
        second.Code.Should().Be(1);
        Sentence(second.Errors).Should().StartWith("An account already has the address zoe@test.example");
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, _, errors) = await RunningPortal.RunAsync("--data", _data, "--port", $"{port}");

        code.Should().Be(1);
        Sentence(errors).Should().Be($"Port {port} is taken: stop the program that uses it, or choose another port with --port N.");
    }

    [Fact]
    public async Task A_second_portal_on_the_same_folder_is_told_in_one_sentence()
    {
        await using var portal = await RunningPortal.StartAsync(_data, RunningPortal.FreePort(), "--no-demo");

        var (code, _, errors) = await RunningPortal.RunAsync("--data", _data, "--port", $"{RunningPortal.FreePort()}");

        code.Should().Be(1);
        Sentence(errors).Should().StartWith("Another portal already runs on ");
    }

    [Theory]
    [InlineData("--port", "abc")]
    [InlineData("--port", "70000")]
    [InlineData("--prt", "5")]
    [InlineData("create-admin", "--email=zoe@test.example")]
    [InlineData("create-admin", "--email=zoe", "--name=Zoé")]
    [InlineData("--data", "/proc/nulle-part")]
    public async Task A_word_that_cannot_be_followed_is_told_in_one_line(params string[] arguments)
    {
        var (code, _, errors) = await RunningPortal.RunAsync(arguments);

        code.Should().NotBe(0);
        Sentence(errors).Should().EndWith(".");
    }

    [Fact]
    public async Task An_administrator_can_be_made_before_the_first_start()
    {
        var made = await RunningPortal.RunAsync("create-admin", "--data", _data, "--email", "zoe@test.example", "--name", "Zoé Test");

        made.Code.Should().Be(0, made.Errors);
        made.Output.Should().Contain("Zoé Test can now sign in as administrator").And.Contain("Password, shown this once: ");
        File.Exists(Path.Combine(_data, "postgresql", "cluster", "postmaster.pid")).Should().BeFalse();
    }

    [Fact]
    public async Task The_folder_that_was_asked_for_holds_the_database()
    {
        await using var portal = await RunningPortal.StartAsync(_data, RunningPortal.FreePort(), "--no-demo");

        File.Exists(Path.Combine(_data, "postgresql", "cluster", "PG_VERSION")).Should().BeTrue();
        File.Exists(Path.Combine(_data, "database-folder")).Should().BeFalse();
    }

    private static string Sentence(string errors) => errors.Trim().Split('\n').Should().ContainSingle().Subject;
}
