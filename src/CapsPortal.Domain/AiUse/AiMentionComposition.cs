using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>One composition of the mention: the records, judged, and the paragraphs made of them.</summary>
internal sealed class AiMentionComposition
{
    private const string Charter = "charte des usages de l’IA générative du GT CAPS";

    private readonly Sheet _sheet;
    private readonly CharterEditions _editions;
    private readonly AgreementsOnRecord _agreements;
    private readonly SignedCharter? _charter;
    private readonly string _accompagnateur;
    private readonly DateOnly _asOf;
    private readonly List<JudgedUse> _uses;

    public AiMentionComposition(
        Sheet sheet, CharterEditions editions, AgreementsOnRecord agreements, SignedCharter? charter, string accompagnateur, DateOnly asOf)
    {
        (_sheet, _editions, _agreements, _charter, _accompagnateur, _asOf) = (sheet, editions, agreements, charter, accompagnateur, asOf);
        _uses = [.. sheet.DeclarationsInOrder().Select(d => new JudgedUse(d.Report, CharterRules.Assess(d.Report, editions, agreements)))];
    }

    /// <summary>« Lors de la rédaction, »: how the paragraph of a stage begins.</summary>
    public static string Opening(Stage stage) => $"Lors {stage.WithOf()}, ";

    public AiMention Compose() => _uses.Count == 0
        ? new AiMention($"{NoneDeclared()} Référence : {Charter}, {Editions()}.", [], [.. Silence(), Answerable()], NoneDeclaredBriefly())
        : new AiMention(
            Introduction(),
            [.. _uses.GroupBy(u => u.Report.Use.Stage).Select(stage => AiMentionStage.Tell(stage.Key, [.. stage.Select(u => u.Report)]))],
            [.. Silence(), $"{Agreement()} {SignedTogether()}", .. AiMentionGaps.Tell(_uses), Answerable()],
            Brief());

    private string Answerable() => $"{_accompagnateur}, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.";

    private string Introduction()
    {
        var tools = Tools();
        var sentence = tools.Count == 1
            ? $"Un outil d’intelligence artificielle (IA) générative, {tools[0]}, a été utilisé pour préparer cette fiche."
            : $"{Capital(tools.Count.InWords())} outils d’intelligence artificielle (IA) générative ont été utilisés pour préparer cette fiche : {FrenchList.Of(tools)}.";
        var declared = _uses.Count == 1 ? "Cet usage est déclaré" : tools.Count == 1 ? "Ses usages sont déclarés" : "Leurs usages sont déclarés";
        return $"{sentence} {declared} en référence à la {Charter}, {Editions()}.";
    }

    /// <summary>What is said when no use is declared: nothing is affirmed of a stage that was not stated.</summary>
    private string NoneDeclared() => StagesThatAre(StageStatementKind.NotStated).Count switch
    {
        0 => $"Aucun usage d’intelligence artificielle (IA) générative n’est déclaré pour cette fiche, à aucune des cinq étapes de la capitalisation : {FrenchList.Of(Stages.All.Select(s => s.Label()))}.",
        5 => "L’usage de l’intelligence artificielle (IA) générative n’est pas encore renseigné pour cette fiche.",
        _ => "À ce jour, aucun usage d’intelligence artificielle (IA) générative n’est déclaré pour cette fiche, dont le bilan reste incomplet.",
    };

    private string NoneDeclaredBriefly() => StagesThatAre(StageStatementKind.NotStated).Count switch
    {
        0 => "Aucun usage d’IA générative n’est déclaré pour cette fiche.",
        5 => "L’usage de l’IA générative n’est pas encore renseigné pour cette fiche.",
        _ => "À ce jour, aucun usage d’IA générative n’est déclaré pour cette fiche, dont le bilan reste incomplet.",
    };

    /// <summary>The stages without a use: those where none is declared, then those of which nothing was said.</summary>
    private IEnumerable<string> Silence()
    {
        var silent = StagesThatAre(StageStatementKind.NoUseDeclared);
        if (silent.Count > 0 && silent.Count < Stages.All.Count)
        {
            yield return $"Aucun usage n’est déclaré {(silent.Count == 1 ? "à l’étape" : "aux étapes")} {FrenchList.Of(silent.Select(s => s.WithOf()))}.";
        }

        var unstated = StagesThatAre(StageStatementKind.NotStated);
        if (unstated.Count == Stages.All.Count)
        {
            yield return "Aucune des cinq étapes de la capitalisation n’a encore de bilan.";
        }
        else if (unstated.Count > 0)
        {
            var stages = FrenchList.Of(unstated.Select(s => s.WithOf()));
            yield return unstated.Count == 1 ? $"Le bilan {stages} n’est pas renseigné à ce jour." : $"Les bilans {stages} ne sont pas renseignés à ce jour.";
        }
    }

