namespace CapsPortal.Web.Components;

/// <summary>A published sheet in a list (<c>_PublishedSheetCard</c>).</summary>
/// <param name="Years">« 2023 », « 2022-2024 », « depuis 2023 ».</param>
public sealed record PublishedSheetCard(
    string Title, string Url, string Summary, string Theme, string Territory, string Years, DateOnly PublishedOn);
