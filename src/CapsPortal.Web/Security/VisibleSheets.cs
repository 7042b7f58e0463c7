using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Security;

/// <summary>Which sheets a person may see. Everything that reads a sheet starts here; the rest answers 404.</summary>
public static class VisibleSheets
{
    /// <summary>The sheets that this person runs.</summary>
    public static IQueryable<Sheet> RunBy(this IQueryable<Sheet> sheets, CurrentUser user)
    {
        var owner = user.Id;
        return sheets.Where(s => s.OwnerId == owner);
    }

    /// <summary>The sheets that this member of the committee may review: submitted ones, but never their own.</summary>
    public static IQueryable<Sheet> ToReviewBy(this IQueryable<Sheet> sheets, CurrentUser user)
    {
        var reviewer = user.Id;
        return sheets.Where(s => s.State == SheetState.Submitted && s.OwnerId != reviewer);
    }
}
