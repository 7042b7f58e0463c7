using CapsPortal.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Security;

public static class IdentityResults
{
    /// <summary>Identity's outcome as ours. Two refusals that say the same become one.</summary>
    /// <param name="field">The field of the form that they concern; null: the whole act.</param>
    public static Result AsResult(this IdentityResult outcome, string? field) => outcome.Succeeded
        ? Result.Success
        : Result.Refused([.. outcome.Errors.Select(e => new DomainError(field, e.Description)).Distinct()]);
}
