using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.AiUse;

public readonly record struct ScreeningRecordId(Guid Value)
{
    public static ScreeningRecordId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// The trace, on a sheet, that a text or a document was searched for personal data before an AI could read it.
/// It holds neither the text nor the name of a file.
/// </summary>
public sealed class ScreeningRecord
{
    private ScreeningRecord()
    {
    }

    internal ScreeningRecord(ScreeningFacts facts, UserId by)
    {
        Id = ScreeningRecordId.New();
        ById = by;
        Facts = facts;
    }

    public ScreeningRecordId Id { get; private init; }

    public UserId ById { get; private init; }

    public ScreeningFacts Facts { get; private init; } = null!;
}

/// <summary>How many passages were found, and what became of them.</summary>
/// <param name="SetAside">Findings that the person looked at and kept as they are.</param>
/// <param name="BlockingLeft">Findings that leave no doubt and were not replaced.</param>
public sealed record ScreeningCounts(int Found, int Replaced, int SetAside, int BlockingLeft)
{
    /// <summary>Findings neither replaced nor set aside.</summary>
    public int Untouched => Found - Replaced - SetAside;
}

/// <summary>What is known of a screening once its text is gone.</summary>
public sealed record ScreeningFacts
{
    public const int DigestLength = 64;

    private ScreeningFacts()
    {
    }

    public DateTimeOffset At { get; private init; }

    /// <summary>SHA-256 of the text that was checked, lower-case hexadecimal.</summary>
    public string Digest { get; private init; } = "";

    public ScreeningCounts Counts { get; private init; } = new(0, 0, 0, 0);

    /// <summary>Refuses what is no digest, and counts that do not add up.</summary>
    public static Result<ScreeningFacts> Create(string? digest, ScreeningCounts counts, DateTimeOffset now)
    {
        var checks = new Checks();
        checks.That(digest is { Length: DigestLength } && digest.All(char.IsAsciiHexDigit), nameof(Digest), "L’empreinte du texte vérifié manque ; refaites le repérage.");
        checks.That(
            counts is { Replaced: >= 0, SetAside: >= 0, BlockingLeft: >= 0, Untouched: >= 0 } && counts.BlockingLeft <= counts.Found - counts.Replaced,
            nameof(Counts),
            "Les nombres de ce repérage ne vont pas ensemble ; refaites le repérage.");
        return checks.Passed
            ? Result.Of(new ScreeningFacts { At = now, Digest = digest!.ToLowerInvariant(), Counts = counts })
            : checks.Refusal;
    }

    /// <summary>« Repérage du 3 mars 2026 à 14 h 05 : 12 repérages, 10 remplacés, 2 écartés ».</summary>
    public string Label => $"Repérage du {At.InWords()} : {CountsInWords}";

    /// <summary>« 12 repérages, 10 remplacés, 2 écartés ».</summary>
    public string CountsInWords => Counts.Found == 0
        ? "aucun repérage"
        : string.Join(", ", new[]
        {
            Counted(Counts.Found, "repérage"),
            Counted(Counts.Replaced, "remplacé"),
            Counted(Counts.SetAside, "écarté"),
            Counts.Untouched > 0 ? $"{Counts.Untouched} sans suite" : null,
        }.OfType<string>());

    /// <summary>For the journal: counts, and what recognises the text to whoever holds it.</summary>
    public string Trace =>
        $"found {Counts.Found} replaced {Counts.Replaced} set-aside {Counts.SetAside} blocking-left {Counts.BlockingLeft} sha256 {Digest[..12]}";

    private static string Counted(int count, string word) => $"{count} {word}{(count > 1 ? "s" : "")}";
}
