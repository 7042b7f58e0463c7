using System.Globalization;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Charter;

/// <summary>
/// The next edition of the charter while it is written: a copy of a published one, whose grid, tools and principles are
/// changed until it is published or given up. It judges nothing.
/// </summary>
public sealed class DraftEdition : AggregateRoot
{
    /// <summary>The id of the content until it is published.</summary>
    public const string UnpublishedId = "brouillon";

    public const int TitleMaxLength = 250;
    public const int DateLabelMaxLength = 40;

    /// <summary>What the columns that keep the id of a line or of a tool hold.</summary>
    private const int IdMaxLength = 60;

    /// <summary>The guide's own parts, whose anchors stand on the same pages as the ids.</summary>
    private static readonly string[] GuideParts =
    [
        "avec", "comite", "consentement", "contenu", "definition", "documents", "editions", "empreinte", "etapes", "grille", "objectifs", "outil",
        "outils", "principes", "ressources", "sommaire", "sources", "usage",
    ];

    private DraftEdition()
    {
    }

    public DraftEditionId Id { get; private init; }

    /// <summary>The published edition of which it is a copy.</summary>
    public string BasedOnId { get; private init; } = "";

    public CharterEdition Content { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public static DraftEdition StartFrom(CharterEdition edition, DateTimeOffset now) => new()
    {
        Id = DraftEditionId.New(),
        BasedOnId = edition.Id,
        Content = edition with { Id = UnpublishedId },
        StartedAt = now,
        ChangedAt = now,
    };

    /// <param name="dateLabel">For a sentence: « septembre 2026 ».</param>
    public Result Entitle(string? title, string? dateLabel, DateTimeOffset now)
    {
        var checks = new Checks();
        var content = Content with
        {
            Title = checks.Text(title, nameof(CharterEdition.Title), "Donnez un titre à cette édition.", TitleMaxLength),
            DateLabel = checks.Text(dateLabel, nameof(CharterEdition.DateLabel), "Datez cette édition, par exemple « septembre 2026 ».", DateLabelMaxLength),
        };
        return Keep(content, checks, now);
    }

    /// <summary>Adds a line at the end of a stage. Its id comes from its name, and stays whatever the name becomes.</summary>
    public Result<GuidedUse> AddUse(Stage? stage, DraftedUse typed, DateTimeOffset now)
    {
        var checks = new Checks();
        checks.That(stage is { } given && Enum.IsDefined(given), nameof(Stage), "Choisissez l’étape.");
        var at = stage ?? default;
        var line = typed.Over(new GuidedUse("", at, "", null, null, null, []), Content, checks);
        line = line with { Id = FreeId($"{at.Slug()}-{line.Name}") };
        return Made(line, Keep(Content with { Grid = new PracticeGrid([.. Content.Grid.Uses, line]) }, checks, now));
    }

    /// <summary>Changes a line, which stays at its stage: rules and past declarations know it there.</summary>
    public Result ReviseUse(string id, DraftedUse typed, DateTimeOffset now)
    {
        if (Content.Grid.Find(id) is not { } line)
        {
            return Result.Refused("Cette ligne n’est plus dans le brouillon : elle en a été retirée entre-temps.");
        }

        var checks = new Checks();
        var revised = typed.Over(line, Content, checks);
        return Keep(WithUses(u => u.Id == id ? revised : u), checks, now);
    }

    public Result RemoveUse(string id, DateTimeOffset now)
    {
        if (Content.Grid.Find(id) is null)
        {
            return Result.Refused("Cette ligne n’est plus dans le brouillon.");
        }

        if (RuledIds.Uses.Contains(id))
        {
            return Result.Refused("Une règle de conformité s’appuie sur cette ligne : elle reste dans la charte. Vous pouvez en changer le texte.");
        }

        return Keep(Content with { Grid = new PracticeGrid([.. Content.Grid.Uses.Where(u => u.Id != id)]) }, new Checks(), now);
    }

    public Result<Tool> AddTool(DraftedTool typed, DateTimeOffset now)
    {
        var checks = new Checks();
        var tool = typed.Over(new Tool("", "", false, null), Content, now.ParisDate(), checks);
        tool = tool with { Id = FreeId(tool.Name) };
        return Made(tool, Keep(Content with { Tools = [.. Content.Tools, tool] }, checks, now));
    }

    public Result ReviseTool(string id, DraftedTool typed, DateTimeOffset now)
    {
        if (Content.FindTool(id) is not { } tool)
        {
            return Result.Refused("Cet outil n’est plus dans le brouillon : il en a été retiré entre-temps.");
        }

        var checks = new Checks();
        var revised = typed.Over(tool, Content, now.ParisDate(), checks);
        return Keep(Content with { Tools = [.. Content.Tools.Select(t => t.Id == id ? revised : t)] }, checks, now);
    }

    /// <summary>The lines that recommend this tool, and would no longer.</summary>
    public IEnumerable<GuidedUse> UsesRecommending(string toolId) => Content.Grid.Uses.Where(u => u.RecommendedTools.Contains(toolId));

    /// <summary>Removes a tool from the catalogue, and from the lines that recommend it.</summary>
    public Result RemoveTool(string id, DateTimeOffset now)
    {
        if (Content.FindTool(id) is null)
        {
            return Result.Refused("Cet outil n’est plus dans le brouillon.");
        }

        var content = WithUses(u => u.RecommendedTools.Contains(id) ? u with { RecommendedTools = [.. u.RecommendedTools.Where(t => t != id)] } : u);
        return Keep(content with { Tools = [.. Content.Tools.Where(t => t.Id != id)] }, new Checks(), now);
    }

    public Result<Principle> AddPrinciple(DraftedPrinciple typed, DateTimeOffset now)
    {
        var checks = new Checks();
        var principle = typed.Over(new Principle("", "", ""), Content, checks);
        principle = principle with { Id = FreeId(principle.Name) };
        return Made(principle, Keep(Content with { Principles = [.. Content.Principles, principle] }, checks, now));
    }

    public Result RevisePrinciple(string id, DraftedPrinciple typed, DateTimeOffset now)
    {
        if (Content.Principles.FirstOrDefault(p => p.Id == id) is not { } principle)
        {
            return Result.Refused("Ce principe n’est plus dans le brouillon : il en a été retiré entre-temps.");
        }

        var checks = new Checks();
        var revised = typed.Over(principle, Content, checks);
        return Keep(Content with { Principles = [.. Content.Principles.Select(p => p.Id == id ? revised : p)] }, checks, now);
    }

    public Result RemovePrinciple(string id, DateTimeOffset now)
    {
        if (!Content.Principles.Any(p => p.Id == id))
        {
            return Result.Refused("Ce principe n’est plus dans le brouillon.");
        }

        if (RuledIds.Principles.Contains(id))
        {
            return Result.Refused("Une règle de conformité s’appuie sur ce principe : il reste dans la charte. Vous pouvez en changer le texte.");
        }

        return Keep(Content with { Principles = [.. Content.Principles.Where(p => p.Id != id)] }, new Checks(), now);
    }

    /// <summary>
    /// The edition to publish, in force from a day still to come and later than the last edition's. A use is declared on the
    /// day it is made or after, never before: no use already declared, hence none already judged, can fall under it.
    /// Refused as well more than a year ahead: a mistyped year would keep every later edition waiting. And while it bears the date in words of a published one: sheets quote an edition by that.
    /// </summary>
    public Result<CharterEdition> Publish(DateOnly? from, CharterEditions published, DateTimeOffset now)
    {
        var checks = new Checks();
        var last = published.All[^1];
        checks.That(from is not null, nameof(CharterEdition.InForceFrom), "Choisissez le jour où cette édition entre en vigueur.");
        checks.That(
            from is null || from > now.ParisDate(),
            nameof(CharterEdition.InForceFrom),
            "Choisissez un jour à venir, demain au plus tôt : un usage déjà déclaré garde l’édition par laquelle il a été jugé.");
        checks.That(
            from is null || from > last.InForceFrom,
            nameof(CharterEdition.InForceFrom),
            $"L’édition de {last.DateLabel} entre en vigueur le {last.InForceFrom.InWords()} : choisissez un jour qui vient après.");
        checks.That(
            from is null || from <= now.ParisDate().AddYears(1),
            nameof(CharterEdition.InForceFrom),
            "Choisissez un jour dans l’année qui vient : aucune édition ne pourrait entrer en vigueur avant celle-ci.");
        if (published.All.Any(e => DraftedName.IsSame(e.DateLabel, Content.DateLabel)))
        {
            checks.Join([new DomainError(null, $"Une édition publiée est déjà datée « {Content.DateLabel} » : datez celle-ci autrement, dans « Titre et date ».")]);
        }

        return checks.Passed
            ? Result.Of(Content with { Id = EditionId(from!.Value, published), InForceFrom = from.Value })
            : checks.Refusal;
    }

    private static string EditionId(DateOnly from, CharterEditions published) =>
        FirstFree(from.ToString("yyyy-MM", CultureInfo.InvariantCulture), id => published.Find(id) is not null);

    /// <summary>An id that nothing of this edition bears: all of them are anchors of the same guide.</summary>
    private string FreeId(string name)
    {
        // Room is left for the number that tells two apart.
        var taken = AnchorsOf(Content).Concat(RuledIds.Fixed).Concat(GuideParts).Append(GuidedUseIds.Other).ToHashSet();
        return FirstFree(Sheets.Slug.From(name, IdMaxLength - 4), taken.Contains);
    }

    private static string FirstFree(string id, Func<string, bool> isTaken) =>
        isTaken(id) ? Enumerable.Range(2, 998).Select(n => $"{id}-{n}").First(candidate => !isTaken(candidate)) : id;

    private static IEnumerable<string> AnchorsOf(CharterEdition edition) =>
    [
        .. edition.Grid.Uses.Select(u => u.Id), .. edition.Tools.Select(t => t.Id), .. edition.Principles.Select(p => p.Id),
        .. edition.Objectives.Select(o => o.Id), .. edition.DataProtection.Sensitive.Select(d => d.Id),
        .. edition.DataProtection.Identifying.Select(d => d.Id), .. edition.ConsentSteps.Select(c => c.Id), .. edition.Documents.Select(d => d.Id),
    ];

    private static Result<T> Made<T>(T value, Result kept) => kept.IsSuccess ? Result.Of(value) : kept;

    private CharterEdition WithUses(Func<GuidedUse, GuidedUse> change) =>
        Content with { Grid = new PracticeGrid([.. Content.Grid.Uses.Select(change)]) };

    private Result Keep(CharterEdition content, Checks checks, DateTimeOffset now)
    {
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        Content = content;
        ChangedAt = now;
        Touch();
        return Result.Success;
    }
}
