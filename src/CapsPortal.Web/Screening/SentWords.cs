using CapsPortal.Domain.Common;
using CapsPortal.Screening;

namespace CapsPortal.Web.Screening;

/// <summary>What is said once a text has left or is recorded: the kinds of data that it may hold, never its words, for this goes into a cookie.</summary>
public static class SentWords
{
    /// <param name="done">What was done.</param>
    /// <param name="sent">The text.</param>
    public static async Task<string> SayAsync(this ScreeningNotices notices, string done, string? sent, CancellationToken cancellation) =>
        $"{done}{WordOn(await notices.OfAsync(sent, cancellation))}";

    /// <param name="known">Whose names are not pointed out.</param>
    public static async Task<string> SayAsync(
        this ScreeningNotices notices, string done, string? sent, KnownPeople known, CancellationToken cancellation) =>
        $"{done}{WordOn(await notices.OfAsync(sent, known, cancellation))}";

    private static string WordOn(ScreeningNotice? notice) => notice is null
        ? ""
        : $" Votre texte contient peut-être des données personnelles : {FrenchList.Of(notice.Passages.Select(p => p.Category.Label()).Distinct())}.";
}
