namespace CapsPortal.Web.TagHelpers;

/// <summary>One of the answers that a field offers: in a list, as a radio button or as a box to tick.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Help">A line under the label; a drop-down list does not show it.</param>
/// <param name="Group">The heading under which a drop-down list files it.</param>
public sealed record Choice(string Value, string Label, string? Help = null, string? Group = null);
