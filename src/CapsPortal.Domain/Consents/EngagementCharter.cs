using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

public readonly record struct EngagementCharterId(Guid Value)
{
    public static EngagementCharterId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// One version of the document that binds contributors and accompagnateur·ice. Its content is frozen when it is
/// prepared; what is signed is that content and nothing else. A later version replaces it (avenant).
/// </summary>
public sealed class EngagementCharter : AggregateRoot
{
    private readonly List<Signature> _signatures = [];

    private EngagementCharter()
    {
    }

    public EngagementCharterId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    /// <summary>1, 2… within the sheet.</summary>
    public int Version { get; private init; }

    /// <summary>The version of the AI plan that it states.</summary>
    public int PlanVersion { get; private init; }

    /// <summary>The sheet's own provisions that it states, in Markdown.</summary>
    public string? Provisions { get; private init; }

    /// <summary>The document, as canonical JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public string ContentHash { get; private init; } = "";

    public DateTimeOffset PreparedAt { get; private init; }

    /// <summary>Since when a later version stands in its place: one that everyone signed, or any if this one was never complete.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>When the accompagnateur·ice took it back, before anyone had signed.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>When the last signature was given.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The sealed PDF, once everyone has signed.</summary>
    public Guid? SealedFileId { get; private set; }

    /// <summary>One for each person who is asked to sign, the accompagnateur·ice included.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures;

    public bool IsRefused => _signatures.Any(s => s.RefusedAt is not null);

    public bool IsOpen => ReplacedAt is null && CancelledAt is null && CompletedAt is null && !IsRefused;

    public static EngagementCharter Prepare(
        Sheet sheet, int version, string content, string contentHash, UserId accompagnateur, string accompagnateurName, DateTimeOffset now)
    {
        var charter = new EngagementCharter
        {
            Id = EngagementCharterId.New(),
            SheetId = sheet.Id,
            Version = version,
            PlanVersion = sheet.Plan.Version,
            Provisions = sheet.CharterProvisions,
            Content = content,
            ContentHash = contentHash,
            PreparedAt = now,
        };
        charter._signatures.Add(Signature.AskedOf(accompagnateur, accompagnateurName));
        charter._signatures.AddRange(sheet.Contributors.Select(Signature.AskedOf));
        return charter;
    }

    public Signature? SignatureOf(ContributorId contributor) => _signatures.FirstOrDefault(s => s.ContributorId == contributor);

    public Signature? SignatureOf(UserId user) => _signatures.FirstOrDefault(s => s.UserId == user);

    /// <summary>Whether it still says what the sheet says: same plan, same provisions, same people. Otherwise a new version is due (avenant).</summary>
    public bool Matches(Sheet sheet) =>
        PlanVersion == sheet.Plan.Version
        && Provisions == sheet.CharterProvisions
        && _signatures.Where(s => s.ContributorId is not null).Select(s => (s.ContributorId!.Value, s.SignatoryName)).ToHashSet()
            .SetEquals(sheet.Contributors.Select(c => (c.Id, c.Name)));

    /// <summary>
    /// Signs, with a typed name or a drawing. Refuses neither, an unreadable drawing, a missing « lu et approuvé », and a
    /// version that is no longer open. Signing twice changes nothing.
    /// </summary>
    /// <param name="drawing">A <see cref="DrawnSignature"/>, or null.</param>
    public Result Sign(Signature signature, string? typedName, string? drawing, bool readAndApproved, DateTimeOffset now)
    {
        DemandOwn(signature);
        if (signature.IsSigned)
        {
            return Result.Success;
        }

        if (!IsOpen)
        {
            return Result.Refused(
                ReplacedAt is not null ? "Une nouvelle version de la charte d’engagement a remplacé celle-ci ; ouvrez-la pour la signer."
                : CancelledAt is not null ? "Cette version a été annulée : il n’y a rien à signer pour l’instant."
                : "Cette version ne peut plus être signée : une personne a refusé de la signer.");
        }

        var checks = new Checks();
        var isDrawn = !string.IsNullOrWhiteSpace(drawing);
        var name = isDrawn && string.IsNullOrWhiteSpace(typedName)
            ? signature.SignatoryName
            : checks.Text(typedName, nameof(Signature.TypedName), "Écrivez votre prénom et votre nom, ou tracez votre signature.", Contributor.NameMaxLength);
        if (isDrawn && DrawnSignature.Refusal(drawing!) is { } unreadable)
        {
            checks.That(false, nameof(Signature.Drawing), unreadable);
        }

        checks.That(readAndApproved, "ReadAndApproved", "Cochez « Lu et approuvé » pour signer.");
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        signature.Sign(name, isDrawn ? drawing : null, now);
        if (_signatures.All(s => s.IsSigned))
        {
            CompletedAt = now;
        }

        Touch();
        return Result.Success;
    }

    /// <summary>Refuses to sign, with a reason or without: this version can no longer be completed.</summary>
    public Result Refuse(Signature signature, string? reason, DateTimeOffset now)
    {
        DemandOwn(signature);
        if (signature.IsSigned || !IsOpen)
        {
            return Result.Refused("Cette version ne peut plus être refusée : elle est déjà signée, refusée ou remplacée.");
        }

        var checks = new Checks();
        var text = checks.Optional(reason, nameof(Signature.RefusalReason), Signature.ReasonMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        signature.Refuse(text, now);
        Touch();
        return Result.Success;
    }

    /// <summary>Takes the version back. Refused once somebody has signed it: what binds one person is not undone by another.</summary>
    public Result Cancel(DateTimeOffset now)
    {
        if (_signatures.Any(s => s.IsSigned))
        {
            return Result.Refused("Une personne a déjà signé cette version : elle ne s’annule plus. Vous pouvez en proposer une nouvelle.");
        }

        if (ReplacedAt is not null || CancelledAt is not null)
        {
            return Result.Refused("Cette version est déjà remplacée ou annulée.");
        }

        CancelledAt = now;
        Touch();
        return Result.Success;
    }

    public void AttachSealedFile(Guid fileId)
    {
        if (CompletedAt is null)
        {
            throw new InvalidOperationException("A charter is sealed once everyone has signed.");
        }

        SealedFileId = fileId;
        Touch();
    }

    public void ReplaceBy(EngagementCharter next, DateTimeOffset now)
    {
        if (next.Version <= Version || next.SheetId != SheetId)
        {
            throw new ArgumentException("A later version of the same sheet replaces it.", nameof(next));
        }

        ReplacedAt ??= now;
        Touch();
    }

    private void DemandOwn(Signature signature)
    {
        if (!_signatures.Contains(signature))
        {
            throw new ArgumentException("Not a signatory of this charter.", nameof(signature));
        }
    }
}
