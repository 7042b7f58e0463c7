using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Screening;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;

namespace CapsPortal.Web.Security;

/// <summary>
/// Looks for personal data in all that a sheet says: its sections, its title and action, and what its mention takes from
/// the declarations. Once a request for one state of the sheet; the texts are screened as one, so that a person has the
/// same pseudonym from one part to the next.
/// </summary>
public sealed class SheetScreening(CapsDbContext db, ScreeningTurns turns, ScreenText screen)
{
    /// <summary>Between two parts: no rule reads over it.</summary>
    private const string Apart = "\n\n";

    private const int MostAround = 120;

    private (SheetId Sheet, int Revision, SheetPassages Passages)? _last;

    /// <returns>The passages; a refusal when the screening could not take place.</returns>
    public async Task<Result<SheetPassages>> OfAsync(Sheet sheet, CancellationToken cancellation)
    {
        if (_last is { } last && last.Sheet == sheet.Id && last.Revision == sheet.Revision)
        {
            return Result.Of(last.Passages);
        }

        var people = await KnownPeople.OfAsync(db, sheet, cancellation);
        var parts = PartsOf(sheet).Where(p => !string.IsNullOrWhiteSpace(p.Text)).ToList();
        var whole = string.Join(Apart, parts.Select(p => p.Text));
        try
        {
            var findings = await turns.RunAsync(stop => screen(whole, stop), cancellation);
            var passages = new SheetPassages([.. Passages(sheet, parts, [.. findings.Where(f => !people.Are(f, whole))])]);
            _last = (sheet.Id, sheet.Revision, passages);
            return Result.Of(passages);
        }
        catch (ScreeningUnavailableException unavailable)
        {
            return Result.Refused(unavailable.Message);
        }
    }

    private static IEnumerable<ScreenedPart> PartsOf(Sheet sheet)
    {
        var file = $"/espace/fiches/{sheet.Id.Value}";
        yield return new ScreenedPart(ScreenedPart.CardTitle, "Titre de la fiche", sheet.Card.Title, $"{file}/identite", true);
        yield return new ScreenedPart(ScreenedPart.CardAction, "Action capitalisée", sheet.Card.Action, $"{file}/identite", true);
        foreach (var section in sheet.Sections.OrderBy(s => s.Position))
        {
            yield return new ScreenedPart(section.Key, section.Title, section.Text, $"{file}/texte/{section.Key}", true);
        }

        foreach (var declaration in sheet.DeclarationsInOrder())
        {
            var use = declaration.Report.Use;
            yield return new ScreenedPart(
                declaration.Id.Value.ToString(), $"Déclaration : {use.UseName} ({use.Stage.Label()})", ToldInMention(declaration.Report),
                $"{file}/etapes/{use.Stage.Slug()}/usages/{declaration.Id.Value}", false);
        }
    }

    /// <summary>What a person wrote in a declaration and the mention repeats.</summary>
    private static string ToldInMention(AiUsageReport report) =>
        string.Join('\n', new[] { report.Use.UseName, report.ToolVersion, report.Purpose, report.VerifiedBy, report.Justification }.OfType<string>());

    private static IEnumerable<PassageToRead> Passages(Sheet sheet, List<ScreenedPart> parts, List<Finding> findings)
    {
        var kept = sheet.KeptPassages.ToHashSet();
        var (start, next) = (0, 0);
        foreach (var part in parts)
        {
            var end = start + part.Text.Length;
            var here = new List<(string Digest, Finding Finding)>();
            for (; next < findings.Count && findings[next].Start < end; next++)
            {
                var finding = findings[next] with { Start = findings[next].Start - start, Length = Math.Min(findings[next].Length, end - findings[next].Start) };
                here.Add((DigestOf(sheet.Id, finding.Category, part.Text.Substring(finding.Start, finding.Length)), finding));
            }

            foreach (var same in here.GroupBy(h => h.Digest, h => h.Finding))
            {
                var first = same.First();
                yield return new PassageToRead(
                    part, same.Key, first, Before(part.Text, first.Start), part.Text.Substring(first.Start, first.Length), After(part.Text, first.End),
                    [.. same.Select(f => new Replacement(f.Start, f.Length, f.Replacement))], kept.Contains(same.Key));
            }

            start = end + Apart.Length;
        }
    }

    /// <summary>The same for the same words whatever their case, accents and spaces, in this sheet alone.</summary>
    private static string DigestOf(SheetId sheet, FindingCategory category, string passage)
    {
        var folded = string.Concat(passage.Normalize(NormalizationForm.FormKD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var words = string.Join(' ', folded.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sheet.Value:D}|{category.Id()}|{words}")));
    }

    private static string Before(string text, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] != '\n' && at - from < MostAround && !EndsSentence(text, from - 1, at))
        {
            from--;
        }

        var words = text[from..at].TrimStart();
        return at - from >= MostAround ? $"…{words[(words.IndexOf(' ') + 1)..]}" : words;
    }

    private static string After(string text, int at)
    {
        var to = at;
        while (to < text.Length && text[to] != '\n' && to - at < MostAround && !(to > at && EndsSentence(text, to - 1, text.Length)))
        {
            to++;
        }

        var words = text[at..to].TrimEnd();
        return to - at >= MostAround && words.LastIndexOf(' ') is > 0 and var space ? $"{words[..space]}…" : words;
    }

    private static bool EndsSentence(string text, int at, int before) =>
        text[at] is '.' or '!' or '?' or '…' && at + 1 < before && char.IsWhiteSpace(text[at + 1]);
}
