using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CsCheck;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>What must hold of any report, whatever was agreed to.</summary>
public sealed class ConformityPropertiesTests
{
    private static readonly Sheet Sheet = SheetOfTwoWithItsPlan();

    private static readonly Gen<UseOfTool> Uses = Gen.OneOf([.. Sheet.Plan.Lines.Select(l => l.Use), Given.Use("cadrage-question")]);

    /// <summary>Every way in which a provider's document was searched, or was not.</summary>
    private static readonly (PersonalDataSearch Search, ScreeningFacts? Screening)[] Searches =
    [
        (PersonalDataSearch.NotSearched, null),
        (PersonalDataSearch.Attested, null),
        (PersonalDataSearch.SearchedElsewhere, null),
        (PersonalDataSearch.Screened, Given.Screening(new(0, 0, 0, 0), Given.Day)),
        (PersonalDataSearch.Screened, Given.Screening(new(5, 1, 1, 0), Given.Day)),
        (PersonalDataSearch.Screened, Given.Screening(new(5, 3, 2, 1), Given.Day)),
        (PersonalDataSearch.Screened, Given.Screening(new(5, 5, 0, 0), Given.Day.AddDays(40))),
    ];

    private static readonly Gen<AiUsageAnswers> Declared = Gen.Select(
        Gen.OneOf(Enum.GetValues<ToolAccess>()[..^1]), SomeOf(Enum.GetValues<DataKind>()[1..], least: 1), SomeOf(Enum.GetValues<DiscouragedPractice>(), least: 0),
        Gen.Int[0, 30], Gen.Enum<RequestCount>(), Gen.Bool.Array[4], Gen.OneOf(Searches),
        (access, data, discouraged, days, requests, said, search) => Given.Answers with
        {
            Access = access,
            Data = data,
            Discouraged = discouraged,
            UsedOn = Given.Day.AddDays(days),
            Requests = requests,
            AuthorsAgreed = said[0],
            PersonalDataSearch = search.Search,
            Screening = search.Screening,
            VigilanceHeeded = said[1],
            ImageGenerated = said[2],
            Verified = said[3] ? [VerifiedAspect.Sources] : [VerifiedAspect.Nothing],
        });

