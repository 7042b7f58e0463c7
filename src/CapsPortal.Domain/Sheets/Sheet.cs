using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Sheets;

/// <summary>Where a sheet stands between its author and the editorial committee.</summary>
public enum SheetState
{
    InProgress,
    Submitted,
    SentBack,
    Published,
}

/// <summary>
/// A capitalisation sheet and its working file: identity card, contributors, plan, stages, declarations, text.
/// Nothing of it changes once it is submitted, until the committee sends it back.
/// </summary>
public sealed partial class Sheet : AggregateRoot
{
    public const int MaxContributors = 20;
    public const int MaxDeclarations = 200;
    public const int CharterProvisionsMaxLength = 4_000;

    private readonly List<Contributor> _contributors = [];
    private readonly List<Section> _sections = [];
    private readonly List<StageStatement> _noUseStatements = [];
    private readonly List<AiUsageDeclaration> _declarations = [];
    private readonly List<DeclarationVersion> _pastDeclarations = [];

    private Sheet()
    {
    }

    public SheetId Id { get; private init; }

    /// <summary>The accompagnateur·ice who runs the sheet and answers for it.</summary>
    public UserId OwnerId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public SheetState State { get; private set; }

    public IdentityCard Card { get; private set; } = null!;

    public Stage CurrentStage { get; private set; }

    public AiUsagePlan Plan { get; private init; } = new();

    /// <summary>What the engagement charter of this sheet says beside the clauses common to all, in Markdown. Null for nothing.</summary>
    public string? CharterProvisions { get; private set; }

    public IReadOnlyList<Contributor> Contributors => _contributors;

    public IReadOnlyList<Section> Sections => _sections;

    public IReadOnlyList<AiUsageDeclaration> Declarations => _declarations;

    /// <summary>What declarations said before they were corrected or removed, in the order of these changes.</summary>
    public IReadOnlyList<DeclarationVersion> PastDeclarations => _pastDeclarations;

    public IReadOnlyList<StageStatement> NoUseStatements => _noUseStatements;

