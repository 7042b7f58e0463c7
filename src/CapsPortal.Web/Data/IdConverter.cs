using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CapsPortal.Web.Data;

/// <summary>Stores a typed id (a record struct over one Guid, named Value) as a uuid.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(ToGuid, FromGuid)
    where TId : struct
{
    private static Expression<Func<TId, Guid>> ToGuid { get; } = Unwrap();

    private static Expression<Func<Guid, TId>> FromGuid { get; } = Wrap();

    private static Expression<Func<TId, Guid>> Unwrap()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<Guid, TId>> Wrap()
    {
        var value = Expression.Parameter(typeof(Guid));
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}