    private string Agreement()
    {
        var agreedOn = _uses.ConvertAll(u => _agreements.AgreedOn(u.Report.Use, u.Report.UsedOn));
        var days = agreedOn.SelectMany(d => d).Distinct().Order().ToList();
        var (total, covered) = (_uses.Count, agreedOn.Count(d => d.Count > 0));
        var alone = _sheet.Contributors.Count == 1;
        if (covered == 0)
        {
            var whose = alone ? "de la personne contributrice" : "de l’ensemble des contributeur·ices";
            return $"L’accord {whose} n’était pas enregistré {(total == 1 ? "à la date de cet usage" : "aux dates de ces usages")}.";
        }

        var uses = covered < total ? $"{(covered == 1 ? "un seul" : covered.InWords())} de ces {total.InWords()} usages" : total == 1 ? "cet usage" : "ces usages";
        var when = days.Count == 1 ? $"le {days[0].InWords()}" : $"entre le {days[0].InWordsUntil(days[^1])}";
        var others = (total - covered) switch
        {
            0 => "",
            1 => " ; pour l’autre, il n’était pas enregistré le jour de l’usage",
            var rest => $" ; pour les {rest.InWords()} autres, il n’était pas enregistré le jour de l’usage",
        };
        return $"{(alone ? "La personne contributrice a donné son" : "Les contributeur·ices ont donné leur")} accord à {uses} {when}{others}.";
    }

    private string SignedTogether() => _charter is null
        ? "Aucune charte d’engagement signée par toutes les parties n’est enregistrée."
        : $"La charte d’engagement (version {_charter.Version}) a été signée par toutes les parties le {_charter.SignedAt.ParisDate().InWords()}.";

    private string Brief()
    {
        var tools = Tools();
        var (one, named) = (tools.Count == 1, FrenchList.Of(tools));
        var stages = FrenchList.Of(_uses.Select(u => u.Report.Use.Stage).Distinct().Select(s => s.WithOf()));
        var gaps = _uses.Count(u => u.Assessment.IsGap) switch
        {
            0 => "",
            1 when _uses.Count == 1 => " ; cet usage s’écarte de la charte des usages de l’IA",
            1 => " ; un usage s’écarte de la charte des usages de l’IA",
            var count => $" ; {count.InWords()} usages s’écartent de la charte des usages de l’IA",
        };
        if (_uses.All(u => u.Report.FollowUp == FollowUp.Discarded))
        {
            var tried = one ? $"Un outil d’IA générative ({named}) a été essayé" : $"Des outils d’IA générative ({named}) ont été essayés";
            return $"{tried} lors {stages} ; {(_uses.Count == 1 ? "le résultat a été écarté" : "les résultats ont été écartés")}{gaps}.";
        }

        return $"Cette fiche a été préparée avec l’aide {(one ? "d’un outil" : "d’outils")} d’IA générative ({named}), lors {stages}{gaps}.";
    }

    private List<string> Tools() => [.. _uses.Select(u => u.Report.Use.ToolName).Distinct(StringComparer.OrdinalIgnoreCase)];

    private List<Stage> StagesThatAre(StageStatementKind kind) => [.. Stages.All.Where(s => _sheet.StatementAt(s) == kind)];

    private string Editions()
    {
        var days = _uses.Count == 0 ? [_asOf] : _uses.Select(u => u.Report.UsedOn);
        var labels = days.Order().Select(day => Of(_editions.InForceOn(day).DateLabel)).Distinct().ToList();
        return labels.Count == 1
            ? $"édition {labels[0]}"
            : $"éditions {FrenchList.Of(labels)}, chaque usage étant jugé par l’édition en vigueur à sa date";
    }

    private static string Of(string month) => ("aâeéèêioôuh".Contains(char.ToLowerInvariant(month[0])) ? "d’" : "de ") + month;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>A declared use and the opinion on it.</summary>
internal sealed record JudgedUse(AiUsageReport Report, Assessment Assessment);
