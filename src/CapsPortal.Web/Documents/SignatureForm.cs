using CapsPortal.Domain.Common;
using CapsPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CapsPortal.Web.Documents;

/// <summary>The form to sign, shown again after a refusal.</summary>
public static class SignatureForm
{
    /// <summary>The longest value that is read: a drawing above what may be kept gets an answer at its field, not a broken page.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>
    /// Shows the refusal. The hidden fields follow the portal, not what was posted: the version now on screen,
    /// and the name just asked about.
    /// </summary>
    public static void AddToSignature(this ModelStateDictionary modelState, Result refusal, string prefix = "Input")
    {
        modelState.Remove($"{prefix}.{nameof(SignatureInput.Version)}");
        modelState.Remove($"{prefix}.{nameof(SignatureInput.ConfirmedName)}");
        modelState.Remove($"{prefix}.{nameof(SignatureInput.Drawing)}");
        modelState.Add(refusal.Errors.Select(e => e.Field == nameof(SignatureInput.Version) ? e with { Field = null } : e), prefix);
    }
}
