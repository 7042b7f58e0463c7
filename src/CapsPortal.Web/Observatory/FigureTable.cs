namespace CapsPortal.Web.Observatory;

/// <summary>A table of figures, the same on the page, in its plot, in CSV and in XLSX.</summary>
/// <param name="Id">Anchor of the table.</param>
/// <param name="FirstColumn">The head of the column of labels.</param>
/// <param name="Columns">The heads of the others.</param>
public sealed record FigureTable(string Id, string Title, string FirstColumn, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>How to read it, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>The first column of figures is drawn as bars.</summary>
    public bool IsPlotted { get; init; }

    /// <summary>Its figures may be long: on a phone, each row becomes a card.</summary>
    public bool IsWide { get; init; }

    /// <summary>What stands in place of a table without rows.</summary>
    public string WhenEmpty { get; init; } = "Rien à compter ici.";
}

public sealed record FigureRow(string Label, params IReadOnlyList<FigureCell> Cells)
{
    /// <summary>Where the charter says more.</summary>
    public string? Url { get; init; }

    public BarTone Tone { get; init; }
}

/// <summary>A figure with the words that show it, or words alone.</summary>
public sealed record FigureCell(string Text, decimal? Number = null)
{
    public static FigureCell Hidden { get; } = new($"moins de {SmallNumbers.Threshold} fiches");

    public static FigureCell Of(int count) => new(count.ToString("N0", FrenchNumbers.Culture), count);

    /// <param name="share">Between 0 and 1.</param>
    public static FigureCell OfShare(decimal share) => new($"{Math.Round(share * 100):0} %", Math.Round(share, 2));
}
