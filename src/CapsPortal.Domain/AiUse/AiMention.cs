using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// The text on AI use to insert in the Méthodologie part (charter: transparence, mention-methodologie).
/// It says only what is recorded, and says it the same way each time.
/// </summary>
/// <param name="Introduction">The first paragraph.</param>
/// <param name="Uses">One paragraph for each stage that has declared uses, in the order of the stages; empty when none is declared.</param>
/// <param name="Conclusion">The paragraphs after the list.</param>
/// <param name="Brief">All of it in one sentence.</param>
public sealed record AiMention(string Introduction, IReadOnlyList<string> Uses, IReadOnlyList<string> Conclusion, string Brief)
{
    /// <summary>The whole mention as plain text, uses as a list with dashes.</summary>
    public string PlainText => string.Join("\n\n", new[] { Introduction, string.Join('\n', Uses.Select(u => "– " + u)) }.Concat(Conclusion).Where(p => p.Length > 0));

    /// <param name="accompagnateur">The name of the person who answers for the sheet.</param>
    /// <param name="asOf">The day of the mention: without any use, it refers to the edition in force then.</param>
    public static AiMention Compose(
        Sheet sheet, CharterEditions editions, AgreementsOnRecord agreements, SignedCharter? charter, string accompagnateur, DateOnly asOf) =>
        new AiMentionComposition(sheet, editions, agreements, charter, accompagnateur, asOf).Compose();

    /// <summary>
    /// Where this mention, frozen, no longer says what the records make of it. Empty when both read the same to the letter.
    /// A mention frozen in the words of an earlier portal differs too: it is composed again at the next submission.
    /// </summary>
    public IReadOnlyList<MentionDivergence> DivergencesFrom(AiMention recorded)
    {
        var divergences = new List<MentionDivergence>();
        Compare("Introduction", [Introduction], [recorded.Introduction], divergences);
        foreach (var stage in Stages.All)
        {
            Compare($"Étape {stage.WithOf()}", About(stage, Uses), About(stage, recorded.Uses), divergences);
        }

        Compare("Après les étapes", Conclusion, recorded.Conclusion, divergences);
        Compare("Forme brève", [Brief], [recorded.Brief], divergences);
        if (divergences.Count == 0 && !Uses.SequenceEqual(recorded.Uses))
        {
            Compare("Étapes", Uses, recorded.Uses, divergences);
        }

        return divergences;
    }

    private static List<string> About(Stage stage, IEnumerable<string> uses) =>
        [.. uses.Where(u => u.StartsWith(AiMentionComposition.Opening(stage), StringComparison.Ordinal))];

    private static void Compare(string where, IReadOnlyList<string> frozen, IReadOnlyList<string> recorded, List<MentionDivergence> divergences)
    {
        if (!frozen.SequenceEqual(recorded))
        {
            divergences.Add(new MentionDivergence(
                where, string.Join(' ', frozen.Except(recorded)), string.Join(' ', recorded.Except(frozen))));
        }
    }
}

/// <summary>A place where a frozen mention and the records say two things.</summary>
/// <param name="Where">For a person: « Étape de la rédaction », « Après les étapes ».</param>
/// <param name="Frozen">What only the frozen mention says; empty when it says nothing of it.</param>
/// <param name="Recorded">What only the records say; empty when they say nothing of it.</param>
public sealed record MentionDivergence(string Where, string Frozen, string Recorded);

/// <summary>The engagement charter in force: its version and the time of its last signature.</summary>
public sealed record SignedCharter(int Version, DateTimeOffset SignedAt);
