using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Observatory;

/// <summary>Counts the declared uses of submitted sheets, in one query whatever their number.</summary>
public sealed class ObservatoryQuery(CapsDbContext db)
{
    /// <summary>The key of all the tools that the catalogue does not hold, where their names are not told.</summary>
    public const string UnlistedTools = "";

    /// <param name="filter">The months are those of the use; for a sheet without any, that of its submission.</param>
    /// <param name="namesUnlistedTools">Tells apart the tools that people named themselves.</param>
    public async Task<List<ObservedCell>> CountAsync(ObservatoryFilter filter, bool namesUnlistedTools, CancellationToken cancellation)
    {
        // With little memory PostgreSQL groups on disk, and compiling the query takes longer than it saves.
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"set local work_mem = '32MB'; set local jit = off", cancellation);
        var cells = await db.Database.SqlQuery<ObservedCell>(Sql(filter, namesUnlistedTools)).ToListAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return cells;
    }

    /// <summary>The query itself, with its parameters.</summary>
    /// <remarks>Grouping by sheet first, then counting the groups, spares the sort that a count of distinct sheets would make of all the uses.</remarks>
    public static FormattableString Sql(ObservatoryFilter filter, bool namesUnlistedTools)
    {
        var (from, to) = (filter.From ?? DateOnly.MinValue, filter.To ?? DateOnly.MaxValue);
        return $"""
            with chosen as not materialized (
                select sheet_id, stage, guided_use_id, verdict, reason_ids, requests, image_generated,
                    date_trunc('month', used_on::timestamp) as month,
                    coalesce(tool_id, case when {namesUnlistedTools} then lower(tool_name) else {UnlistedTools} end) as tool,
                    case when tool_id is null and {namesUnlistedTools} then tool_name end as tool_name
                from observed_uses
                where used_on between {from} and {to} and ({filter.EditionId}::text is null or edition_id = {filter.EditionId})
            )
            select 'All' as dimension, '' as key, null as name, coalesce(sum(uses), 0)::int as uses, count(*)::int as sheets
                from (select count(*) as uses from chosen group by sheet_id) s
            union all select 'Stage', stage, null, sum(uses)::int, count(*)::int
                from (select stage, count(*) as uses from chosen group by stage, sheet_id) s group by stage
            union all select 'GuidedUse', guided_use_id, null, sum(uses)::int, count(*)::int
                from (select guided_use_id, count(*) as uses from chosen group by guided_use_id, sheet_id) s group by guided_use_id
            union all select 'Tool', tool, min(name), sum(uses)::int, count(*)::int
                from (select tool, min(tool_name) as name, count(*) as uses from chosen group by tool, sheet_id) s group by tool
            union all select 'Month', to_char(month, 'YYYY-MM'), null, sum(uses)::int, count(*)::int
                from (select month, count(*) as uses from chosen group by month, sheet_id) s group by month
            union all select 'Verdict', verdict, null, sum(uses)::int, count(*)::int
                from (select verdict, count(*) as uses from chosen group by verdict, sheet_id) s group by verdict
            union all select 'Reason', reason, null, sum(uses)::int, count(*)::int
                from (select reason, count(*) as uses from chosen, unnest(reason_ids) as reason group by reason, sheet_id) s group by reason
            union all select 'Requests', requests || '/' || image_generated::text, null, count(*)::int, 0
                from chosen group by requests, image_generated
            union all select 'WithoutUse', '', null, 0, count(*)::int
                from observed_sheets s
                where submitted_on between {from} and {to} and ({filter.EditionId}::text is null or edition_id = {filter.EditionId})
                    and not exists (select 1 from observed_uses u where u.sheet_id = s.sheet_id)
            """;
    }
}
