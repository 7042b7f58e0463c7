namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>One piece of the grid line's advice, beside the field that it concerns. It follows the choice of the use.</summary>
/// <param name="Id">Where it stands on the page.</param>
/// <param name="LineId">The line that advises; null while no line is chosen.</param>
/// <param name="Text">Null when the charter says nothing there.</param>
public sealed record AdviceBeside(string Id, string? LineId, string Term, string Icon, string Kind, string? Text);
