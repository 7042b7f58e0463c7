using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Sheets;

/// <summary>What a sheet is about (carte d'identité): these values drive the search of published sheets.</summary>
public sealed record IdentityCard
{
    public const int TitleMaxLength = 200;
    public const int ActionMaxLength = 300;
    public const int NameMaxLength = 160;
    public const int FirstYear = 1950;

    private IdentityCard(string title, string action, string structure, string theme, string territory, int startYear, int? endYear)
    {
        Title = title;
        Action = action;
        Structure = structure;
        Theme = theme;
        Territory = territory;
        StartYear = startYear;
        EndYear = endYear;
    }

    public string Title { get; private init; }

    /// <summary>The action that the sheet capitalises, in a sentence.</summary>
    public string Action { get; private init; }

    /// <summary>The organisation that ran the action.</summary>
    public string Structure { get; private init; }

    public string Theme { get; private init; }

    public string Territory { get; private init; }

    public int StartYear { get; private init; }

    /// <summary>Null while the action goes on.</summary>
    public int? EndYear { get; private init; }

    /// <summary>« 2022 », « 2021-2023 » or « depuis 2022 ».</summary>
    public string Period => EndYear switch
    {
        null => $"depuis {StartYear}",
        var end when end == StartYear => $"{StartYear}",
        var end => $"{StartYear}-{end}",
    };

    /// <summary>Refuses empty or too long texts, and a period that ends before it starts or after this year.</summary>
    public static Result<IdentityCard> Create(
        string? title, string? action, string? structure, string? theme, string? territory, int? startYear, int? endYear, DateOnly today)
    {
        var checks = new Checks();
        var card = new IdentityCard(
            checks.Text(title, nameof(Title), "Donnez un titre à la fiche.", TitleMaxLength),
            checks.Text(action, nameof(Action), "Dites en une phrase quelle action est capitalisée.", ActionMaxLength),
            checks.Text(structure, nameof(Structure), "Indiquez la structure qui a porté l’action.", NameMaxLength),
            checks.Text(theme, nameof(Theme), "Indiquez le thème de l’action.", NameMaxLength),
            checks.Text(territory, nameof(Territory), "Indiquez le territoire de l’action.", NameMaxLength),
            startYear ?? 0,
            endYear);
        checks.That(startYear is not null, nameof(StartYear), "Indiquez l’année de début de l’action.");
        checks.That(startYear is null or >= FirstYear && (startYear ?? 0) <= today.Year, nameof(StartYear), $"L’année de début se situe entre {FirstYear} et {today.Year}.");
        checks.That(endYear is null || endYear <= today.Year, nameof(EndYear), $"L’année de fin ne peut pas dépasser {today.Year} ; laissez ce champ vide si l’action continue.");
        checks.That(endYear is null || startYear is null || endYear >= startYear, nameof(EndYear), "L’année de fin précède l’année de début.");
        return checks.Passed ? Result.Of(card) : checks.Refusal;
    }
}
