using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>
/// The published editions of the charter, kept in memory. An edition comes into force on a later day than that of its
/// publication: a node that learns of it within minutes judges nothing wrongly meanwhile.
/// </summary>
public sealed class CharterLibrary(TimeProvider clock)
{
    private CharterEditions? _editions;

    public CharterEditions Editions => _editions ?? throw new InvalidOperationException("The charter was asked for before the database was prepared.");

    /// <summary>The edition in force today.</summary>
    public CharterEdition Current => Editions.InForceOn(clock.GetUtcNow().ParisDate());

    /// <summary>The edition that an address names, the current one when it names none; null when there is no such edition.</summary>
    public CharterEdition? Find(string? id) => string.IsNullOrEmpty(id) ? Current : Editions.Find(id);

    public async Task ReloadAsync(CapsDbContext db, CancellationToken cancellation) =>
        _editions = new CharterEditions(await db.PublishedEditions.AsNoTracking().Select(e => e.Content).ToListAsync(cancellation));
}
