namespace CapsPortal.Web.Components;

/// <summary>A search (<c>_SearchForm</c>): a GET on an address, with the words in « q ».</summary>
public sealed record SearchBox(string Action, string Label, string? Words = null);
