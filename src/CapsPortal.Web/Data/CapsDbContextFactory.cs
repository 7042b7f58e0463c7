using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CapsPortal.Web.Data;

/// <summary>Lets « dotnet ef » write migrations without a database.</summary>
public sealed class CapsDbContextFactory : IDesignTimeDbContextFactory<CapsDbContext>
{
    public CapsDbContext CreateDbContext(string[] args) =>
        new(CapsDatabase.Configure(new DbContextOptionsBuilder<CapsDbContext>(), "Host=localhost;Database=capsportal").Options);
}
