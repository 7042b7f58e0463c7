using System.Globalization;
using CapsPortal.Documents.French;
using CapsPortal.Documents.Markdown;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <summary>
/// The engagement charter. <see cref="ComposeText"/> is what each person reads and signs: it does not change
/// when someone answers or signs. <see cref="Compose"/> adds answers, signatures and the evidence page.
/// </summary>
public static class EngagementCharterDocument
{
    private const string Title = "Charte d’engagement";

    /// <summary>The text to sign; its SHA-256 says which text was signed.</summary>
    public static Document ComposeText(EngagementCharterContent content) => Described(content, [.. TextBlocks(content)]);

    /// <summary>SHA-256 of the canonical form of the text to sign.</summary>
    public static string TextSha256Hex(EngagementCharterContent content) => DocumentJson.Sha256Hex(ComposeText(content));

    /// <summary>The whole document, to keep: text, answers, signatures, evidence.</summary>
    public static Document Compose(EngagementCharterContent content) => Complete(ComposeText(content), content);

    /// <summary>The same around a text composed earlier and frozen since: what was signed is kept to the letter.</summary>
    public static Document Complete(Document text, EngagementCharterContent content) => text with
    {
        Blocks =
        [
            .. text.Blocks,
            .. Answers(content),
            Prose.Heading(2, "Signatures", "signatures"),
            .. content.Signatories.Select(Signature),
            .. Evidence(DocumentJson.Sha256Hex(text), content),
        ],
    };

    private static Document Described(EngagementCharterContent content, IReadOnlyList<Block> blocks) =>
        new($"{Title} – {Prose.Typed(content.SheetTitle)}", blocks)
        {
            Author = content.Structure,
            Subject = Prose.Typed($"Charte d’engagement de la fiche « {content.SheetTitle} », version {Number(content.Version)}"),
            RunningTitle = Prose.Typed($"{Title} – {content.SheetTitle} – version {Number(content.Version)}"),
        };

    private static IEnumerable<Block> TextBlocks(EngagementCharterContent content)
    {
        yield return new KeyValues(
        [
            Prose.Fact("Fiche", content.SheetTitle),
            Prose.Fact("Action", content.Action),
            Prose.Fact("Structure", content.Structure),
            Prose.Fact("Version", Number(content.Version)),
            Prose.Fact("Date", FrenchDates.Day(content.Date)),
        ]);
        for (var index = 0; index < content.Clauses.Count; index++)
        {
            var clause = content.Clauses[index];
            yield return Prose.Heading(2, $"{Number(index + 1)}. {clause.Title}", $"clause-{Number(index + 1)}");
            foreach (var block in MarkdownReader.Read(clause.Markdown, headingLevel: 2))
            {
                yield return block;
            }
        }

        yield return Prose.Heading(2, "Usages de l’intelligence artificielle", "usages-ia");
        if (content.PlannedUses.Count == 0)
        {
            yield return Prose.Paragraph("Aucun usage d’IA prévu.");
        }
        else
        {
            yield return Prose.Paragraph(
                "Les usages prévus sont ceux-ci, et eux seuls. Chaque contributeur·ice les accepte ou les refuse un par un ; "
                + "refuser n’empêche ni de signer ni de continuer, sans IA.");
            yield return new Table(
                [Prose.Cell("Étape"), Prose.Cell("Usage"), Prose.Cell("Outil"), Prose.Cell("But")],
                [.. content.PlannedUses.Select(use => new TableRow(
                    [Prose.Cell(use.Stage), Prose.Cell(use.Use), Prose.Cell(use.Tool), Prose.Cell(use.Purpose)]))],
                "Usages d’IA prévus",
                FirstColumnIsHeader: true);
        }

        yield return Prose.Heading(2, "Signataires", "signataires");
        yield return new BulletList([.. content.Signatories.Select(person =>
            new ListItem([new Paragraph(Inline.Of(Prose.Person(person.Name, person.Function, person.Organisation)))]))]);
    }

    private static IEnumerable<Block> Answers(EngagementCharterContent content)
    {
        if (content.PlannedUses.All(use => use.Answers.Count == 0))
        {
            yield break;
        }

        yield return Prose.Heading(2, "Réponses aux usages d’IA prévus", "reponses");
        yield return new Table(
            [Prose.Cell("Usage prévu"), Prose.Cell("Accepte"), Prose.Cell("Refuse"), Prose.Cell("Sans réponse")],
            [.. content.PlannedUses.Select(use => new TableRow(
            [
                Prose.Cell($"{use.Use} ({use.Tool})"),
                Names(use, true),
                Names(use, false),
                Names(use, null),
            ]))],
            "Réponse de chaque contributeur·ice à chaque usage",
            FirstColumnIsHeader: true);
    }

