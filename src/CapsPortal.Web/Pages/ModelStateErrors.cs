using CapsPortal.Domain.Common;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CapsPortal.Web.Pages;

/// <summary>Shows the domain's refusals at their fields.</summary>
public static class ModelStateErrors
{
    /// <remarks>A value that could not even be read has its refusal already: to call it missing as well would mislead.</remarks>
    /// <param name="prefix">The name under which the page binds its form, « Input » most often; empty where the address holds the answers.</param>
    public static void Add(this ModelStateDictionary modelState, IEnumerable<DomainError> errors, string prefix = "Input")
    {
        var unread = modelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var error in errors)
        {
            var key = error.Field is null or StaleRevision.Field ? "" : prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}";
            if (key.Length == 0 || !unread.Contains(key))
            {
                modelState.AddModelError(key, error.Message);
            }
        }
    }
}
