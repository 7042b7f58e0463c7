using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>The answers as ticked: by line, yes, no, or nothing.</summary>
public sealed class AnswersInput
{
    public Dictionary<Guid, bool?> Answers { get; set; } = [];

    public string? Comment { get; set; }

    /// <summary>« Tout refuser » was pressed: no to every use, whatever is ticked.</summary>
    public bool RefuseAll { get; set; }

    public bool? AnswerTo(PlannedUse line) => RefuseAll ? false : Answers.GetValueOrDefault(line.Id.Value);

    /// <summary>Refuses, at its line, each use that has no answer.</summary>
    internal Result Check(IReadOnlyList<AskedUse> uses)
    {
        var missing = uses.Where(use => AnswerTo(use.Line) is null).ToList();
        return missing.Count == 0 ? Result.Success : Result.Refused([.. missing.Select(use => Unanswered(use.Line))]);
    }

    private static DomainError Unanswered(PlannedUse line) => new(
        $"{nameof(Answers)}[{line.Id.Value}]", $"Répondez oui ou non : {line.Use.UseName}, avec {line.Use.ToolName}.");
}
