using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Where a line of the plan stands with the contributors.</summary>
/// <param name="IsAsked">The contributors were asked about it.</param>
public sealed record LineAgreement(bool IsAsked, IReadOnlyList<string> Refused, IReadOnlyList<string> Awaited)
{
    /// <summary>Every contributor agrees: the use is covered.</summary>
    public bool IsCovered => IsAsked && Refused.Count == 0 && Awaited.Count == 0;

    /// <summary>Somebody may still be asked: the answer is not known, or the question was never put.</summary>
    public bool IsToAsk => !IsAsked || Awaited.Count > 0;

    public string Sentence => this switch
    {
        { IsAsked: false } => "accord pas encore demandé",
        { Refused.Count: > 0 } => $"refusé par {FrenchList.Of(Refused)} : cet usage n’est pas permis",
        { Awaited.Count: > 0 } => $"en attente de {FrenchList.Of(Awaited)}",
        _ => "accepté par tou·tes",
    };

    public static IReadOnlyDictionary<PlannedUseId, LineAgreement> OfAll(Sheet sheet, IReadOnlyList<Consent> consents)
    {
        var answers = sheet.Contributors.Select(c => (c.Name, InForce: consents.InForce(c.Id))).ToList();
        var asked = sheet.Plan.AskedLines.ToHashSet();
        return sheet.Plan.Lines.ToDictionary(line => line.Id, line => new LineAgreement(
            asked.Contains(line),
            [.. answers.Where(a => a.InForce.TryGetValue(line.Id, out var given) && given.Decision != ConsentDecision.Accepted).Select(a => a.Name)],
            [.. answers.Where(a => !a.InForce.ContainsKey(line.Id)).Select(a => a.Name)]));
    }
}
