using CapsPortal.Web.Hosting.PostgreSql;

namespace CapsPortal.Web.Tests.Hosting.PostgreSql;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PostgresBinariesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("caps-bin-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_newest_server_comes_first_and_those_too_old_are_left_out()
    {
        var old = Server("old", "postgres (PostgreSQL) 13.4");
        var debian = Server("debian", "postgres (PostgreSQL) 15.19 (Debian 15.19-0+deb12u1)");
        var beta = Server("beta", "postgres (PostgreSQL) 18beta1");

        PostgresBinaries.FindIn([old, debian, beta, debian]).Should().Equal(new PostgresBinaries(beta, 18), new PostgresBinaries(debian, 15));
    }

    [Fact]
    public void A_folder_that_lacks_a_program_holds_no_server()
    {
        var client = Server("client", "postgres (PostgreSQL) 17.1");
        File.Delete(Path.Combine(client, "initdb"));

        PostgresBinaries.FindIn([client, Path.Combine(_folder, "none")]).Should().BeEmpty();
    }

    [Fact]
    public void Links_to_a_server_that_was_removed_are_no_server()
    {
        var removed = Server("removed", "postgres (PostgreSQL) 17.1");
        var links = Directory.CreateDirectory(Path.Combine(_folder, "links")).FullName;
        foreach (var program in Directory.EnumerateFiles(removed))
        {
            File.CreateSymbolicLink(Path.Combine(links, Path.GetFileName(program)), program);
        }

        Directory.Delete(removed, recursive: true);

        PostgresBinaries.FindIn([links]).Should().BeEmpty();
    }

    private string Server(string name, string answer)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var program in new[] { "postgres", "initdb", "pg_ctl" })
        {
            var file = Path.Combine(folder, program);
            File.WriteAllText(file, $"#!/bin/sh\necho '{answer}'\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
