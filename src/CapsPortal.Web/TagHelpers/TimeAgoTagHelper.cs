using System.Globalization;
using CapsPortal.Domain.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// When something happened: « il y a 5 min », « hier à 14 h 05 », « le 3 mars 2026 », with the full date in Paris time
/// on hover and for screen readers.
/// </summary>
[HtmlTargetElement("time-ago", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeAgoTagHelper(TimeProvider clock) : TagHelper
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var full = Full(At);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", full);
        output.Content.Append(Relative(At, clock.GetUtcNow()))
            .AppendHtml("<span class=\"visually-hidden\"> (").Append(full).AppendHtml(")</span>");
    }

    /// <summary>« mardi 3 mars 2026 à 14 h 05 ».</summary>
    internal static string Full(DateTimeOffset at)
    {
        var local = at.InParis();
        return $"{local.ToString("dddd d MMMM yyyy", French)} à {Hour(local)}";
    }

    internal static string Relative(DateTimeOffset at, DateTimeOffset now)
    {
        var elapsed = now - at;
        var days = now.ParisDate().DayNumber - at.ParisDate().DayNumber;
        return elapsed < TimeSpan.Zero ? Date(at)
            : elapsed < TimeSpan.FromMinutes(1) ? "à l’instant"
            : elapsed < TimeSpan.FromHours(1) ? $"il y a {(int)elapsed.TotalMinutes} min"
            : days == 0 ? $"aujourd’hui à {Hour(at.InParis())}"
            : days == 1 ? $"hier à {Hour(at.InParis())}"
            : days < 7 ? $"il y a {days} jours"
            : Date(at);
    }

    private static string Date(DateTimeOffset at)
    {
        var local = at.InParis();
        return local.Day == 1 ? $"le 1er {local.ToString("MMMM yyyy", French)}" : $"le {local.ToString("d MMMM yyyy", French)}";
    }

    private static string Hour(DateTimeOffset local) => local.ToString("H' h 'mm", French);
}
