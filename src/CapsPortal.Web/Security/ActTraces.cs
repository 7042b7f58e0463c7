using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Security;

/// <summary>Keeps from where an act came, with the act's own commit, and erases what is older than the retention.</summary>
public sealed class ActTraces(CapsDbContext db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Nothing to keep when no request is under way, as when the demonstration is told.</summary>
    public void Keep(Guid act, DateTimeOffset now)
    {
        if (http.HttpContext is { Connection.RemoteIpAddress: { } address } context)
        {
            db.ActTraces.Add(ActTrace.Of(act, address.ToString(), context.Request.Headers.UserAgent, now));
        }
    }

    public Task EraseOldAsync(CancellationToken cancellation)
    {
        var limit = clock.GetUtcNow() - ActTrace.Retention;
        return db.ActTraces.Where(t => t.At < limit).ExecuteDeleteAsync(cancellation);
    }
}
