using CapsPortal.Screening.Lists;

namespace CapsPortal.Screening.Identifiers;

/// <summary>The last part of an internet address.</summary>
internal static class DomainEndings
{
    private static readonly WordList Usual = new(
    [
        "fr", "com", "org", "net", "eu", "info", "be", "ch", "ca", "lu", "re", "gp", "mq", "gf", "yt", "pm", "nc", "pf", "wf", "asso", "gouv", "bzh", "paris",
        "corsica", "alsace", "bio", "edu", "io", "de", "uk", "es", "it", "pt", "ma", "dz", "tn", "sn", "social", "pro", "me", "app", "example", "test", "invalid",
        "health", "care", "coop", "biz", "nl", "us", "co", "cc",
    ]);

    public static bool IsUsual(ReadOnlySpan<char> folded) => Usual.Contains(folded);

    public static bool LooksLikeOne(ReadOnlySpan<char> folded) =>
        folded.Length is >= 2 and <= 12 && !folded.ContainsAnyExceptInRange('a', 'z');
}
