using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;

namespace CapsPortal.Web.Commands;

/// <summary>What every command does before its own work: read the configuration, reach the database.</summary>
public static class PortalStart
{
    /// <summary>The configuration of files, environment and command line. Nothing depends on the folder where the command was typed.</summary>
    public static WebApplicationBuilder CreateBuilder(string? data = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        if (data is not null)
        {
            builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.DataFolder)}"] = Path.GetFullPath(data);
        }

        return builder;
    }

    /// <summary>The portal's own PostgreSQL when the configuration names no database, else null.</summary>
    public static async Task<OwnPostgres?> OpenDatabaseAsync(
        WebApplicationBuilder builder, Func<string, Action<string>, CancellationToken, Task<OwnPostgres>> start, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(PortalDatabase.ConnectionName)))
        {
            return null;
        }

        var postgres = await start(DataFolderOf(builder.Configuration), Console.WriteLine, cancellation);
        builder.Configuration[$"ConnectionStrings:{PortalDatabase.ConnectionName}"] = postgres.ConnectionString;
        return postgres;
    }

    private static string DataFolderOf(IConfiguration configuration) =>
        Path.GetFullPath(configuration.GetSection(PortalOptions.Section)[nameof(PortalOptions.DataFolder)]
            ?? Path.Combine(RepositoryFolder() ?? Directory.GetCurrentDirectory(), "data"));

    // A published portal has no repository around it.
    private static string? RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CapsPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
