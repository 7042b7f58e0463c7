using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Documents;

/// <summary>An edition of the charter as a document to keep: everything that the guide's pages say.</summary>
public static class CharterGuide
{
    private const string Empty = "non renseigné dans la charte";
    private const string Unknown = "non renseigné";

    public static Document Of(CharterEdition edition) => new(Typed($"Charte des usages de l’IA – {edition.DateLabel}"), [.. Blocks(edition)])
    {
        Author = edition.Author,
        Subject = Typed(edition.Title),
        RunningTitle = Typed($"Charte des usages de l’IA, {edition.DateLabel}"),
    };

    private static IEnumerable<Block> Blocks(CharterEdition edition) =>
    [
        Say(edition.Spirit),
        Title("À quoi elle sert, et à qui"),
        Say($"{edition.Title}. {edition.Author} : {edition.Status}."),
        Bullets(edition.Objectives.Select(o => o.Text)),
        Say($"IA générative : {edition.Definition}"),
        Title("Principes"),
        Facts(edition.Principles.Select(p => (p.Name, p.Rule))),
        .. Stages.All.SelectMany(stage => StageBlocks(edition, stage)),
        Title("Outils"),
        new Table(
            [Cell("Outil"), Cell("IA"), Cell("Fournisseur"), Cell("Hébergement"), Cell("Tarif"), Cell("À savoir")],
            [.. edition.Tools.Select(t => new TableRow(
            [
                Cell(t.Name),
                Cell(t.UsesAi ? "avec" : "sans"),
                Cell(t.Provider ?? Unknown),
                Cell(t.Hosting ?? Unknown),
                Cell(t.Pricing ?? Unknown),
                Cell(t.Attention ?? "–"),
            ]))],
            Typed("Outils nommés par la charte"),
            FirstColumnIsHeader: true),
        Title("Données personnelles"),
        Say(edition.DataProtection.Principle),
        Title("Données sensibles", 3),
        Bullets(edition.DataProtection.Sensitive.Select(i => i.Text)),
        Title("Données qui désignent une personne", 3),
        Bullets(edition.DataProtection.Identifying.Select(i => i.Text)),
        Say(edition.DataProtection.GenericWording),
        Title("Accord des contributeur·ices"),
        Say("Il se recueille auprès de chaque contributeur·ice, en deux temps :"),
        new NumberedList([.. edition.ConsentSteps.Select(s => new ListItem([Say($"{s.When} : {s.What}")]))]),
        Title("Documents"),
        Bullets(edition.Documents.Select(d => d.Text)),
        Title("Empreinte"),
        Say($"Une requête à une IA générative : {edition.Footprint.WebSearchRatio}."),
        new Table(
            [Cell("Usage"), Cell("Consommation"), Cell("Équivalent")],
            [.. edition.Footprint.Lines.Select(l => new TableRow([Cell(l.Use), Cell(l.Consumption), Cell(l.Equivalent)]))],
            Typed("Ordres de grandeur cités par la charte"),
            FirstColumnIsHeader: true),
        Title("A.V.E.C. : apprendre, vérifier, estimer, communiquer"),
        Title("Avant l’usage", 3),
        Bullets(edition.Avec.Before),
        Title("Pendant l’usage", 3),
        Bullets(edition.Avec.During),
        Title("En continu", 3),
        Bullets(edition.Avec.Continuously),
        Title("Comité éditorial"),
        Say(edition.CommitteeRule),
        Title("Ressources"),
        new BulletList([.. edition.Resources.Select(r => new ListItem([Resource(r)]))]),
        Title("Sources"),
        Bullets(edition.Sources),
    ];

    private static IEnumerable<Block> StageBlocks(CharterEdition edition, Stage stage)
    {
        yield return Title($"Étape {stage.WithOf()}");
        foreach (var use in edition.Grid.At(stage))
        {
            yield return Title(use.Name, 3);
            yield return Facts(
            [
                ("Utile", use.Useful ?? Empty),
                ("Vigilance", use.Vigilance ?? Empty),
                ("À éviter", use.ToAvoid ?? Empty),
                ("Outils préconisés", use.RecommendedTools.Count == 0 ? "aucun" : FrenchList.Of(use.RecommendedTools.Select(id => edition.FindTool(id)?.Name ?? id))),
            ]);
        }
    }

    private static Paragraph Resource(CharterResource resource)
    {
        var title = new Text(Typed(resource.Title));
        var rest = (resource.Themes.Count > 0 ? $" ({FrenchList.Of(resource.Themes)})" : "") + (resource.Note is { } note ? $" : {note}" : "");
        Inline named = Link.IsSafe(resource.Address) ? new Link(resource.Address!, [title]) : title;
        return new Paragraph(rest.Length == 0 ? [named] : [named, new Text(Typed(rest))]);
    }

    private static string Typed(string text) => FrenchTypography.Apply(text);

    private static Heading Title(string text, int level = 2) => new(level, Inline.Of(Typed(text)));

    private static Paragraph Say(string text) => new(Inline.Of(Typed(text)));

    private static TableCell Cell(string text) => new(Inline.Of(Typed(text)));

    private static BulletList Bullets(IEnumerable<string> items) => new([.. items.Select(i => new ListItem([Say(i)]))]);

    private static KeyValues Facts(IEnumerable<(string Key, string Value)> facts) =>
        new([.. facts.Select(f => new KeyValue(Typed(f.Key), Inline.Of(Typed(f.Value))))]);
}
