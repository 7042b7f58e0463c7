using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Pages.Fiches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages;

/// <summary>The home page: what the portal is, a search, the latest sheets.</summary>
[AllowAnonymous]
public sealed class IndexModel(CapsDbContext db) : PageModel
{
    public static IReadOnlyList<(Stage Stage, string Sentence)> Journey { get; } =
    [
        (Stage.Cadrage, "Convenir de la question, réunir les documents, recueillir les accords."),
        (Stage.Entretien, "Écouter celles et ceux qui ont mené l’action."),
        (Stage.Analyse, "Dégager les moments et les fonctions clés."),
        (Stage.Redaction, "Écrire la fiche et la faire valider par ses contributeur·ices."),
        (Stage.Diffusion, "Relire en Comité éditorial, publier, faire connaître."),
    ];

    public IReadOnlyList<PublishedSheetCard> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Latest = await db.Publications.NewestFirst().Take(4).ToCardsAsync(cancellation);
}
