using System.Diagnostics;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CapsPortal.Web.Tests.Hosting.PostgreSql;

/// <summary>The launcher on folders of its own, apart from the cluster that the other tests share.</summary>
public sealed class PostgresClusterTests : IAsyncLifetime
{
    private readonly string _asked = Directory.CreateTempSubdirectory("caps-cluster-").FullName;
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;
    private OwnPostgres? _postgres;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_asked, recursive: true);
    }

    [Fact]
    public async Task What_was_committed_is_there_after_the_server_was_killed_and_its_folder_left_as_it_was()
    {
        await StartAsync();
        await ExecuteAsync("create table kept (word text); insert into kept values ('acquis')");
        Kill();
        await _postgres!.DisposeAsync();

        await StartAsync();

        (await ScalarAsync("select word from kept")).Should().Be("acquis");
    }

    [Fact]
    public async Task A_server_whose_portal_was_killed_is_taken_over()
    {
        var folder = await DataFolder.PrepareAsync(_asked, Ignore, _cancellation);
        var binaries = await OwnPostgres.BinariesForAsync(folder, Ignore, _cancellation);
        // Started and never stopped, as by a portal that was killed.
        await new PostgresCluster(folder, binaries).StartAsync(_cancellation);
        var orphan = Postmaster.Recorded(folder.Cluster)!;

        await StartAsync();

        Postmaster.Recorded(folder.Cluster).Should().Be(orphan);
        (await ScalarAsync("select 1")).Should().Be(1);
    }

    [Fact]
    public async Task A_number_left_by_a_killed_server_and_taken_by_another_program_does_not_bar_the_way()
    {
        await StartAsync();
        await _postgres!.DisposeAsync();
        var cluster = Path.Combine(_asked, "postgresql", "cluster");
        await File.WriteAllTextAsync(
            Path.Combine(cluster, "postmaster.pid"), $"{Environment.ProcessId}\n{cluster}\n1700000000\n5432\n\n127.0.0.1\n", _cancellation);

        await StartAsync();

        (await ScalarAsync("select 1")).Should().Be(1);
    }

    [Fact]
    public async Task A_server_that_dies_under_a_running_portal_is_started_again()
    {
        await StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        var watch = _postgres!.KeepAliveAsync(NullLogger.Instance, stop.Token);
        Kill();

        await EventuallyAsync(AnswersAsync);

        await stop.CancelAsync();
        await FluentActions.Awaiting(() => watch).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_second_portal_on_the_same_folder_is_refused_in_one_sentence()
    {
        await StartAsync();

        var second = () => OwnPostgres.StartAsync(_asked, Ignore, _cancellation);

        (await second.Should().ThrowAsync<OperatorException>()).Which.Message.Should().Match($"Another portal already runs on {_asked}: *");
    }

    [Fact]
    public async Task A_command_shares_the_server_of_the_portal_that_runs_and_leaves_it_running()
    {
        await StartAsync();

        await using (var shared = await OwnPostgres.StartOrShareAsync(_asked, Ignore, _cancellation))
        {
            shared.ConnectionString.Should().Be(_postgres!.ConnectionString);
        }

        (await ScalarAsync("select 1")).Should().Be(1);
    }

    [Fact]
    public async Task The_password_is_long_and_its_owner_alone_reads_it()
    {
        await StartAsync();
        var file = Path.Combine(_asked, "postgresql", "password");

        new FileInfo(file).Length.Should().Be(64);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(Path.GetDirectoryName(file)!).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task The_server_is_private_and_forgets_nothing()
    {
        await StartAsync();

        var settings = await ScalarAsync(
            "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in " +
            "('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit', 'full_page_writes', 'password_encryption', 'log_error_verbosity')",
            role: "postgres");

        settings.Should().Be(
            "fsync=on full_page_writes=on listen_addresses=127.0.0.1 log_error_verbosity=terse password_encryption=scram-sha-256 " +
            "synchronous_commit=on unix_socket_directories=");
    }

    [Fact]
    public async Task The_database_sorts_French_and_the_portal_is_no_superuser()
    {
        await StartAsync();

        (await ScalarAsync("select string_agg(w, ' ' order by w) from unnest(array['zèbre', 'étape', 'Epicerie', 'fiche']) w"))
            .Should().Be("Epicerie étape fiche zèbre");
        (await ScalarAsync("select rolsuper from pg_roles where rolname = current_user")).Should().Be(false);
    }

    [Fact]
    public async Task A_wrong_password_opens_nothing()
    {
        await StartAsync();
        var stranger = new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { Password = "autre", Pooling = false };
        await using var connection = new NpgsqlConnection(stranger.ConnectionString);

        var open = () => connection.OpenAsync(_cancellation);

        (await open.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
    }

    private async Task StartAsync() => _postgres = await OwnPostgres.StartAsync(_asked, Ignore, _cancellation);

    private void Kill()
    {
        using var postmaster = Process.GetProcessById(Postmaster.Recorded(Path.Combine(_asked, "postgresql", "cluster"))!.Pid);
        postmaster.Kill();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await ScalarAsync("select 1")) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            waited.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
            await tick.WaitForNextTickAsync(_cancellation);
        }
    }

    private async Task ExecuteAsync(string statement) => await ScalarAsync(statement);

    private async Task<object?> ScalarAsync(string query, string? role = null)
    {
        var direct = new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { Pooling = false };
        direct.Username = role ?? direct.Username;
        await using var connection = new NpgsqlConnection(direct.ConnectionString);
        await connection.OpenAsync(_cancellation);
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(_cancellation);
    }

    private static void Ignore(string notice)
    {
    }
}