    private static TableCell Names(PlannedAiUse use, bool? accepted)
    {
        var names = string.Join(", ", use.Answers.Where(answer => answer.Accepted == accepted).Select(answer => answer.Who));
        return new TableCell(Inline.Of(names.Length == 0 ? "–" : names));
    }

    private static SignatureBlock Signature(CharterSignatory person) => new(
        person.Signature?.TypedName ?? person.Name,
        person.Function,
        person.Organisation,
        person.Signature is null ? null : "« Lu et approuvé »".Replace(' ', '\u00A0'),
        person.Signature is null ? null : $"Signé le {FrenchDates.ParisAndUtc(person.Signature.At)}",
        person.Signature is null ? null : Prose.Typed(person.Signature.Verification))
    {
        Drawing = person.Signature?.Drawing,
    };

    private static IEnumerable<Block> Evidence(string textHash, EngagementCharterContent content)
    {
        yield return new PageBreak();
        yield return Prose.Heading(2, "Page de preuve", "preuve");
        yield return Prose.Paragraph(
            "Les signatures de ce document sont des signatures électroniques simples au sens du règlement (UE) n° 910/2014, dit eIDAS. "
            + "Cette page dit ce qui a été signé, quand, et comment le vérifier.");
        var facts = new List<KeyValue>
        {
            Prose.Fact("Version signée", Number(content.Version)),
            Prose.Exact("Empreinte SHA-256 du texte signé", textHash),
            Prose.Fact("Signatures reçues", $"{Number(content.Signatories.Count(person => person.Signature is not null))} sur {Number(content.Signatories.Count)}"),
        };
        if (content.SealFingerprint is not null)
        {
            facts.Add(Prose.Fact("Niveau du sceau", content.TimestampAuthority is { } authority
                ? $"PAdES B-T : scellé par le portail, avec un horodatage RFC 3161 délivré par {authority}"
                : "PAdES B-B : scellé par le portail, sans horodatage par un tiers"));
            facts.Add(Prose.Exact("Empreinte SHA-256 du certificat du portail", content.SealFingerprint));
        }

        yield return new KeyValues(facts);
        if (content.Events.Count > 0)
        {
            yield return new Table(
                [Prose.Cell("Quand"), Prose.Cell("Quoi")],
                [.. content.Events.Select(entry => new TableRow([Prose.Cell(FrenchDates.ParisAndUtc(entry.At)), Prose.Cell(entry.What)]))],
                "Événements");
        }

        foreach (var block in Verification(content))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Verification(EngagementCharterContent content)
    {
        yield return Prose.Heading(3, "Vérifier ce document");
        yield return Prose.Paragraph("Le texte signé est celui qui précède les réponses et les signatures ; son empreinte change si un seul de ses caractères change.");
        var ways = new List<ListItem>
        {
            new([Prose.Paragraph(
                "L’empreinte du fichier se calcule sans le portail : « sha256sum fichier.pdf » (Linux), « shasum -a 256 fichier.pdf » (macOS), "
                + "« certutil -hashfile fichier.pdf SHA256 » (Windows). Elle doit être celle que le portail a donnée avec le fichier.")]),
        };
        if (content.SealFingerprint is not null)
        {
            ways.Add(new([Prose.Paragraph(
                "Un lecteur de PDF qui montre les signatures dit si le fichier a changé depuis que le portail l’a scellé. "
                + "S’il ne connaît pas l’émetteur du certificat, comparez l’empreinte de ce certificat à celle de cette page.")]));
        }

        if (content.VerificationAddress is not null && Link.IsSafe(content.VerificationAddress))
        {
            ways.Add(new([new Paragraph(
            [
                new Text(Prose.Typed("La page de vérification du portail est ouverte à toutes et tous, sans compte : ")),
                new Link(content.VerificationAddress, [new Text(content.VerificationAddress)]),
            ])]));
        }

        yield return new BulletList(ways);
        if (content.VerificationAddress is not null && Link.IsSafe(content.VerificationAddress))
        {
            yield return new QrCode(content.VerificationAddress);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
