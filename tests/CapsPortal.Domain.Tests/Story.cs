using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests;

/// <summary>What happens around a sheet, told step by step: contributors, their answers, the charter's signature, declarations.</summary>
internal sealed class Story
{
    private readonly List<Consent> _consents = [];
    private SignedCharter? _charter;

    public Sheet Sheet { get; } = Given.Sheet();

    public CharterEditions Editions { get; init; } = Given.Editions;

    public AgreementsOnRecord Agreements => AgreementsOnRecord.Of(Sheet, _consents, _charter?.SignedAt);

    public AiMention Mention => AiMention.Compose(Sheet, Editions, Agreements, _charter, "Camille Roux", Given.Today);

    /// <summary>The mention as it is read, the one-sentence form last.</summary>
    public string MentionText => $"{Mention.PlainText}\n\nEn bref : {Mention.Brief}";

    /// <summary>One contributor who agreed to these uses on the day the sheet was created, and a charter signed that day.</summary>
    public static Story WhereAll(params UseOfTool[] agreed) => new Story().WhereAwaAgreesTo(agreed);

    public Story WhereAwaAgreesTo(params UseOfTool[] agreed)
    {
        var awa = Joins("Awa Diallo");
        foreach (var use in agreed)
        {
            Answers(awa, use, true, Given.Start);
        }

        return Signs(1, Given.Start);
    }

    public ContributorId Joins(string name) =>
        Sheet.AddContributor(name, "Chargée de projet", "Maison de santé", $"{name.Split(' ')[0].ToLowerInvariant()}@sante.example", Given.Start).Value.Id;

    public Story Answers(ContributorId who, UseOfTool use, bool agrees, DateTimeOffset at)
    {
        var line = Sheet.Plan.Lines.FirstOrDefault(l => l.Use.IsSameAs(use)) ?? Sheet.PlanUse(use, "Gagner du temps", [DataKind.PromptOnly], at).Value;
        _consents.Add(Consent.Answer(Given.Receipt(Sheet.Id, who, at, Sheet.Plan.Version), line, agrees, line.Sentence, _consents.InForce(who).GetValueOrDefault(line.Id))!);
        return this;
    }

    public Story Signs(int version, DateTimeOffset at)
    {
        _charter = new SignedCharter(version, at);
        return this;
    }

    public Story Unsigned()
    {
        _charter = null;
        return this;
    }

    public Story States(params Stage[] withoutUse)
    {
        foreach (var stage in withoutUse)
        {
            Sheet.StateNoUse(stage, Given.Start).Demand();
        }

        return this;
    }

    public Story Declares(UseOfTool use, AiUsageAnswers? answers = null, int minutesLater = 0)
    {
        var report = Given.Report(use, answers);
        Sheet.DeclareUse(report, Judge(report), Given.Owner, Given.Start.AddMinutes(minutesLater)).WithoutValue().Demand();
        return this;
    }

    /// <summary>A text was searched with the portal on that day.</summary>
    public ScreeningFacts Screens(ScreeningCounts counts, DateOnly day)
    {
        var facts = Given.Screening(counts, day);
        return Sheet.RecordScreening(facts.Digest, counts, Given.Owner, facts.At).Value.Facts;
    }

    public Assessment Judge(AiUsageReport report) => CharterRules.Assess(report, Editions, Agreements);
}
