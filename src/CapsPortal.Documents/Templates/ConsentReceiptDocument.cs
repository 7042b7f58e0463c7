using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <summary>What a consent receipt says: the fields of ISO/IEC TS 27560 that apply here. All dates come in.</summary>
/// <param name="ReceiptId">Names this receipt and no other.</param>
/// <param name="Answers">Every answer in force once this one was given.</param>
/// <param name="Contact">Where to write about one's rights.</param>
/// <param name="WithdrawalAddress">The page where a new link is asked for: from there an answer is changed.</param>
public sealed record ConsentReceiptContent(
    string ReceiptId,
    DateTimeOffset GivenAt,
    string Person,
    string SheetTitle,
    string Structure,
    string Accompagnateur,
    string AccompagnateurOrganisation,
    int PlanVersion,
    IReadOnlyList<ReceiptAnswer> Answers,
    string? Comment,
    string Contact,
    string WithdrawalAddress);

/// <param name="TextShown">The very words that the person read.</param>
/// <param name="Decision">« accepté », « refusé », « accord retiré ».</param>
public sealed record ReceiptAnswer(string Stage, string TextShown, bool Accepted, string Decision, DateTimeOffset At);

/// <summary>The receipt that a contributor keeps of her answers on AI use.</summary>
public static class ConsentReceiptDocument
{
    public static Document Compose(ConsentReceiptContent content) =>
        new(Prose.Typed($"Reçu de vos réponses sur l’IA – {content.SheetTitle}"), [.. Blocks(content)])
        {
            Author = content.AccompagnateurOrganisation,
            Subject = Prose.Typed($"Réponses de {content.Person} aux usages de l’IA prévus pour la fiche « {content.SheetTitle} »"),
        };

    private static IEnumerable<Block> Blocks(ConsentReceiptContent content)
    {
        yield return new KeyValues(
        [
            Prose.Exact("Reçu n°", content.ReceiptId),
            Prose.Exact("Remis à", content.Person),
            Prose.Fact("Le", FrenchDates.ParisAndUtc(content.GivenAt)),
            Prose.Fact("Fiche", content.SheetTitle),
            Prose.Fact("Action portée par", content.Structure),
            Prose.Fact("Plan présenté", $"version {content.PlanVersion}"),
        ]);
        yield return Prose.Heading(2, "Vos réponses", "reponses");
        if (content.Answers.All(answer => !answer.Accepted))
        {
            yield return Prose.Paragraph("Vous n’avez accepté aucun usage : la capitalisation se fait sans IA.");
        }

        yield return new Table(
            [Prose.Cell("Étape"), Prose.Cell("Ce qui vous a été présenté"), Prose.Cell("Votre réponse")],
            [.. content.Answers.Select(answer => new TableRow(
            [
                Prose.Cell(answer.Stage),
                Prose.Cell(answer.TextShown),
                Prose.Cell($"{answer.Decision}, le {FrenchDates.ParisAndUtc(answer.At)}"),
            ]))],
            "Réponse à chaque usage prévu",
            FirstColumnIsHeader: true);
        if (content.Comment is not null)
        {
            yield return Prose.Heading(2, "Votre commentaire", "commentaire");
            yield return new Paragraph(Inline.Of(content.Comment));
        }

        yield return Prose.Heading(2, "Ce que cela engage", "portee");
        yield return new KeyValues(
        [
            Prose.Exact("Qui utilisera ces outils", $"{content.Accompagnateur}, {content.AccompagnateurOrganisation}"),
            Prose.Fact("À quoi servent vos réponses", "À dire quels usages de l’IA sont permis pour cette fiche, et à aucune autre chose."),
            Prose.Fact("Ce qui le permet", "Votre consentement (RGPD, article 6.1.a). Refuser n’a aucune conséquence pour vous."),
            Prose.Fact("Données conservées", "Votre nom, votre fonction, votre structure, votre adresse électronique, vos réponses et votre commentaire."),
            Prose.Fact("Qui les lit", "L’accompagnateur·ice de la fiche ; le Comité éditorial si vous retirez un accord après la publication. La charte d’engagement signée rappelle vos réponses aux autres signataires."),
            Prose.Fact("Où", "Sur ce portail. Aucun outil d’IA ne les reçoit."),
            Prose.Fact("Combien de temps", "Le temps de la diffusion de la fiche ; elles en sont la preuve."),
        ]);
        yield return Prose.Heading(2, "Vos droits", "droits");
        yield return Prose.Bullets(
        [
            "Changer d’avis à tout moment, au même endroit et aussi simplement. Ce qui a été fait avant reste licite, la suite ne l’est plus.",
            "Consulter, corriger ou faire effacer vos données.",
            "Vous adresser à la CNIL (cnil.fr) si vous estimez que vos droits ne sont pas respectés.",
        ]);
        yield return new KeyValues([Prose.Exact("À qui écrire", content.Contact)]);
        yield return new Paragraph(
        [
            new Text(Prose.Typed("Pour revenir à votre espace, ouvrez votre lien personnel. S’il est perdu ou fermé, demandez-en un autre : ")),
            new Link(content.WithdrawalAddress, [new Text(content.WithdrawalAddress)]),
        ]);
    }
}
