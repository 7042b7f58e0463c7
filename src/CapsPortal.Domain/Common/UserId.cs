namespace CapsPortal.Domain.Common;

/// <summary>An account of the portal.</summary>
public readonly record struct UserId(Guid Value);
