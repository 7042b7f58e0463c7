using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>« Puis-je utiliser l'IA pour… ? »: three questions, one answer, at an address that can be shared.</summary>
public sealed class PuisJeModel(CharterLibrary charter) : PageModel
{
    /// <summary>A line of the grid, or « autre »; anything else is taken for no answer.</summary>
    [BindProperty(SupportsGet = true, Name = "usage")]
    public string? GuidedUseId { get; set; }

    /// <summary>Values of <see cref="DataKind"/>; others are left out.</summary>
    [BindProperty(SupportsGet = true, Name = "donnees")]
    public List<string> Data { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "outil")]
    public string? ToolId { get; set; }

    public CharterEdition Edition => charter.Current;

    public CharterAnswer? Answer { get; private set; }

    public IReadOnlyList<Choice> Uses =>
    [
        .. Edition.Grid.Uses.Select(u => new Choice(u.Id, u.Name, Group: u.Stage.Title())),
        new Choice(GuidedUseIds.Other, "Un usage que la grille ne décrit pas", Group: "Autre"),
    ];

    public static IReadOnlyList<Choice> DataKinds => Choice.All<DataKind>(d => d.Label());

    public IReadOnlyList<Choice> Tools => [.. Edition.Tools.Where(t => t.UsesAi).Select(t => new Choice(t.Id, t.Name))];

    public void OnGet()
    {
        var known = Edition.Grid.Find(GuidedUseId);
        if (known is null && GuidedUseId != GuidedUseIds.Other)
        {
            GuidedUseId = null;
            return;
        }

        var data = Data.Where(d => Enum.TryParse<DataKind>(d, out var kind) && kind.ToString() == d).Select(Enum.Parse<DataKind>).Distinct().ToList();
        Answer = new CharterQuestion(GuidedUseId!, known?.Stage ?? Stage.Cadrage, data, Edition.FindTool(ToolId)?.Id).AnswerBy(Edition);
    }
}
