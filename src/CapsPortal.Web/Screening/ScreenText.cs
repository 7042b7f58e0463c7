using CapsPortal.Screening;

namespace CapsPortal.Web.Screening;

/// <summary>How the portal screens a text; <see cref="Screener.Screen"/>, and nothing else, in the portal that is served.</summary>
public delegate IReadOnlyList<Finding> ScreenText(string text, CancellationToken cancellation);
