using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Observatory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CapsPortal.Web.Pages.Observatoire;

/// <summary>The public part of the observatory: what may be told without telling of anyone's sheet.</summary>
[OutputCache(PolicyName = PublicPageCache.FiguresPolicy)]
public sealed class IndexModel(ObservatoryQuery query, CharterLibrary charter) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ObservatoryInput Input { get; set; } = new();

    /// <summary>Null when a filter was refused.</summary>
    public ObservatoryFigures? Figures { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await CountAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) =>
        await CountAsync(cancellation) is { } figures ? FigureExport.Csv(figures.Tables, "observatoire") : BadRequest();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellation) =>
        await CountAsync(cancellation) is { } figures ? FigureExport.Xlsx(figures.Tables, "observatoire") : BadRequest();

    private async Task<ObservatoryFigures?> CountAsync(CancellationToken cancellation)
    {
        var filter = ObservatoryFilter.Read(Input.From, Input.To, Input.Edition, charter.Editions);
        ModelState.Add(filter.Errors, prefix: "");
        if (filter.IsSuccess)
        {
            var cells = await query.CountAsync(filter.Value, namesUnlistedTools: false, cancellation);
            Figures = ObservatoryFigures.Public(cells, filter.Value, charter.Editions, charter.Current);
        }

        return Figures;
    }
}
