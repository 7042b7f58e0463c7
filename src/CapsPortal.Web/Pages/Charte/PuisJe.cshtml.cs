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
    public const string UseKey = "usage";
    public const string DataKey = "donnees";
    public const string ToolKey = "outil";
    public const string OtherToolKey = "autre-outil";

    /// <summary>A line of the grid, or « autre.redaction »: another use at that stage.</summary>
    [BindProperty(SupportsGet = true, Name = UseKey)]
    public string? GuidedUseId { get; set; }

    /// <summary>Names of <see cref="DataKind"/>; others are left out.</summary>
    [BindProperty(SupportsGet = true, Name = DataKey)]
    public List<string?> Data { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = ToolKey)]
    public string? ToolId { get; set; }

    /// <summary>The name of a tool that the catalogue does not hold. It counts when no tool of the catalogue is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = OtherToolKey)]
    public string? OtherTool { get; set; }

    public CharterEdition Edition => charter.Current;

    public CharterAnswer? Answer { get; private set; }

    public IReadOnlyList<Choice> Uses =>
    [
        .. Stages.All.SelectMany(stage => Edition.Grid.At(stage)
            .Select(u => new Choice(u.Id, u.Name, Group: stage.Title()))
            .Append(new Choice(OtherAt(stage), $"Autre chose, à l’étape {stage.WithOf()}", Group: stage.Title()))),
    ];

    public static IReadOnlyList<Choice> DataKinds { get; } = Choice.All<DataKind>(d => d.Label());

    public IReadOnlyList<Choice> Tools =>
    [
        .. Edition.Tools.Select(t => new Choice(t.Id, t.Name, Group: t.UsesAi ? "Avec IA" : "Sans IA")),
    ];

    /// <summary>An address that only names a use opens the form on it: the form itself sends the rest, even empty.</summary>
    private bool IsAsked => Request.Query.ContainsKey(DataKey) || Request.Query.ContainsKey(ToolKey);

    public void OnGet()
    {
        if (!IsAsked)
        {
            return;
        }

        var line = Edition.Grid.Find(GuidedUseId);
        var otherAt = Stages.All.Cast<Stage?>().FirstOrDefault(s => GuidedUseId == OtherAt(s!.Value));
        var otherTool = string.IsNullOrEmpty(ToolId) && !string.IsNullOrWhiteSpace(OtherTool) ? OtherTool : null;
        var answer = new CharterQuestion(
            line?.Stage ?? otherAt,
            otherAt is null ? GuidedUseId : GuidedUseIds.Other,
            [.. Enum.GetValues<DataKind>().Where(kind => Data.Contains(kind.ToString()))],
            ToolId,
            otherTool).AnswerBy(Edition);
        foreach (var error in answer.Errors)
        {
            ModelState.AddModelError(KeyOf(error.Field), error.Message);
        }

        Answer = answer.IsSuccess ? answer.Value : null;
    }

    private static string KeyOf(string? field) => field switch
    {
        nameof(GuidedUseId) => UseKey,
        nameof(Data) => DataKey,
        nameof(ToolId) => ToolKey,
        nameof(OtherTool) => OtherToolKey,
        _ => "",
    };

    private static string OtherAt(Stage stage) => $"{GuidedUseIds.Other}.{stage.Slug()}";
}
