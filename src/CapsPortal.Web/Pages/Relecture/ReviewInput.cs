using CapsPortal.Domain.Reviews;
using CapsPortal.Web.TagHelpers;

namespace CapsPortal.Web.Pages.Relecture;

/// <summary>The review as typed.</summary>
public sealed class ReviewInput
{
    public static IReadOnlyList<Choice> Grid { get; } =
    [
        new(nameof(GridAnswer.Yes), "oui"), new(nameof(GridAnswer.No), "non"), new(nameof(GridAnswer.Nr), "nr (non renseigné ou sans objet)"),
    ];

    public static IReadOnlyList<Choice> Decisions { get; } =
    [
        new(nameof(EditorialDecision.Accept), "La publier", "Chacun·e pourra la lire dès votre décision."),
        new(nameof(EditorialDecision.SendBack), "La renvoyer à l’accompagnateur·ice", "Elle pourra être corrigée, puis soumise de nouveau."),
    ];

    public bool AffirmsNoAi { get; set; }

    /// <summary>By question; null until it is answered.</summary>
    public Dictionary<string, GridAnswer?> Answers { get; set; } = [];

    public EditorialDecision? Decision { get; set; }

    public string? Comment { get; set; }
}
