using System.Globalization;
using System.Text;
using CapsPortal.Domain.Sheets;
using CapsPortal.Screening;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Screening;

/// <summary>The people whom a sheet names by itself, its co-authors: their names are not pointed out in its own texts.</summary>
public sealed class KnownPeople
{
    private static readonly HashSet<string> Titles = ["m", "mm", "mme", "mlle", "madame", "monsieur", "dr", "docteur", "docteure", "pr", "professeur", "professeure", "me"];

    private readonly List<HashSet<string>> _names;

    public KnownPeople(IEnumerable<string> names) =>
        _names = [.. names.Select(name => WordsOf(name).ToHashSet()).Where(words => words.Count > 0)];

    public static KnownPeople None { get; } = new([]);

    /// <summary>The contributors and the accompagnateur·ice.</summary>
    public static async Task<KnownPeople> OfAsync(CapsDbContext db, Sheet sheet, CancellationToken cancellation) =>
        new(sheet.Contributors.Select(c => c.Name).Append((await Accompagnateur.OfAsync(db, sheet, cancellation)).Name));

    /// <summary>Whether the finding is the name of one of them: « Awa Diallo », « Mme Diallo », « A. Diallo », « Awa ».</summary>
    public bool Are(Finding finding, string text)
    {
        if (finding.Category != FindingCategory.FullName || _names.Count == 0)
        {
            return false;
        }

        var words = WordsOf(text.Substring(finding.Start, finding.Length)).ToList();
        return words.Exists(word => word.Length > 1) && _names.Exists(name => words.TrueForAll(word => Belongs(word, name)));
    }

    private static bool Belongs(string word, HashSet<string> name) =>
        name.Contains(word) || (word.Length == 1 && name.Any(part => part.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>In lower case, without accents nor title.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            letters.Append(char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word));
    }
}

/// <summary>The people of the sheet that the address names, to its accompagnateur·ice or to a contributor; nobody elsewhere.</summary>
public sealed class PeopleOfPage(CapsDbContext db, CurrentSheet sheet, CurrentContribution contribution)
{
    private KnownPeople? _people;

    public async Task<KnownPeople> FindAsync(CancellationToken cancellation) =>
        _people ??= (sheet.IfAny ?? contribution.SheetIfAny) is { } named ? await KnownPeople.OfAsync(db, named, cancellation) : KnownPeople.None;
}
