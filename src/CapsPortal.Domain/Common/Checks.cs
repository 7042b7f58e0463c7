namespace CapsPortal.Domain.Common;

/// <summary>Collects every refusal of one act, so that a person corrects all the fields at once.</summary>
public sealed class Checks
{
    private readonly List<DomainError> _errors = [];

    public bool Passed => _errors.Count == 0;

    public Result Refusal => Result.Refused(_errors);

    public void Join(IEnumerable<DomainError> errors) => _errors.AddRange(errors);

    public void That(bool holds, string field, string otherwise)
    {
        if (!holds)
        {
            _errors.Add(new DomainError(field, otherwise));
        }
    }

    /// <summary>The text, trimmed. Refuses an empty one and one of more than <paramref name="max"/> characters.</summary>
    public string Text(string? value, string field, string whenMissing, int max)
    {
        var text = Optional(value, field, max);
        That(text is not null, field, whenMissing);
        return text ?? "";
    }

    /// <summary>The text, trimmed, or null when it is empty. Refuses one of more than <paramref name="max"/> characters.</summary>
    public string? Optional(string? value, string field, int max)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        That(text.Length <= max, field, $"Ce texte compte {text.Length} caractères ; {max} au plus.");
        That(!text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), field, "Ce texte contient des caractères invisibles ; retapez-le.");
        return text;
    }
}
