namespace CapsPortal.Web.TagHelpers;

/// <summary>One of the answers that a field offers: in a list, as a radio button or as a box to tick.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Help">A line under the label; a drop-down list does not show it.</param>
/// <param name="Group">The heading under which a drop-down list files it.</param>
public sealed record Choice(string Value, string Label, string? Help = null, string? Group = null)
{
    /// <summary>Every value of an enumeration, in its order: <c>Choice.All&lt;FollowUp&gt;(f =&gt; f.Label())</c>.</summary>
    public static IReadOnlyList<Choice> All<TEnum>(Func<TEnum, string> label)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), label(value)))];
}
