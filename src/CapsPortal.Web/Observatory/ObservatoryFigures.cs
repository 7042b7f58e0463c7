using System.Globalization;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.AiUse.Footprint;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;

namespace CapsPortal.Web.Observatory;

/// <summary>The observatory's tables, made of what was counted.</summary>
public sealed class ObservatoryFigures
{
    private const int ToolsShown = 25;

    private static readonly string[] UsesAndSheets = ["Usages", "Fiches"];

    private readonly ILookup<Dimension, ObservedCell> _cells;
    private readonly CharterEditions _editions;
    private readonly CharterEdition _shown;
    private readonly bool _shownIsCurrent;
    private readonly bool _isPublic;

    private ObservatoryFigures(IEnumerable<ObservedCell> cells, ObservatoryFilter filter, CharterEditions editions, CharterEdition current, bool isPublic)
    {
        _cells = cells.ToLookup(c => Enum.Parse<Dimension>(c.Dimension));
        _editions = editions;
        _shown = editions.Find(filter.EditionId) ?? current;
        _shownIsCurrent = _shown == current;
        _isPublic = isPublic;
        Tables = IsTooFew ? [Counted(filter)] : [Counted(filter), ByStage(), ByVerdict(), Reasons(), ByGuidedUse(), ByTool(), ByMonth(), Footprint()];
    }

    public IReadOnlyList<FigureTable> Tables { get; }

    /// <summary>So few sheets have declared uses that nothing of them may be public.</summary>
    public bool IsTooFew => _isPublic && SmallNumbers.IsSmall(WithUse);

    private ObservedCell WithUse => _cells[Dimension.All].Single();

    /// <summary>Every figure, for the administration.</summary>
    public static ObservatoryFigures Whole(IEnumerable<ObservedCell> cells, ObservatoryFilter filter, CharterEditions editions, CharterEdition current) =>
        new(cells, filter, editions, current, isPublic: false);

    /// <summary>What may be public of them.</summary>
    public static ObservatoryFigures Public(IEnumerable<ObservedCell> cells, ObservatoryFilter filter, CharterEditions editions, CharterEdition current) =>
        new(cells, filter, editions, current, isPublic: true);

    private FigureTable Counted(ObservatoryFilter filter)
    {
        var without = _cells[Dimension.WithoutUse].Single();
        var parts = Protected([WithUse, without]);
        var all = Protected([new ObservedCell(nameof(Dimension.All), "", null, WithUse.Uses, WithUse.Sheets + without.Sheets)])[0];
        return new FigureTable("compte", "Ce qui est compté", "", ["Nombre"],
        [
            new FigureRow("Fiches soumises", Sheets(all)),
            new FigureRow("dont fiches avec des usages déclarés", Sheets(parts[0])),
            new FigureRow("dont fiches sans usage déclaré", Sheets(parts[1])),
            new FigureRow("Usages déclarés", parts[0].IsHidden ? FigureCell.Hidden : FigureCell.Of(parts[0].Uses)),
        ])
        {
            Note = filter == ObservatoryFilter.Everything
                ? "Toutes les fiches soumises au Comité éditorial, telles qu’à leur dernière soumission."
                : "Les usages de la période et de l’édition choisies, tels qu’à la dernière soumission de leur fiche ; une fiche sans usage déclaré compte au mois de sa soumission.",
        };
    }

    private FigureTable ByStage() => new("etapes", "Usages par étape", "Étape", UsesAndSheets,
        [.. Of(Dimension.Stage, [.. Stages.All.Select(s => s.ToString())]).Select(c => Row(Enum.Parse<Stage>(c.Key).Title(), c))])
    { IsPlotted = true };

    private FigureTable ByVerdict()
    {
        var cells = Of(Dimension.Verdict, Enum.GetNames<Verdict>());
        var total = cells.Sum(c => c.Uses);
        return new FigureTable("avis", "Conformité à la charte", "Avis", ["Usages", "Part", "Fiches"],
        [
            .. cells.Select(c => (Cell: c, Verdict: Enum.Parse<Verdict>(c.Key))).Select(v => new FigureRow(
                v.Verdict.Label(), Uses(v.Cell), v.Cell.IsHidden || total == 0 ? new FigureCell("–") : FigureCell.OfShare((decimal)v.Cell.Uses / total), Sheets(v.Cell))
            {
                Tone = v.Verdict switch { Verdict.Conforme => BarTone.Conforme, Verdict.PointDeVigilance => BarTone.Vigilance, _ => BarTone.Ecart },
            }),
        ])
        { IsPlotted = true };
    }

    private FigureTable ByGuidedUse()
    {
        var cells = Of(Dimension.GuidedUse, [.. _shown.Grid.Uses.Select(u => u.Id), GuidedUseIds.Other]);
        return new FigureTable("grille", "Usages par ligne de la grille", "Usage", UsesAndSheets,
            [.. cells.Select(c => Row(NameOfLine(c.Key), c) with { Url = UrlOf(c.Key) })])
        { IsPlotted = true };
    }

    private FigureTable ByTool()
    {
        var cells = Of(Dimension.Tool, []).OrderByDescending(c => c.Uses).ThenBy(c => c.IsHidden).ThenBy(NameOfTool).ToList();
        var left = cells.Count - ToolsShown;
        return new FigureTable("outils", "Usages par outil", "Outil", UsesAndSheets, [.. cells.Take(ToolsShown).Select(c => Row(NameOfTool(c), c))])
        {
            IsPlotted = true,
            Note = left > 0 ? $"Les {ToolsShown} outils les plus déclarés ; {left} autres ne sont pas montrés." : null,
        };
    }

