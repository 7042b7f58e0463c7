namespace CapsPortal.Domain.Sheets;

/// <summary>The five stages of a capitalisation, in their order. They keep their French names.</summary>
public enum Stage
{
    Cadrage,
    Entretien,
    Analyse,
    Redaction,
    Diffusion,
}

/// <summary>Where a stage stands in the work.</summary>
public enum StageProgress
{
    ToDo,
    InProgress,
    Done,
}

/// <summary>What has been said of AI use at a stage (bilan d'étape): three states, never two.</summary>
public enum StageStatementKind
{
    NotStated,
    NoUseDeclared,
    UsesDeclared,
}

public static class Stages
{
    public static IReadOnlyList<Stage> All { get; } = Enum.GetValues<Stage>();

    /// <summary>The stage's name in a sentence: « cadrage », « rédaction »…</summary>
    public static string Label(this Stage stage) => stage switch
    {
        Stage.Cadrage => "cadrage",
        Stage.Entretien => "entretien",
        Stage.Analyse => "analyse",
        Stage.Redaction => "rédaction",
        Stage.Diffusion => "diffusion",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The stage's name as a title: « Cadrage », « Rédaction »…</summary>
    public static string Title(this Stage stage) => char.ToUpperInvariant(stage.Label()[0]) + stage.Label()[1..];

    /// <summary>The stage's id in the charter and in addresses: « redaction ».</summary>
    public static string Slug(this Stage stage) => stage.ToString().ToLowerInvariant();

    public static Stage? FromSlug(string? slug) => All.Cast<Stage?>().FirstOrDefault(s => s!.Value.Slug() == slug);

    /// <summary>« de l'entretien », « du cadrage »: with its preposition.</summary>
    public static string WithOf(this Stage stage) => stage switch
    {
        Stage.Cadrage => "du cadrage",
        Stage.Entretien => "de l’entretien",
        Stage.Analyse => "de l’analyse",
        Stage.Redaction => "de la rédaction",
        Stage.Diffusion => "de la diffusion",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Label(this StageProgress progress) => progress switch
    {
        StageProgress.ToDo => "à faire",
        StageProgress.InProgress => "en cours",
        StageProgress.Done => "terminée",
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };
}
