using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>The identity card as typed. The names match those of <see cref="IdentityCard"/>, so that errors find their field.</summary>
public sealed class IdentityInput
{
    public string? Title { get; set; }

    public string? Action { get; set; }

    public string? Structure { get; set; }

    public string? Theme { get; set; }

    public string? Territory { get; set; }

    public int? StartYear { get; set; }

    public int? EndYear { get; set; }

    public static IdentityInput From(IdentityCard card) => new()
    {
        Title = card.Title,
        Action = card.Action,
        Structure = card.Structure,
        Theme = card.Theme,
        Territory = card.Territory,
        StartYear = card.StartYear,
        EndYear = card.EndYear,
    };

    public Result<IdentityCard> Check(DateOnly today) =>
        IdentityCard.Create(Title, Action, Structure, Theme, Territory, StartYear, EndYear, today);
}
