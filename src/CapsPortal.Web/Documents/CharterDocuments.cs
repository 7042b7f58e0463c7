using System.Text;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Templates;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Documents;

/// <summary>The engagement charter as a document: the text that people sign, then the whole that each of them keeps.</summary>
public static class CharterDocuments
{
    /// <summary>The text to freeze and sign, for the sheet as it is now.</summary>
    public static Document TextOf(
        Sheet sheet, int version, IReadOnlyList<EngagementClause> clauses, Accompagnateur accompagnateur, DateTimeOffset now) =>
        EngagementCharterDocument.ComposeText(new EngagementCharterContent(
            sheet.Card.Title,
            sheet.Card.Action,
            sheet.Card.Structure,
            version,
            now.ParisDate(),
            [.. clauses.Select(c => new CharterClause(c.Title, c.Text))],
            [.. InOrder(sheet.Plan.Lines).Select(Planned)],
            [
                Signatory(accompagnateur, null),
                .. sheet.Contributors.OrderBy(c => c.Id.Value).Select(c => new CharterSignatory(c.Name, c.Function, c.Structure)),
            ]));

    /// <summary>The text that was frozen when the charter was prepared.</summary>
    public static Document FrozenText(EngagementCharter charter) => DocumentJson.Deserialize(Encoding.UTF8.GetBytes(charter.Content));

    /// <summary>The frozen text with the answers, the signatures and the page of evidence.</summary>
    public static Document CompleteOf(
        EngagementCharter charter, Sheet sheet, IReadOnlyList<Consent> consents, Accompagnateur accompagnateur, CharterEvidence evidence)
    {
        var content = new EngagementCharterContent(
            sheet.Card.Title,
            sheet.Card.Action,
            sheet.Card.Structure,
            charter.Version,
            charter.PreparedAt.ParisDate(),
            [],
            [.. InOrder(sheet.Plan.LinesIn(charter.PlanVersion)).Select(line => Planned(line) with { Answers = AnswersTo(line, charter, consents) })],
            [.. InOrder(charter.Signatures).Select(s => Signatory(s, sheet, accompagnateur))])
        {
            Events =
            [
                new CharterEvent(charter.PreparedAt, $"Version {charter.Version} préparée et figée"),
                .. charter.Signatures.Where(s => s.IsSigned).OrderBy(s => s.SignedAt).Select(s => new CharterEvent(
                    s.SignedAt!.Value, s.UserId is null ? "Signature d’un·e contributeur·ice" : "Signature de l’accompagnateur·ice")),
                new CharterEvent(charter.CompletedAt!.Value, "Toutes les signatures sont réunies ; document scellé par le portail"),
            ],
            SealFingerprint = evidence.SealFingerprint,
            TimestampAuthority = evidence.TimestampAuthority,
            VerificationAddress = evidence.VerificationAddress,
        };
        return EngagementCharterDocument.Complete(FrozenText(charter), content);
    }

    private static IEnumerable<PlannedUse> InOrder(IEnumerable<PlannedUse> lines) => lines.OrderBy(l => l.Use.Stage).ThenBy(l => l.Id.Value);

    /// <summary>The accompagnateur·ice, then the contributors as they were added.</summary>
    private static IEnumerable<Signature> InOrder(IEnumerable<Signature> signatures) =>
        signatures.OrderBy(s => s.ContributorId is not null).ThenBy(s => s.ContributorId?.Value);

    private static PlannedAiUse Planned(PlannedUse line) => new(line.Use.Stage.Title(), line.Use.UseName, line.Use.ToolName, line.Purpose);

    private static IReadOnlyList<AiUseAnswer> AnswersTo(PlannedUse line, EngagementCharter charter, IReadOnlyList<Consent> consents) =>
    [
        .. InOrder(charter.Signatures).Where(s => s.ContributorId is not null).Select(s => new AiUseAnswer(
            s.SignatoryName,
            consents.InForce(s.ContributorId!.Value).TryGetValue(line.Id, out var answer) ? answer.Decision == ConsentDecision.Accepted : null)),
    ];

    private static CharterSignatory Signatory(Signature signature, Sheet sheet, Accompagnateur accompagnateur)
    {
        if (signature.ContributorId is not { } id)
        {
            return Signatory(accompagnateur, SignatureOf(signature, "Compte du portail, ouvert par mot de passe"));
        }

        var contributor = sheet.FindContributor(id);
        return new CharterSignatory(
            signature.SignatoryName,
            contributor?.Function,
            contributor?.Structure,
            SignatureOf(signature, "Lien personnel et code à usage unique, envoyés à son adresse électronique"));
    }

    private static CharterSignatory Signatory(Accompagnateur accompagnateur, CharterSignature? signature) =>
        new(accompagnateur.Name, "accompagnateur·ice", accompagnateur.Organisation, signature);

    private static CharterSignature? SignatureOf(Signature signature, string verification) =>
        signature.SignedAt is { } at ? new CharterSignature(signature.TypedName!, at, verification) { Drawing = signature.Drawing } : null;
}
