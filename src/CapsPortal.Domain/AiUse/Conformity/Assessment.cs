using CapsPortal.Domain.Charter;

namespace CapsPortal.Domain.AiUse.Conformity;

/// <summary>The verdict on one use, from best to worst.</summary>
public enum Verdict
{
    Conforme,
    PointDeVigilance,
    EcartALaCharte,
}

/// <summary>Why a use is not simply in line with the charter.</summary>
/// <param name="CharterId">The principle or grid line of the charter on which the reason rests.</param>
/// <param name="Sentence">For a person, in French.</param>
/// <param name="Improvement">What would make it better.</param>
public sealed record Reason(Verdict Verdict, string CharterId, string Sentence, string Improvement);

/// <summary>The reasoned opinion on one use: the worst of its reasons.</summary>
public sealed record Assessment(IReadOnlyList<Reason> Reasons)
{
    public Verdict Verdict => Reasons.Count == 0 ? Verdict.Conforme : Reasons.Max(r => r.Verdict);

    public bool IsGap => Verdict == Verdict.EcartALaCharte;

    /// <summary>An agreement of the contributors is missing: it can be asked for.</summary>
    public bool LacksAgreement => Reasons.Any(r => r.CharterId == RuledIds.Agreement);
}

public static class VerdictLabels
{
    public static string Label(this Verdict verdict) => verdict switch
    {
        Verdict.Conforme => "Conforme",
        Verdict.PointDeVigilance => "Point de vigilance",
        Verdict.EcartALaCharte => "Écart à la charte",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