    /// <summary>What makes a use more careful, one step each.</summary>
    private static readonly Func<AiUsageAnswers, AiUsageAnswers>[] Precautions =
    [
        answers => answers with { VigilanceHeeded = true },
        answers => answers with { AuthorsAgreed = true },
        answers => answers with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = Given.Screening(new(3, 2, 1, 0), Given.Day.AddDays(-1)) },
        answers => answers.PersonalDataSearch == PersonalDataSearch.NotSearched ? answers with { PersonalDataSearch = PersonalDataSearch.SearchedElsewhere } : answers,
        answers => answers with { ImageGenerated = false },
        answers => answers with { Access = ToolAccess.Local },
        answers => answers with { Requests = RequestCount.One },
        answers => answers with { Verified = [VerifiedAspect.Accuracy] },
        answers => answers with { Discouraged = [] },
    ];

    private static readonly Gen<AiUsageReport> Reports = Gen.Select(Uses, Declared, Given.Report);

    private static readonly Gen<Consent> Answers = Gen.Select(
        Gen.Int[0, 1], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 40 * 24],
        (who, line, agrees, hours) => Answer(who, Sheet.Plan.AllLines[line], agrees, hours));

    [Fact]
    public void A_reason_names_its_own_line_or_what_no_draft_may_remove() =>
        Gen.Select(Reports, Answers.List[0, 8]).Sample((report, answers) => Judge(report, answers).Reasons.All(reason =>
            reason.CharterId == report.Use.GuidedUseId
            || RuledIds.Uses.Concat(RuledIds.Principles).Concat(RuledIds.Fixed).Contains(reason.CharterId)));

    [Fact]
    public void An_acceptance_more_never_worsens_the_verdict() =>
        Gen.Select(Reports, Answers.List[0, 8], Answers).Sample((report, answers, other) =>
        {
            var acceptance = Answer(
                Sheet.Contributors[0].Id == other.ContributorId ? 0 : 1, Sheet.Plan.AllLines.Single(l => l.Id == other.PlannedUseId), true, HoursAfterStart(other));
            return Judge(report, [.. answers, acceptance]).Verdict <= Judge(report, answers).Verdict;
        });

    [Fact]
    public void A_sensitive_kind_of_data_more_never_betters_the_verdict() =>
        Gen.Select(Uses, Declared, Answers.List[0, 8], Gen.OneOf(DataKind.ProviderDocument, DataKind.Recording, DataKind.Transcript, DataKind.PersonalData))
            .Sample((use, declared, answers, kind) =>
            {
                var more = declared with { Data = [.. declared.Data!, kind] };
                return Judge(Given.Report(use, more), answers).Verdict >= Judge(Given.Report(use, declared), answers).Verdict;
            });

    [Fact]
    public void A_precaution_more_never_worsens_the_verdict() =>
        Gen.Select(Uses, Declared, Answers.List[0, 8], Gen.OneOf(Precautions))
            .Sample((use, declared, answers, precaution) =>
                Judge(Given.Report(use, precaution(declared)), answers).Verdict <= Judge(Given.Report(use, declared), answers).Verdict);

    [Fact]
    public void A_discouraged_practice_more_never_betters_the_verdict() =>
        Gen.Select(Uses, Declared, Answers.List[0, 8], Gen.Enum<DiscouragedPractice>())
            .Sample((use, declared, answers, practice) =>
            {
                var more = declared with { Discouraged = [.. declared.Discouraged!, practice] };
                return Judge(Given.Report(use, more), answers).Verdict >= Judge(Given.Report(use, declared), answers).Verdict;
            });

    [Fact]
    public void The_same_record_gives_the_same_opinion_in_whatever_order_it_is_read() =>
        Gen.Select(Reports, Answers.List[0, 8]).Sample((report, answers) =>
        {
            var distinctTimes = answers.DistinctBy(a => a.AnsweredAt).ToList();
            return Judge(report, distinctTimes).Reasons.SequenceEqual(Judge(report, [.. Enumerable.Reverse(distinctTimes)]).Reasons);
        });

    [Fact]
    public void The_verdict_is_the_worst_of_its_reasons() =>
        Gen.Select(Reports, Answers.List[0, 8]).Sample((report, answers) =>
        {
            var assessment = Judge(report, answers);
            var verdicts = assessment.Reasons.Select(r => r.Verdict).ToList();
            return assessment.Verdict == verdicts.FirstOrDefault(Verdict.Conforme) && verdicts.SequenceEqual(verdicts.OrderDescending());
        });

    private static Assessment Judge(AiUsageReport report, IEnumerable<Consent> answers) =>
        CharterRules.Assess(report, Given.Edition, AgreementsOnRecord.Of(Sheet, answers, Given.Start));

    /// <summary>An answer as if it were the first: histories of any shape are made of them.</summary>
    private static Consent Answer(int who, PlannedUse line, bool agrees, double hours) =>
        Consent.Answer(Given.Receipt(Sheet.Id, Sheet.Contributors[who].Id, Given.Start.AddHours(hours), 3), line, agrees, line.Sentence, null)!;

    private static double HoursAfterStart(Consent answer) => (answer.AnsweredAt - Given.Start).TotalHours;

    private static Gen<T[]> SomeOf<T>(T[] all, int least) => Gen.Shuffle(all, least, all.Length);

    private static Sheet SheetOfTwoWithItsPlan()
    {
        var sheet = Given.SheetWithContributor();
        sheet.AddContributor("Brice Morel", "Médiateur", "Ville de Roubaix", "brice@ville.example", Given.Start).WithoutValue().Demand();
        foreach (var use in new[] { Given.Use(), Given.Use("entretien-retranscription", "noota"), Given.Use("redaction-texte") })
        {
            sheet.PlanUse(use, "Gagner du temps", [DataKind.PromptOnly], Given.Start).WithoutValue().Demand();
        }

        return sheet;
    }
}
