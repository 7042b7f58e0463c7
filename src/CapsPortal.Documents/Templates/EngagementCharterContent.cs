namespace CapsPortal.Documents.Templates;

/// <summary>What goes into an engagement charter. All dates come in; nothing is read from a clock.</summary>
/// <param name="Version">1 for the first charter, more for an amendment.</param>
/// <param name="PlannedUses">Empty when no use of AI is planned.</param>
public sealed record EngagementCharterContent(
    string SheetTitle,
    string Action,
    string Structure,
    int Version,
    DateOnly Date,
    IReadOnlyList<CharterClause> Clauses,
    IReadOnlyList<PlannedAiUse> PlannedUses,
    IReadOnlyList<CharterSignatory> Signatories)
{
    /// <summary>What happened to the charter, in order; shown on the evidence page.</summary>
    public IReadOnlyList<CharterEvent> Events { get; init; } = [];

    /// <summary>Where anyone can check the file, or null.</summary>
    public string? VerificationAddress { get; init; }

    /// <summary>SHA-256 of the seal's certificate, or null when the file is not sealed.</summary>
    public string? SealFingerprint { get; init; }

    /// <summary>The authority whose timestamp the seal bears (level B-T); null for level B-B.</summary>
    public string? TimestampAuthority { get; init; }
}

/// <param name="Markdown">The clause's text, as it was typed.</param>
public sealed record CharterClause(string Title, string Markdown);

public sealed record PlannedAiUse(string Stage, string Use, string Tool, string Purpose)
{
    /// <summary>One for each contributor; they are not part of the text that is signed.</summary>
    public IReadOnlyList<AiUseAnswer> Answers { get; init; } = [];
}

/// <param name="Accepted">Null while the person has not answered.</param>
public sealed record AiUseAnswer(string Who, bool? Accepted);

/// <param name="Signature">Null while the person has not signed this version.</param>
public sealed record CharterSignatory(string Name, string? Function, string? Organisation, CharterSignature? Signature = null);

/// <param name="Verification">How the person was recognised, as a sentence: « Lien personnel envoyé à … ».</param>
public sealed record CharterSignature(string TypedName, DateTimeOffset At, string Verification)
{
    /// <summary>Drawn by hand, see <see cref="Model.SignatureBlock.Drawing"/>; null for a typed name.</summary>
    public string? Drawing { get; init; }
}

/// <param name="What">A sentence without names that must be erasable: « Charte signée par une contributrice ».</param>
public sealed record CharterEvent(DateTimeOffset At, string What);
