namespace CapsPortal.Web.Components;

/// <summary>A step of the way to the current page (<c>_Breadcrumb</c>). The current page itself is not one.</summary>
public sealed record Crumb(string Text, string Url);
