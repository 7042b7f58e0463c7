using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.TagHelpers;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>How the form says that a provider's document was searched: one of the sheet's screenings, by its id, or a word.</summary>
public static class ScreeningChoice
{
    /// <summary>How many screenings are offered, the last ones.</summary>
    public const int Offered = 10;

    private const string Elsewhere = "autrement";
    private const string NotSearched = "non";
    private const string Attested = "atteste";

    /// <summary>Said before, of a screening that is not among those offered.</summary>
    private const string AsBefore = "comme-avant";

    /// <param name="before">What the declaration to correct says; null for a new one.</param>
    public static IEnumerable<Choice> Of(Sheet sheet, AiUsageReport? before) =>
    [
        .. before switch
        {
            { PersonalDataSearch: PersonalDataSearch.Attested } => [new Choice(Attested, $"Déjà déclaré : données personnelles {PersonalDataSearch.Attested.Label()}")],
            { Screening: { } known } when Find(sheet, known) is null => [new Choice(AsBefore, known.Label)],
            _ => Array.Empty<Choice>(),
        },
        .. Last(sheet).Select(record => new Choice(record.Id.Value.ToString(), record.Facts.Label)),
        new Choice(Elsewhere, "Cherché autrement, sans le portail"),
        new Choice(NotSearched, "Non cherché"),
    ];

    public static string? From(AiUsageReport report, Sheet sheet) => report switch
    {
        _ when !report.Data.Contains(DataKind.ProviderDocument) => null,
        { Screening: { } screening } => Find(sheet, screening)?.Id.Value.ToString() ?? AsBefore,
        { PersonalDataSearch: PersonalDataSearch.Attested } => Attested,
        { PersonalDataSearch: PersonalDataSearch.SearchedElsewhere } => Elsewhere,
        _ => NotSearched,
    };

    /// <summary>What the form answers; no answer for what it never offered.</summary>
    public static AiUsageAnswers Answer(this AiUsageAnswers answers, string? choice, Sheet sheet, AiUsageReport? before) => choice switch
    {
        Elsewhere => answers with { PersonalDataSearch = PersonalDataSearch.SearchedElsewhere },
        NotSearched => answers with { PersonalDataSearch = PersonalDataSearch.NotSearched },
        Attested when before?.PersonalDataSearch == PersonalDataSearch.Attested => answers with { PersonalDataSearch = PersonalDataSearch.Attested },
        AsBefore when before?.Screening is { } known => answers with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = known },
        _ when Guid.TryParse(choice, out var id) && sheet.FindScreening(new(id)) is { } record =>
            answers with { PersonalDataSearch = PersonalDataSearch.Screened, Screening = record.Facts },
        _ => answers,
    };

    private static IEnumerable<ScreeningRecord> Last(Sheet sheet) => sheet.Screenings.OrderByDescending(s => s.Facts.At).Take(Offered);

    private static ScreeningRecord? Find(Sheet sheet, ScreeningFacts facts) => Last(sheet).FirstOrDefault(s => s.Facts == facts);
}