    /// <summary>How many times the sheet was submitted.</summary>
    public int SubmissionCount { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The AI mention as it stood when the sheet was submitted.</summary>
    public AiMention? FrozenMention { get; private set; }

    public bool IsEditable => State is SheetState.InProgress or SheetState.SentBack;

    public static Sheet Create(IdentityCard card, IEnumerable<SectionTemplate> template, UserId owner, DateTimeOffset now)
    {
        var sheet = new Sheet { Id = SheetId.New(), OwnerId = owner, CreatedAt = now, ChangedAt = now, Card = card };
        sheet._sections.AddRange(template.Select(Section.From));
        return sheet;
    }

    public Contributor? FindContributor(ContributorId id) => _contributors.FirstOrDefault(c => c.Id == id);

    public Section? FindSection(string key) => _sections.FirstOrDefault(s => s.Key == key);

    public AiUsageDeclaration? FindDeclaration(AiUsageDeclarationId id) => _declarations.FirstOrDefault(d => d.Id == id);

    public IEnumerable<AiUsageDeclaration> DeclarationsAt(Stage stage) => _declarations.Where(d => d.Report.Use.Stage == stage);

    /// <summary>By stage, then by day of use, then as they were declared.</summary>
    public IEnumerable<AiUsageDeclaration> DeclarationsInOrder() =>
        _declarations.OrderBy(d => d.Report.Use.Stage).ThenBy(d => d.Report.UsedOn).ThenBy(d => d.DeclaredAt);

    public StageStatementKind StatementAt(Stage stage) =>
        DeclarationsAt(stage).Any() ? StageStatementKind.UsesDeclared
        : _noUseStatements.Any(s => s.Stage == stage) ? StageStatementKind.NoUseDeclared
        : StageStatementKind.NotStated;

    public StageProgress ProgressOf(Stage stage) =>
        !IsEditable || stage < CurrentStage ? StageProgress.Done
        : stage == CurrentStage ? StageProgress.InProgress
        : StageProgress.ToDo;

    public Result Describe(IdentityCard card, DateTimeOffset now) => Change(now, () =>
    {
        Card = card;
        return Result.Success;
    });

    public Result<Contributor> AddContributor(string? name, string? function, string? structure, string? email, DateTimeOffset now) =>
        Change(now, () =>
        {
            var contributor = ValidContributor(null, name, function, structure, email);
            if (contributor.IsSuccess)
            {
                _contributors.Add(contributor.Value);
            }

            return contributor;
        });

    public Result CorrectContributor(ContributorId id, string? name, string? function, string? structure, string? email, DateTimeOffset now) =>
        Change(now, () =>
        {
            var known = FindContributor(id) ?? throw new ArgumentException("Not a contributor of this sheet.", nameof(id));
            var corrected = ValidContributor(id, name, function, structure, email);
            if (corrected.IsSuccess)
            {
                known.TakeFrom(corrected.Value);
            }

            return corrected.WithoutValue();
        });

    /// <summary>Takes a contributor off the sheet. Refused once this person has answered or signed: what was said is kept.</summary>
    public Result RemoveContributor(ContributorId id, bool hasAnswered, DateTimeOffset now) => Change(now, () =>
    {
        if (hasAnswered)
        {
            return Result.Refused("Cette personne a déjà répondu : ses réponses sont conservées, elle ne peut plus être retirée de la fiche.");
        }

        return _contributors.RemoveAll(c => c.Id == id) == 1
            ? Result.Success
            : Result.Refused("Cette personne ne fait plus partie de la fiche.");
    });

    public Result<PlannedUse> PlanUse(UseOfTool use, string? purpose, IReadOnlyCollection<DataKind>? data, DateTimeOffset now) =>
        Change(now, () => Plan.Add(use, purpose, data));

    public Result RemovePlannedUse(PlannedUseId id, DateTimeOffset now) => Change(now, () => Plan.Remove(id));

    public Result StateNoUsePlanned(DateTimeOffset now) => Change(now, Plan.StateNone);

    /// <summary>
    /// Puts the plan to the contributors as it is now. Refuses while there is nobody to ask or nothing to say. The working
    /// file itself does not change: a page opened meanwhile stays good.
    /// </summary>
    public Result AskAboutPlan()
    {
        if (_contributors.Count == 0)
        {
            return Result.Refused("Ajoutez d’abord au moins un·e contributeur·ice.");
        }

        if (!Plan.IsStated)
        {
            return Result.Refused("Dites d’abord quels usages de l’IA sont prévus, ou qu’aucun ne l’est.");
        }

        Plan.Ask();
        return Result.Success;
    }

    /// <summary>States what the engagement charter of this sheet says beside the clauses common to all, in Markdown; nothing for none.</summary>
    public Result StateProvisions(string? provisions, DateTimeOffset now) => Change(now, () =>
    {
        var checks = new Checks();
        var text = checks.Optional(provisions, nameof(CharterProvisions), CharterProvisionsMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        CharterProvisions = text;
        return Result.Success;
    });

    /// <summary>Moves the work to the next stage, or back to an earlier one. A stage is not jumped over.</summary>
    public Result MoveTo(Stage stage, DateTimeOffset now) => Change(now, () =>
    {
        if (stage > CurrentStage + 1)
        {
            return Result.Refused($"Terminez d’abord l’étape {CurrentStage.WithOf()}.");
        }

        CurrentStage = stage;
        return Result.Success;
    });

    public Result StateNoUse(Stage stage, DateTimeOffset now) => Change(now, () =>
    {
        switch (StatementAt(stage))
        {
            case StageStatementKind.UsesDeclared:
                return Result.Refused("Des usages sont déclarés à cette étape ; supprimez-les d’abord s’ils n’ont pas eu lieu.");
            case StageStatementKind.NotStated:
                _noUseStatements.Add(new StageStatement(stage, now));
                break;
        }

        return Result.Success;
    });

    /// <summary>Records a use. A gap to the charter is recorded like any other, with its justification.</summary>
    public Result<AiUsageDeclaration> DeclareUse(AiUsageReport report, Assessment assessment, UserId author, DateTimeOffset now) =>
        Change(now, () =>
        {
            var checks = ChecksOn(report, assessment, null);
            checks.That(_declarations.Count < MaxDeclarations, nameof(report.Use), $"Une fiche compte {MaxDeclarations} déclarations au plus.");
            if (!checks.Passed)
            {
                return checks.Refusal;
            }

            var declaration = new AiUsageDeclaration(report, author, now);
            _declarations.Add(declaration);
            WithdrawNoUse(report.Use.Stage);
            return Result.Of(declaration);
        });

    public Result CorrectDeclaration(AiUsageDeclarationId id, AiUsageReport report, Assessment assessment, UserId by, DateTimeOffset now) =>
        Change(now, () =>
        {
            var declaration = FindDeclaration(id) ?? throw new ArgumentException("Not a declaration of this sheet.", nameof(id));
            var checks = ChecksOn(report, assessment, declaration.Report);
            if (!checks.Passed)
            {
                return checks.Refusal;
            }

            // Sent again as it is, a declaration has no new past.
            if (!declaration.Report.SaysTheSameAs(report))
            {
                _pastDeclarations.Add(new DeclarationVersion(declaration, DeclarationChange.Corrected, by, now));
                declaration.Correct(report);
            }

            WithdrawNoUse(report.Use.Stage);
            return Result.Success;
        });

    /// <summary>Takes a declaration out of the sheet. What it said stays in <see cref="PastDeclarations"/>, with who removed it and when.</summary>
    public Result RemoveDeclaration(AiUsageDeclarationId id, UserId by, DateTimeOffset now) => Change(now, () =>
    {
        if (FindDeclaration(id) is not { } declaration)
        {
            return Result.Refused("Cette déclaration a déjà été supprimée.");
        }

        _pastDeclarations.Add(new DeclarationVersion(declaration, DeclarationChange.Removed, by, now));
        _declarations.Remove(declaration);
        return Result.Success;
    });

    public Result Write(string sectionKey, string? text, DateTimeOffset now) => Change(now, () =>
    {
        var section = FindSection(sectionKey) ?? throw new ArgumentException("Not a section of this sheet.", nameof(sectionKey));
        var checks = new Checks();
        var written = checks.Optional(text, nameof(Section.Text), Section.TextMaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        section.Write(written ?? "");
        return Result.Success;
    });

    /// <summary>Writes several sections and the identity card again, all of them or none.</summary>
    /// <param name="texts">By the sections' keys; any other key is not read.</param>
    public Result Rewrite(IReadOnlyDictionary<string, string> texts, Result<IdentityCard> card, DateTimeOffset now) => Change(now, () =>
    {
        var rewritten = _sections.Where(s => texts.ContainsKey(s.Key)).ToList();
        var checks = new Checks();
        checks.Join(card.Errors);
        foreach (var section in rewritten)
        {
            checks.That(
                texts[section.Key].Length <= Section.TextMaxLength, nameof(Section.Text), $"La partie « {section.Title} » serait trop longue : {Section.TextMaxLength} caractères au plus.");
        }

        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        Card = card.Value;
        rewritten.ForEach(section => section.Write(texts[section.Key]));
        return Result.Success;
    });

    /// <summary>What still stands between this sheet and its submission, one sentence each.</summary>
    /// <param name="passagesToSettle">Passages of its texts that screening finds, neither replaced nor kept.</param>
    public IReadOnlyList<string> MissingBeforeSubmission(int passagesToSettle)
    {
        var missing = new List<string>();
        if (_contributors.Count == 0)
        {
            missing.Add("Ajoutez au moins un·e contributeur·ice.");
        }

        missing.AddRange(Stages.All
            .Where(stage => StatementAt(stage) == StageStatementKind.NotStated)
            .Select(stage => $"Renseignez le bilan {stage.WithOf()} : usages déclarés, ou aucun."));
        missing.AddRange(_sections
            .Where(s => s.Required && !s.IsWritten)
            .OrderBy(s => s.Position)
            .Select(s => $"Écrivez la partie « {s.Title} »."));
        if (passagesToSettle > 0)
        {
            missing.Add(passagesToSettle == 1
                ? "Réglez le passage à relire : remplacez-le, ou gardez-le."
                : $"Réglez les {passagesToSettle} passages à relire : remplacez-les, ou gardez-les.");
        }

        return missing;
    }

    /// <summary>Hands the sheet to the committee with its mention. Refused while something is missing, saying all of it.</summary>
    /// <param name="passagesToSettle">As for <see cref="MissingBeforeSubmission"/>.</param>
    public Result Submit(AiMention mention, int passagesToSettle, DateTimeOffset now) => Change(now, () =>
    {
        var missing = MissingBeforeSubmission(passagesToSettle);
        if (missing.Count > 0)
        {
            return Result.Refused([.. missing.Select(m => new DomainError(null, m))]);
        }

        State = SheetState.Submitted;
        CurrentStage = Stage.Diffusion;
        SubmissionCount++;
        SubmittedAt = now;
        FrozenMention = mention;
        return Result.Success;
    });

    /// <summary>The committee's decision to ask for corrections: the sheet can be changed again.</summary>
    public Result SendBack(DateTimeOffset now) => Decide(SheetState.SentBack, now);

    /// <summary>
    /// The committee's decision to publish. Refused when the frozen mention no longer says what is recorded, saying where,
    /// and while passages that may speak of a person are not settled: a sheet submitted before they were looked for.
    /// </summary>
    /// <param name="recorded">The mention as the records make it, for the day of the submission.</param>
    /// <param name="passagesToSettle">As for <see cref="MissingBeforeSubmission"/>.</param>
    public Result Publish(AiMention recorded, int passagesToSettle, DateTimeOffset now)
    {
        if (State == SheetState.Submitted && passagesToSettle > 0)
        {
            var passages = passagesToSettle == 1
                ? "Un passage de la fiche peut désigner une personne, et n’a été ni remplacé ni gardé."
                : $"{passagesToSettle} passages de la fiche peuvent désigner une personne, et n’ont été ni remplacés ni gardés.";
            return Result.Refused($"{passages} Renvoyez la fiche : l’accompagnateur·ice les réglera avant de la soumettre de nouveau.");
        }

        var divergences = FrozenMention?.DivergencesFrom(recorded) ?? [];
        return State == SheetState.Submitted && divergences.Count > 0
            ? Result.Refused($"La mention IA figée à la soumission ne correspond plus à ce qui est enregistré ({string.Join(", ", divergences.Select(d => d.Where))}). Renvoyez la fiche : une nouvelle soumission mettra la mention à jour.")
            : Decide(SheetState.Published, now);
    }

    private Result Decide(SheetState outcome, DateTimeOffset now)
    {
        if (State != SheetState.Submitted)
        {
            return Result.Refused("Cette fiche n’attend pas de décision : elle a déjà été traitée.");
        }

        State = outcome;
        ChangedAt = now;
        Touch();
        return Result.Success;
    }

    private void WithdrawNoUse(Stage stage) => _noUseStatements.RemoveAll(s => s.Stage == stage);

    /// <param name="before">What the declaration said until now; null for a new one.</param>
    private Checks ChecksOn(AiUsageReport report, Assessment assessment, AiUsageReport? before)
    {
        var checks = new Checks();
        checks.That(
            report.UsedOn >= CreatedAt.ParisDate(), nameof(report.UsedOn), $"La fiche a été créée le {CreatedAt.ParisDate().InWords()} ; indiquez un jour à partir de cette date.");
        checks.That(report.Sections.TrueForAll(key => FindSection(key) is not null), nameof(report.Sections), "Cette fiche n’a pas cette partie.");
        checks.That(
            IsKnownSearch(report, before), nameof(report.PersonalDataSearch), "Choisissez l’un des repérages de cette fiche, ou dites comment les données personnelles ont été cherchées.");
        checks.That(
            !assessment.IsGap || report.Justification is not null,
            nameof(report.Justification),
            "Cet usage s’écarte de la charte. Vous pouvez le déclarer ; dites pourquoi.");
        return checks;
    }

    private Result<Contributor> ValidContributor(ContributorId? itself, string? name, string? function, string? structure, string? email)
    {
        var contributor = Contributor.Create(name, function, structure, email);
        if (!contributor.IsSuccess)
        {
            return contributor;
        }

        if (itself is null && _contributors.Count >= MaxContributors)
        {
            return Result.Refused($"Une fiche compte {MaxContributors} contributeur·ices au plus.", nameof(Contributor.Name));
        }

        var address = contributor.Value.Email;
        return _contributors.Any(c => c.Id != itself && string.Equals(c.Email, address, StringComparison.OrdinalIgnoreCase))
            ? Result.Refused("Cette adresse est déjà celle d’un·e autre contributeur·ice de la fiche.", nameof(Contributor.Email))
            : contributor;
    }

    private Result Change(DateTimeOffset now, Func<Result> act)
    {
        var outcome = IsEditable ? act() : NotEditable();
        Record(outcome.IsSuccess, now);
        return outcome;
    }

    private Result<T> Change<T>(DateTimeOffset now, Func<Result<T>> act)
    {
        var outcome = IsEditable ? act() : NotEditable();
        Record(outcome.IsSuccess, now);
        return outcome;
    }

    private void Record(bool changed, DateTimeOffset now)
    {
        if (changed)
        {
            ChangedAt = now;
            Touch();
        }
    }

    /// <summary>A refusal once the sheet is handed in, saying why.</summary>
    public Result CheckEditable() => IsEditable ? Result.Success : NotEditable();

    private Result NotEditable() => Result.Refused(State == SheetState.Published
        ? "Cette fiche est publiée ; elle ne se modifie plus."
        : "Cette fiche est soumise au Comité éditorial ; elle se modifiera de nouveau s’il vous la renvoie.");
}
