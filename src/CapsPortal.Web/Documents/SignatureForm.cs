using CapsPortal.Domain.Common;
using CapsPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CapsPortal.Web.Documents;

/// <summary>The form to sign, shown again after a refusal.</summary>
public static class SignatureForm
{
    /// <summary>
    /// Shows the refusal. The hidden fields follow the portal, not what was posted: the version now on screen,
    /// and the name just asked about.
    /// </summary>
    public static void AddToSignature(this ModelStateDictionary modelState, Result refusal, string prefix = "Input")
    {
        modelState.Remove($"{prefix}.{nameof(SignatureInput.Version)}");
        modelState.Remove($"{prefix}.{nameof(SignatureInput.ConfirmedName)}");
        modelState.Add(refusal.Errors.Select(e => e.Field == nameof(SignatureInput.Version) ? e with { Field = null } : e), prefix);
    }
}
