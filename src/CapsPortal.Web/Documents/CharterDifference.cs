using CapsPortal.Documents.Model;
using CapsPortal.Documents.PlainText;
using CapsPortal.Domain.Consents;
using CapsPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Documents;

/// <summary>A part of an engagement charter that is not the same in two versions.</summary>
/// <param name="Before">Null when the part is new.</param>
/// <param name="After">Null when the part is gone.</param>
public sealed record ChangedPart(string Title, string? Before, string? After);

/// <summary>What an amendment changes, part by part. The number and the day of the version, which always change, are left out.</summary>
public static class CharterDifference
{
    public static IReadOnlyList<ChangedPart> Between(EngagementCharter before, EngagementCharter after)
    {
        var (old, current) = (PartsOf(before), PartsOf(after));
        return
        [
            .. current
                .Where(part => old.GetValueOrDefault(part.Key) != part.Value)
                .Select(part => new ChangedPart(part.Key, old.GetValueOrDefault(part.Key), part.Value)),
            .. old.Where(part => !current.ContainsKey(part.Key)).Select(part => new ChangedPart(part.Key, part.Value, null)),
        ];
    }

    /// <summary>The version that people last had before their eyes: the last that everyone signed, else the last sent. Null before the first.</summary>
    public static Task<EngagementCharter?> EarlierAsync(CapsDbContext db, EngagementCharter charter, CancellationToken cancellation) =>
        db.EngagementCharters.AsNoTracking()
            .Where(c => c.SheetId == charter.SheetId && c.Version < charter.Version && c.CancelledAt == null)
            .OrderByDescending(c => c.CompletedAt != null).ThenByDescending(c => c.Version)
            .FirstOrDefaultAsync(cancellation);

    private static Dictionary<string, string> PartsOf(EngagementCharter charter)
    {
        var parts = new Dictionary<string, string>();
        string? title = null;
        var blocks = new List<Block>();
        foreach (var block in CharterDocuments.FrozenText(charter).Blocks)
        {
            if (block is Heading { Level: 2 } heading)
            {
                Close();
                title = TitleOf(heading);
            }
            else
            {
                blocks.Add(block);
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (title is not null)
            {
                // Two clauses may bear the same title.
                parts[title] = parts.GetValueOrDefault(title) + PlainTextWriter.Write(blocks).TrimEnd();
            }

            blocks.Clear();
        }
    }

    /// <summary>Without the number: a clause that moves is still the same.</summary>
    private static string TitleOf(Heading heading)
    {
        var text = string.Concat(heading.Content.OfType<Text>().Select(t => t.Value));
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        return dot > 0 && text[..dot].All(char.IsAsciiDigit) ? text[(dot + 2)..] : text;
    }
}
