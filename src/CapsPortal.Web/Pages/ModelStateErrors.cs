using CapsPortal.Domain.Common;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CapsPortal.Web.Pages;

/// <summary>Shows the domain's refusals at their fields.</summary>
public static class ModelStateErrors
{
    /// <param name="prefix">The name under which the page binds its form, « Input » most often.</param>
    public static void Add(this ModelStateDictionary modelState, IEnumerable<DomainError> errors, string prefix = "Input")
    {
        foreach (var error in errors)
        {
            modelState.AddModelError(error.Field is null or StaleRevision.Field ? "" : $"{prefix}.{error.Field}", error.Message);
        }
    }
}