    private FigureTable ByMonth()
    {
        var counted = Of(Dimension.Month, []).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        var months = counted.Count == 0 ? [] : MonthsBetween(counted[0].Key, counted[^1].Key).ToList();
        var byKey = counted.ToDictionary(c => c.Key);
        return new FigureTable("mois", "Usages par mois", "Mois", UsesAndSheets,
            [.. months.Select(m => Row(NameOfMonth(m), byKey.GetValueOrDefault(m) ?? new ObservedCell(nameof(Dimension.Month), m, null, 0, 0)))])
        { IsPlotted = true };
    }

    private FigureTable Reasons() => new("motifs", "Motifs les plus fréquents", "Ce que la charte demande", UsesAndSheets,
        [.. Of(Dimension.Reason, []).OrderByDescending(c => c.Uses).ThenBy(c => NameOfReason(c.Key)).Select(c => Row(NameOfReason(c.Key), c) with { Url = UrlOf(c.Key) })])
    {
        IsPlotted = true,
        Note = "Un usage peut avoir plusieurs motifs, ou aucun s’il est conforme.",
        WhenEmpty = "Aucun point de vigilance ni écart.",
    };

    private FigureTable Footprint()
    {
        var total = _cells[Dimension.Requests].Aggregate(FootprintEstimate.Zero, (sum, cell) =>
        {
            var parts = cell.Key.Split('/');
            return sum + (FootprintEstimate.OfDeclaredUse(Enum.Parse<RequestCount>(parts[0]), bool.Parse(parts[1])) * cell.Uses);
        });
        return new FigureTable("empreinte", "Empreinte estimée", "", ["Bas", "Central", "Haut"],
        [
            Row("Électricité", total.Energy, FootprintWords.Energy),
            Row("Eau", total.Water, FootprintWords.Water),
            Row("CO₂ équivalent", total.Carbon, FootprintWords.Carbon),
            Row("Minutes de LED de 5 W", total.LedMinutes, FootprintWords.Number),
            Row("Verres d’eau de 20 cl", total.GlassesOfWater, FootprintWords.Number),
        ])
        {
            IsWide = true,
            Note = $"Un ordre de grandeur, à un chiffre significatif (facteurs de la version {FootprintFactors.Version}). Une déclaration ne dit ni le modèle, ni la longueur des réponses : la valeur centrale suppose un modèle standard et des réponses de 500 jetons, les deux autres encadrent.",
        };
    }

    private static FigureRow Row(string label, Interval interval, Func<decimal, string> words)
    {
        var rounded = interval.Rounded();
        return new FigureRow(label, new FigureCell(words(rounded.Low), rounded.Low), new FigureCell(words(rounded.Central), rounded.Central), new FigureCell(words(rounded.High), rounded.High));
    }

    private static FigureRow Row(string label, ObservedCell cell) => new(label, Uses(cell), Sheets(cell));

    private static FigureCell Uses(ObservedCell cell) => cell.IsHidden ? FigureCell.Hidden : FigureCell.Of(cell.Uses);

    private static FigureCell Sheets(ObservedCell cell) => cell.IsHidden ? FigureCell.Hidden : FigureCell.Of(cell.Sheets);

    /// <summary>The cells of a dimension: those of the expected values in their order, used or not, then the others.</summary>
    private IReadOnlyList<ObservedCell> Of(Dimension dimension, IReadOnlyList<string> expected)
    {
        var found = _cells[dimension].ToDictionary(c => c.Key);
        return Protected(
        [
            .. expected.Select(key => found.GetValueOrDefault(key) ?? new ObservedCell(dimension.ToString(), key, null, 0, 0)),
            .. found.Values.Where(c => !expected.Contains(c.Key)),
        ]);
    }

    private IReadOnlyList<ObservedCell> Protected(IReadOnlyList<ObservedCell> cells) => _isPublic ? SmallNumbers.Protect(cells) : cells;

    private string NameOfLine(string id) => id == GuidedUseIds.Other
        ? "Autre usage, hors de la grille"
        : Named(e => e.Grid.Find(id)?.Name) ?? id;

    private string NameOfTool(ObservedCell cell) => cell.Key == ObservatoryQuery.UnlistedTools
        ? "Outils hors du catalogue"
        : cell.Name ?? Named(e => e.FindTool(cell.Key)?.Name) ?? cell.Key;

    private string NameOfReason(string id) => id switch
    {
        "rgpd" => "Données personnelles (RGPD)",
        "signature" => "Signature de la charte d’engagement",
        _ => Named(e => e.Principles.FirstOrDefault(p => p.Id == id)?.Name) ?? NameOfLine(id),
    };

    /// <summary>As the edition that is shown says it, else as the last one that does.</summary>
    private string? Named(Func<CharterEdition, string?> name) => name(_shown) ?? _editions.All.Reverse().Select(name).FirstOrDefault(n => n is not null);

    private string? UrlOf(string charterId) => charterId == GuidedUseIds.Other ? null : CharterAddress.Of(charterId, _shown, _shownIsCurrent);

    private static string NameOfMonth(string key) =>
        DateOnly.ParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", FrenchNumbers.Culture);

    private static IEnumerable<string> MonthsBetween(string first, string last)
    {
        for (var month = DateOnly.ParseExact(first, "yyyy-MM", CultureInfo.InvariantCulture); ; month = month.AddMonths(1))
        {
            var key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            yield return key;
            if (string.CompareOrdinal(key, last) >= 0)
            {
                yield break;
            }
        }
    }
}
