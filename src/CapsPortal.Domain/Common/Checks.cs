using System.Globalization;
using System.Text;

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

    /// <summary>As <see cref="Optional"/>, and refuses a text without a letter or a digit.</summary>
    public string Text(string? value, string field, string whenMissing, int max, bool lines = false)
    {
        var text = Optional(value, field, max, lines);
        That(text is not null && text.EnumerateRunes().Any(Rune.IsLetterOrDigit), field, whenMissing);
        return text ?? "";
    }

    /// <summary>
    /// The text, trimmed, or null when nothing of it shows. Line breaks become spaces, or « \n » when <paramref name="lines"/> are kept.
    /// Refuses one of more than <paramref name="max"/> characters, and those that act without showing.
    /// </summary>
    public string? Optional(string? value, string field, int max, bool lines = false)
    {
        var text = (lines ? value?.ReplaceLineEndings("\n") : value?.ReplaceLineEndings(" ").Replace('\t', ' '))?.Trim();
        if (text is null || text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
        {
            return null;
        }

        That(text.Length <= max, field, $"Ce texte compte {text.Length} caractères ; {max} au plus.");
        That(!text.Any(ActsUnseen), field, "Ce texte contient des caractères invisibles ; retapez-le.");
        return text;
    }

    /// <summary>Control characters, and those that turn the direction of writing: a name would not read as it is stored.</summary>
    private static bool ActsUnseen(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
