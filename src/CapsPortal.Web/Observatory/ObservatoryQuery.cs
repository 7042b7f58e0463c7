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
    public Task<List<ObservedCell>> CountAsync(ObservatoryFilter filter, bool namesUnlistedTools, CancellationToken cancellation) =>
        db.Database.SqlQuery<ObservedCell>(Sql(filter, namesUnlistedTools)).ToListAsync(cancellation);

    /// <summary>The query itself, with its parameters.</summary>
    /// <remarks>
    /// One pass over the uses groups them by sheet and by each dimension at once; the second grouping turns these into
    /// uses and sheets, where a count of distinct sheets would sort the uses once for each dimension.
    /// </remarks>
    public static FormattableString Sql(ObservatoryFilter filter, bool namesUnlistedTools)
    {
        var (from, to) = (filter.From ?? DateOnly.MinValue, filter.To ?? DateOnly.MaxValue);
        return $"""
            with chosen as (
                select sheet_id, stage, guided_use_id, verdict, reason_ids,
                    coalesce(tool_id, case when {namesUnlistedTools} then lower(tool_name) else {UnlistedTools} end) as tool,
                    case when tool_id is null and {namesUnlistedTools} then tool_name end as tool_name,
                    extract(year from used_on)::int * 12 + extract(month from used_on)::int - 1 as month,
                    requests, image_generated
                from observed_uses
                where used_on between {from} and {to} and ({filter.EditionId}::text is null or edition_id = {filter.EditionId})
            ),
            per_sheet as (
                select sheet_id, stage, guided_use_id, tool, month, verdict, requests, image_generated,
                    min(tool_name) as name, count(*) as uses
                from chosen
                group by grouping sets (
                    (sheet_id), (sheet_id, stage), (sheet_id, guided_use_id), (sheet_id, tool), (sheet_id, month), (sheet_id, verdict),
                    (sheet_id, requests, image_generated))
            ),
            reasons as (
                select reason, sheet_id, count(*) as uses from chosen, unnest(reason_ids) as reason group by reason, sheet_id
            )
            select
                case
                    when stage is not null then 'Stage'
                    when guided_use_id is not null then 'GuidedUse'
                    when tool is not null then 'Tool'
                    when month is not null then 'Month'
                    when verdict is not null then 'Verdict'
                    when requests is not null then 'Requests'
                    else 'All'
                end as dimension,
                coalesce(
                    stage, guided_use_id, tool, (month / 12) || '-' || lpad((month % 12 + 1)::text, 2, '0'), verdict,
                    requests || '/' || image_generated::text, '') as key,
                min(name) as name,
                sum(uses)::int as uses,
                count(*)::int as sheets
            from per_sheet
            group by stage, guided_use_id, tool, month, verdict, requests, image_generated
            union all
            select 'Reason', reason, null, sum(uses)::int, count(*)::int from reasons group by reason
            union all
            select 'WithoutUse', '', null, 0, count(*)::int
            from observed_sheets s
            where submitted_on between {from} and {to} and ({filter.EditionId}::text is null or edition_id = {filter.EditionId})
                and not exists (select 1 from observed_uses u where u.sheet_id = s.sheet_id)
            """;
    }
}
