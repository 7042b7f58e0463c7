using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>A line, a tool or a principle of the draft, in a list (<c>_DraftItem</c>).</summary>
public sealed record DraftItem(string Id, string Name, string Address, ChangeKind? Change, int OpenFeedbacks);

public static class ChangeLabels
{
    public static string Label(this ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "ajout",
        ChangeKind.Changed => "modification",
        ChangeKind.Removed => "retrait",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
