using System.Globalization;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CapsPortal.Web.TagHelpers;

/// <summary>
/// When something happened: « il y a 5 min », « hier à 14 h 05 », « le 3 mars 2026 », with the full date in Paris time
/// on hover and for screen readers.
/// </summary>
[HtmlTargetElement("time-ago", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeAgoTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var full = At.InFrench();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", full);
        output.Content.Append(Relative(At, clock.GetUtcNow()))
            .AppendHtml("<span class=\"visually-hidden\"> (").Append(full).AppendHtml(")</span>");
    }

    private static string Relative(DateTimeOffset at, DateTimeOffset now)
    {
        var elapsed = now - at;
        var days = now.ParisDate().DayNumber - at.ParisDate().DayNumber;
        return elapsed < TimeSpan.Zero ? $"le {at.ParisDate().InFrench()}"
            : elapsed < TimeSpan.FromMinutes(1) ? "à l’instant"
            : elapsed < TimeSpan.FromHours(1) ? $"il y a {(int)elapsed.TotalMinutes}\u00A0min"
            : days == 0 ? $"aujourd’hui à {at.HourInFrench()}"
            : days == 1 ? $"hier à {at.HourInFrench()}"
            : days < 7 ? $"il y a {days}\u00A0jours"
            : $"le {at.ParisDate().InFrench()}";
    }
}
