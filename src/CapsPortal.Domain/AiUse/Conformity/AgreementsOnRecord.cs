using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse.Conformity;

/// <summary>What the contributors of a sheet have agreed to, and when: the conformity rules read nothing else of them.</summary>
public sealed class AgreementsOnRecord
{
    private readonly IReadOnlyList<ContributorId> _contributors;
    private readonly IReadOnlyList<(ContributorId Contributor, UseOfTool Use, ConsentDecision Decision, DateTimeOffset At)> _answers;

    private readonly bool _coversAll;

    private AgreementsOnRecord(bool coversAll)
        : this([], [], DateTimeOffset.MinValue) => _coversAll = coversAll;

    private AgreementsOnRecord(
        IReadOnlyList<ContributorId> contributors,
        IReadOnlyList<(ContributorId, UseOfTool, ConsentDecision, DateTimeOffset)> answers,
        DateTimeOffset? charterSignedAt)
    {
        _contributors = contributors;
        _answers = answers;
        CharterSignedAt = charterSignedAt;
    }

    /// <summary>As if everyone had agreed to everything and signed long ago: for a use that is only thought of.</summary>
    public static AgreementsOnRecord Everyone { get; } = new(coversAll: true);

    /// <summary>As if nobody had been asked anything yet.</summary>
    public static AgreementsOnRecord NoOne { get; } = new([], [], null);

    /// <summary>When the first engagement charter was signed by all. Null while none is.</summary>
    public DateTimeOffset? CharterSignedAt { get; }

    public static AgreementsOnRecord Of(Sheet sheet, IEnumerable<Consent> consents, DateTimeOffset? charterSignedAt)
    {
        var uses = sheet.Plan.AllLines.ToDictionary(l => l.Id, l => l.Use);
        var answers = consents
            .Where(c => uses.ContainsKey(c.PlannedUseId))
            .OrderBy(c => c.AnsweredAt)
            .Select(c => (c.ContributorId, uses[c.PlannedUseId], c.Decision, c.AnsweredAt));
        return new AgreementsOnRecord([.. sheet.Contributors.Select(c => c.Id)], [.. answers], charterSignedAt);
    }

    /// <summary>
    /// Whether every contributor had an agreement in force for this use and tool at some time of that day.
    /// A withdrawal ends it from the next day on: what was done before stays lawful (RGPD art. 7.3).
    /// </summary>
    public bool Cover(UseOfTool use, DateOnly day) => _coversAll || AgreedOn(use, day).Count > 0;

    /// <summary>The days on which the contributors gave the agreements that cover this use; empty when one of them is missing.</summary>
    public IReadOnlyList<DateOnly> AgreedOn(UseOfTool use, DateOnly day)
    {
        var days = _contributors.Select(contributor => AgreedOn(contributor, use, day)).ToList();
        return days.Contains(null) ? [] : [.. days.OfType<DateOnly>()];
    }

    public bool CharterWasSignedBy(DateOnly day) => CharterSignedAt?.ParisDate() <= day;

    private DateOnly? AgreedOn(ContributorId contributor, UseOfTool use, DateOnly day)
    {
        var answers = _answers.Where(a => a.Contributor == contributor && a.Use.IsSameAs(use)).ToList();
        return answers
            .Select((answer, i) => (answer, Until: i + 1 < answers.Count ? answers[i + 1].At.ParisDate() : DateOnly.MaxValue))
            .Where(a => a.answer.Decision == ConsentDecision.Accepted && a.answer.At.ParisDate() <= day && day <= a.Until)
            .Select(a => (DateOnly?)a.answer.At.ParisDate())
            .FirstOrDefault();
    }
}
