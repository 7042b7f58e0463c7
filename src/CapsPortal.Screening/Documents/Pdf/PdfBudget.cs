using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>
/// How much work one .pdf may ask for, counted where the work is done: a few bytes of a .pdf can ask to draw the same
/// thing a billion times. Once it is spent, everything that asks for more is refused.
/// </summary>
internal sealed class PdfBudget(CancellationToken cancellation)
{
    private const long MaxUnpacked = 256L * 1024 * 1024;
    private const int MaxOperations = 20_000_000;
    private const int MaxForms = 50_000;
    private const int MaxStates = 5_000;

    private long _unpacked;
    private long _operations;
    private int _glyphs;
    private int _forms;

    /// <summary>Thrown once already; what wraps it on its way up does not hide it.</summary>
    public UnreadableDocumentException? Refusal { get; private set; }

    /// <summary>Did a page use a font that does not say which letters it shows?</summary>
    public bool HasSilentFonts { get; set; }

    public void Unpack(long bytes) => Check((_unpacked += bytes) > MaxUnpacked);

    public void Operate(int operations) => Check((_operations += operations) > MaxOperations);

    public void DrawForm(long bytes)
    {
        Check(++_forms > MaxForms);
        Unpack(bytes);
    }

    public void PushState(int states) => Check(states > MaxStates);

    public void Draw()
    {
        if (++_glyphs % 1024 == 0 || Refusal is not null)
        {
            Check(_glyphs > DocumentReader.MaxCharacters);
        }
    }

    private void Check(bool isSpent)
    {
        cancellation.ThrowIfCancellationRequested();
        if (isSpent)
        {
            Refusal ??= new UnreadableDocumentException(
                "Ce PDF demande trop de calculs pour être lu. Enregistrez-le à nouveau depuis le logiciel qui l’a fait, ou partagez-le, puis recommencez.");
        }

        if (Refusal is not null)
        {
            throw Refusal;
        }
    }
}

/// <summary>The filters that unpack what a .pdf holds, within its budget.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    private readonly PdfBudget _budget = budget;
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    /// <summary>The library makes what reads a page by itself: this is how it finds the budget.</summary>
    public static PdfBudget BudgetOf(ParsingOptions options) => ((BoundedFilters)options.FilterProvider!)._budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_filters.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, _budget))];
}
