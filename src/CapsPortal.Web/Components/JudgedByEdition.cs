using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Components;

/// <summary>An opinion with the edition by which it was given, as <c>&lt;verdict&gt;</c> shows it.</summary>
/// <param name="IsCurrent">The edition is the one in force today.</param>
public sealed record JudgedByEdition(Assessment Assessment, CharterEdition Edition, bool IsCurrent)
{
    public string AddressOf(Reason reason) => CharterAddress.Of(reason.CharterId, Edition, IsCurrent);
}
