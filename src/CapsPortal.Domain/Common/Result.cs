namespace CapsPortal.Domain.Common;

/// <summary>The outcome of an act that a rule may refuse. A bug throws; a refusal is a value.</summary>
public sealed class Result
{
    private Result(IReadOnlyList<DomainError> errors) => Errors = errors;

    public static Result Success { get; } = new([]);

    public IReadOnlyList<DomainError> Errors { get; }

    public bool IsSuccess => Errors.Count == 0;

    public static Result Refused(string message, string? field = null) => new([new DomainError(field, message)]);

    public static Result Refused(IReadOnlyList<DomainError> errors) =>
        errors.Count > 0 ? new(errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    public static Result<T> Of<T>(T value) => Result<T>.Success(value);

    /// <summary>Throws when the act was refused: for a caller to whom a refusal is a bug.</summary>
    public void Demand()
    {
        if (!IsSuccess)
        {
            throw new InvalidOperationException(string.Join(' ', Errors.Select(e => e.Message)));
        }
    }
}

/// <summary>As <see cref="Result"/>, with what the act made.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<DomainError> errors)
    {
        _value = value;
        Errors = errors;
    }

    public IReadOnlyList<DomainError> Errors { get; }

    public bool IsSuccess => Errors.Count == 0;

    /// <summary>What was made. Throws when the act was refused.</summary>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException(Errors[0].Message);

    internal static Result<T> Success(T value) => new(value, []);

    internal static Result<T> Failure(IReadOnlyList<DomainError> errors) => new(default, errors);

    public static implicit operator Result<T>(Result refusal) =>
        refusal.IsSuccess ? throw new ArgumentException("A success needs a value.", nameof(refusal)) : Failure(refusal.Errors);

    public Result WithoutValue() => IsSuccess ? Result.Success : Result.Refused(Errors);
}
