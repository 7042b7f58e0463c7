using System.Globalization;
using System.Text;
using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Documents;

/// <summary>What a person types to sign.</summary>
public sealed class SignatureInput
{
    /// <summary>The version that this person has read.</summary>
    public int Version { get; set; }

    public string? TypedName { get; set; }

    /// <summary>A <see cref="Domain.Consents.DrawnSignature"/>, made by the script of the page; empty for a typed name alone.</summary>
    public string? Drawing { get; set; }

    public bool ReadAndApproved { get; set; }

    /// <summary>The name that this person was already asked about and typed again.</summary>
    public string? ConfirmedName { get; set; }

    /// <summary>
    /// Asks once, when the name is not the one invited: a shared mailbox, a married name, a slip. Null when there is
    /// nothing to ask. Accents, case, hyphens and the order of the words do not count.
    /// </summary>
    internal Result? NameToConfirm(string invited)
    {
        var typed = TypedName?.Trim();
        if (string.IsNullOrEmpty(typed) || !ReadAndApproved || typed == ConfirmedName?.Trim() || Words(typed).SetEquals(Words(invited)))
        {
            return null;
        }

        ConfirmedName = typed;
        return Result.Refused(
            $"L’invitation est au nom de {invited}, et vous avez écrit « {typed} ». Si c’est bien votre nom, signez de nouveau ; sinon, corrigez-le.",
            nameof(TypedName));
    }

    private static HashSet<string> Words(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return [.. string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}

/// <summary>What a person says when refusing to sign.</summary>
public sealed class RefusalInput
{
    public int Version { get; set; }

    public string? RefusalReason { get; set; }
}
