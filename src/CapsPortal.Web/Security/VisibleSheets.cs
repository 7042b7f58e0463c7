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

    /// <summary>The sheets that waited for the committee and no longer do: their title and what became of them, nothing more.</summary>
    public static IQueryable<Sheet> DecidedBefore(this IQueryable<Sheet> sheets, CurrentUser user)
    {
        var reviewer = user.Id;
        return sheets.Where(s => s.SubmissionCount > 0 && s.State != SheetState.Submitted && s.OwnerId != reviewer);
    }
}
