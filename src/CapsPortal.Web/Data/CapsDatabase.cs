using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>How the portal talks to PostgreSQL, the same at run time, in tests and when migrations are written.</summary>
public static class CapsDatabase
{
    public static DbContextOptionsBuilder<TContext> Configure<TContext>(DbContextOptionsBuilder<TContext> options, string connectionString)
        where TContext : DbContext
    {
        Configure((DbContextOptionsBuilder)options, connectionString);
        return options;
    }

    /// <summary>Loads the children of an aggregate in queries of their own: joined, they would multiply each other's rows.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .UseSnakeCaseNamingConvention();
}
