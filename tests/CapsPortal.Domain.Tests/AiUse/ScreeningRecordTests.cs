using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class ScreeningRecordTests
{
    private static readonly DateTimeOffset ThirdOfMarch = new(2026, 3, 3, 13, 5, 0, TimeSpan.Zero);

    private static readonly string Digest = new('a', 64);

    [Fact]
    public void A_screening_is_recorded_with_its_digest_its_counts_and_nothing_of_the_text()
    {
        var sheet = Given.Sheet();

        var record = sheet.RecordScreening(Digest.ToUpperInvariant(), new(12, 10, 2, 0), Given.Owner, ThirdOfMarch).Value;

        sheet.Screenings.Should().ContainSingle().Which.Should().BeSameAs(record);
        sheet.FindScreening(record.Id).Should().BeSameAs(record);
        record.ById.Should().Be(Given.Owner);
        record.Facts.Digest.Should().Be(Digest, "lower case is how the portal writes digests");
        record.Facts.Label.Should().Be("Repérage du 3 mars 2026 à 14 h 05 : 12 repérages, 10 remplacés, 2 écartés");
        record.Facts.Trace.Should().Be("found 12 replaced 10 set-aside 2 blocking-left 0 sha256 aaaaaaaaaaaa");
    }

    [Fact]
    public void A_page_opened_before_a_screening_was_recorded_stays_good()
    {
        var sheet = Given.Sheet();
        var revision = sheet.Revision;

        sheet.RecordScreening(Digest, new(0, 0, 0, 0), Given.Owner, ThirdOfMarch);

        sheet.Revision.Should().Be(revision);
    }

    [Theory]
    [InlineData(0, 0, 0, "aucun repérage")]
    [InlineData(1, 1, 0, "1 repérage, 1 remplacé, 0 écarté")]
    [InlineData(5, 2, 1, "5 repérages, 2 remplacés, 1 écarté, 2 sans suite")]
    public void Counts_are_told_in_French(int found, int replaced, int setAside, string words) =>
        ScreeningFacts.Create(Digest, new(found, replaced, setAside, 0), ThirdOfMarch).Value.CountsInWords.Should().Be(words);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("aaaa")]
    [InlineData("gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_digest_is_refused(string? digest)
    {
        var sheet = Given.Sheet();

        sheet.RecordScreening(digest, new(1, 1, 0, 0), Given.Owner, ThirdOfMarch).IsSuccess.Should().BeFalse();

        sheet.Screenings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(1, -1, 0, 0)]
    [InlineData(1, 0, -1, 0)]
    [InlineData(1, 0, 0, -1)]
    [InlineData(2, 2, 1, 0)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, 0)]
    [InlineData(3, 2, 1, 2)]
    public void Counts_that_do_not_add_up_are_refused(int found, int replaced, int setAside, int blockingLeft)
    {
        var sheet = Given.Sheet();

        sheet.RecordScreening(Digest, new(found, replaced, setAside, blockingLeft), Given.Owner, ThirdOfMarch).IsSuccess.Should().BeFalse();

        sheet.Screenings.Should().BeEmpty();
    }

    [Fact]
    public void A_submitted_sheet_takes_no_more_screening() =>
        Given.SubmittedSheet().RecordScreening(Digest, new(0, 0, 0, 0), Given.Owner, ThirdOfMarch).IsSuccess.Should().BeFalse();

    [Fact]
    public void A_declaration_refers_to_a_screening_of_its_own_sheet()
    {
        var (sheet, other) = (Given.Sheet(), Given.Sheet());
        var own = sheet.RecordScreening(Digest, new(2, 2, 0, 0), Given.Owner, Given.Start).Value.Facts;
        var foreign = other.RecordScreening(Digest, new(2, 2, 0, 0), Given.Owner, Given.Start.AddHours(1)).Value.Facts;

        Declare(sheet, PersonalDataSearch.Screened, foreign).Errors.Should().ContainSingle().Which.Field.Should().Be("PersonalDataSearch");
        Declare(sheet, PersonalDataSearch.Screened, own).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_new_declaration_does_not_attest_what_the_portal_can_trace() =>
        Declare(Given.Sheet(), PersonalDataSearch.Attested, null).Errors.Should().ContainSingle().Which.Field.Should().Be("PersonalDataSearch");

    [Fact]
    public void A_sheet_keeps_a_bounded_number_of_screenings()
    {
        var sheet = Given.Sheet();
        for (var i = 0; i < Domain.Sheets.Sheet.MaxScreenings; i++)
        {
            sheet.RecordScreening(Digest, new(i, i, 0, 0), Given.Owner, ThirdOfMarch).IsSuccess.Should().BeTrue();
        }

        sheet.RecordScreening(Digest, new(0, 0, 0, 0), Given.Owner, ThirdOfMarch).Errors.Should().ContainSingle()
            .Which.Message.Should().Be("Une fiche garde la trace de 200 repérages au plus.");
    }

    private static Result<AiUsageDeclaration> Declare(Domain.Sheets.Sheet sheet, PersonalDataSearch search, ScreeningFacts? screening) =>
        sheet.DeclareUse(
            Given.Report(answers: Given.Answers with { Data = [DataKind.ProviderDocument], PersonalDataSearch = search, Screening = screening }),
            new Assessment([]),
            Given.Owner,
            Given.Start);
}
