using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

public readonly record struct PlannedUseId(Guid Value)
{
    public static PlannedUseId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// Which AI uses are planned for a sheet, or that none is. Each change makes a new version; a line never changes,
/// it is removed and another added, so that an answer given to a line stays true of it.
/// </summary>
public sealed class AiUsagePlan
{
    public const int MaxLines = 30;

    private readonly List<PlannedUse> _lines = [];

    /// <summary>0 while nothing was said.</summary>
    public int Version { get; private set; }

    /// <summary>The person has said that no AI use is planned.</summary>
    public bool NoneIsPlanned { get; private set; }

    /// <summary>Every line ever planned, the removed ones included: past answers refer to them.</summary>
    public IReadOnlyList<PlannedUse> AllLines => _lines;

    public IEnumerable<PlannedUse> Lines => _lines.Where(l => !l.IsRemoved);

    public bool IsStated => NoneIsPlanned || Lines.Any();

    /// <summary>The version about which the contributors were last asked; 0 before the first request.</summary>
    public int AskedVersion { get; private set; }

    /// <summary>Lines were added or removed since the contributors were asked.</summary>
    public bool HasUnaskedChange => AskedVersion < Version;

    /// <summary>What the contributors were asked about, in the order of the stages.</summary>
    public IReadOnlyList<PlannedUse> AskedLines => [.. LinesIn(AskedVersion).OrderBy(l => l.Use.Stage).ThenBy(l => l.Id.Value)];

    /// <summary>The lines as they stood in that version: what was asked of the contributors, whatever changed since.</summary>
    public IEnumerable<PlannedUse> LinesIn(int version) =>
        _lines.Where(l => l.AddedInVersion <= version && (l.RemovedInVersion is not { } removed || removed > version));

    internal Result<PlannedUse> Add(UseOfTool use, string? purpose, IReadOnlyCollection<DataKind>? data)
    {
        var checks = new Checks();
        var given = checks.DataGiven(data, nameof(PlannedUse.Data), "Dites ce qui sera fourni à l’outil.");
        checks.That(
            !given.Contains(DataKind.PersonalData),
            nameof(PlannedUse.Data),
            "La charte exclut de fournir des données personnelles à une IA : ce n’est pas une chose à prévoir.");
        var text = checks.Text(purpose, nameof(PlannedUse.Purpose), "Dites dans quel but, en une phrase.", PlannedUse.PurposeMaxLength);
        checks.That(Lines.Count() < MaxLines, nameof(PlannedUse.Purpose), $"Un plan compte {MaxLines} lignes au plus.");
        checks.That(!Lines.Any(l => l.Use.IsSameAs(use)), "ToolId", "Cet outil est déjà prévu pour cet usage.");
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        Version++;
        NoneIsPlanned = false;
        var line = new PlannedUse(use, text, given, Version);
        _lines.Add(line);
        return Result.Of(line);
    }

    /// <summary>Remembers that the contributors are asked about the plan as it is now.</summary>
    internal void Ask() => AskedVersion = Version;

    internal Result Remove(PlannedUseId id)
    {
        var line = Lines.FirstOrDefault(l => l.Id == id);
        if (line is null)
        {
            return Result.Refused("Cette ligne n’est plus dans le plan.");
        }

        Version++;
        line.Remove(Version);
        return Result.Success;
    }

    internal Result StateNone()
    {
        if (Lines.Any())
        {
            return Result.Refused("Le plan compte encore des usages ; retirez-les d’abord.");
        }

        if (!NoneIsPlanned)
        {
            Version++;
            NoneIsPlanned = true;
        }

        return Result.Success;
    }
}

/// <summary>A line of the plan: use × tool × purpose.</summary>
public sealed class PlannedUse
{
    public const int PurposeMaxLength = 300;

    private PlannedUse()
    {
    }

    internal PlannedUse(UseOfTool use, string purpose, List<DataKind> data, int version)
    {
        Id = PlannedUseId.New();
        Use = use;
        Purpose = purpose;
        Data = data;
        AddedInVersion = version;
    }

    public PlannedUseId Id { get; private init; }

    public UseOfTool Use { get; private init; } = null!;

    public string Purpose { get; private init; } = "";

    /// <summary>What will be given to the tool. Empty for a line planned before this was asked.</summary>
    public IReadOnlyList<DataKind> Data { get; private init; } = [];

    public int AddedInVersion { get; private init; }

    public int? RemovedInVersion { get; private set; }

    public bool IsRemoved => RemovedInVersion is not null;

    /// <summary>The line in plain words, as it is put to a contributor and kept with the answer.</summary>
    public string Sentence =>
        $"À l’étape {Use.Stage.WithOf()}, utiliser {Use.ToolName} pour l’usage « {Use.UseName} ». But : {Purpose.TrimEnd('.', ' ')}."
        + (Data.Count == 0 ? "" : $" Fourni à l’outil : {FrenchList.Of(Data.Select(kind => kind.LabelForContributor()))}.");

    internal void Remove(int version) => RemovedInVersion = version;
}
