using System.Text;
using CapsPortal.Web.Tests.Infrastructure;
using Npgsql;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>
/// Looks for a string wherever a portal could leave one: each row of each table, what was logged, and the files written
/// since this began, those that were removed at once included.
/// </summary>
internal sealed class Traces : IDisposable
{
    // What the framework names the files in which it keeps the body of a request.
    private const string OfTheFramework = "ASPNETCORE_*";

    private readonly PortalFixture _portal;
    private readonly string _needle;
    private readonly DateTime _start = DateTime.UtcNow.AddSeconds(-1);
    private readonly List<string> _buffered = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    public Traces(PortalFixture portal, string needle)
    {
        (_portal, _needle) = (portal, needle);
        foreach (var folder in Folders)
        {
            var watcher = new FileSystemWatcher(folder, OfTheFramework) { EnableRaisingEvents = true };
            watcher.Created += (_, created) => Note(created.FullPath);
            // Made under another name first, with nobody's rights but its owner's.
            watcher.Renamed += (_, renamed) => Note(renamed.FullPath);
            _watchers.Add(watcher);
        }
    }

    private void Note(string path)
    {
        lock (_buffered)
        {
            _buffered.Add(path);
        }
    }

    private static IEnumerable<string> Folders => new[]
    {
        Path.GetTempPath(), Environment.GetEnvironmentVariable("ASPNETCORE_TEMP"), Directory.GetCurrentDirectory(), AppContext.BaseDirectory,
    }.OfType<string>().Select(Path.GetFullPath).Distinct();

    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var found = new List<string>(await InDatabaseAsync());
        found.AddRange(_portal.Logs.Events.Where(line => line.Contains(_needle, StringComparison.Ordinal)).Select(line => $"log: {line}"));
        found.AddRange(Folders.SelectMany(InFiles).Distinct());
        lock (_buffered)
        {
            found.AddRange(_buffered.Select(path => $"written while a request was read: {path}"));
        }

        return found;
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private async Task<List<string>> InDatabaseAsync()
    {
        await using var database = NpgsqlDataSource.Create(_portal.ConnectionString);
        var tables = new List<string>();
        await using (var names = database.CreateCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
        await using (var rows = await names.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                tables.Add(rows.GetString(0));
            }
        }

        var found = new List<string>();
        foreach (var table in tables)
        {
            // A row as text: every column, binary ones in hexadecimal.
            await using var search = database.CreateCommand($"select count(*) from {table} as held where position($1 in held::text) > 0 or position($2 in held::text) > 0");
            search.Parameters.Add(new NpgsqlParameter { Value = _needle });
            search.Parameters.Add(new NpgsqlParameter { Value = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(_needle)) });
            if (await search.ExecuteScalarAsync() is long and > 0)
            {
                found.Add($"table {table}");
            }
        }

        return found;
    }

    // What lay in a folder before is not looked into again, unless it was written since.
    private IEnumerable<string> InFiles(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var within = new DirectoryInfo(folder);
        var files = within.EnumerateFiles("*", options)
            .Concat(within.EnumerateDirectories("*", options)
                .Where(inner => inner.CreationTimeUtc >= _start)
                .SelectMany(inner => inner.EnumerateFiles("*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true })));
        return files.Where(file => file.LastWriteTimeUtc >= _start && IsContent(file) && Holds(file.FullName)).Select(file => $"file {file.FullName}").ToList();
    }

    // A pipe of somebody else's is empty, and would be waited for.
    private static bool IsContent(FileInfo file) => file.Exists && file.Length > 0;

    private bool Holds(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path).AsSpan();
            return content.IndexOf(Encoding.UTF8.GetBytes(_needle)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(_needle)) >= 0;
        }
        catch (IOException)
        {
            // Somebody else's, already gone.
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
