namespace CapsPortal.Domain.Common;

/// <summary>An expected refusal: the field it concerns (null: the whole act) and one sentence in French, shown as it is.</summary>
public sealed record DomainError(string? Field, string Message);
