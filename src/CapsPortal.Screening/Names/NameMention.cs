using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>One place where a person is named, and what it says of her. Names are folded.</summary>
/// <param name="First">« sophie », or one letter when only the initial is given; empty when unknown.</param>
/// <param name="Surname">« dupont », or one letter; empty when unknown.</param>
/// <param name="IsCouple">« M. et Mme Dupont ».</param>
/// <param name="Lead">How many characters before the span are replaced with it: « d'Antoine ».</param>
internal readonly record struct NameMention(TextSpan Span, Rule Rule, Gender Gender, string First, string Surname, bool IsCouple = false, int Lead = 0)
{
    /// <summary>Where the finding begins.</summary>
    public int Start => Span.Start - Lead;
}
