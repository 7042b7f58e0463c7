using System.Security.Cryptography;
using System.Text;
using CapsPortal.Domain.AiUse;
using CapsPortal.Screening;

namespace CapsPortal.Web.Screening;

/// <summary>A text with what was found in it, gathered so that one passage asks for one decision, however often it comes.</summary>
public sealed class ScreenedText
{
    private readonly int[] _groupOf;

    private ScreenedText(string text, IReadOnlyList<Finding> findings, IReadOnlyList<FindingGroup> groups, int[] groupOf)
    {
        Text = text;
        Findings = findings;
        Groups = groups;
        _groupOf = groupOf;
        Digest = DigestOf(text);
    }

    public string Text { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>In the order in which the text first holds them.</summary>
    public IReadOnlyList<FindingGroup> Groups { get; }

    /// <inheritdoc cref="DigestOf(string)"/>
    public string Digest { get; }

    /// <summary>SHA-256 of the text in UTF-8 with one line feed at each line break, lower-case hexadecimal: a form changes no digest.</summary>
    public static string DigestOf(string text) => DigestOf(Encoding.UTF8.GetBytes(WithLineFeeds(text)));

    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A browser sends each line break as two characters; where the text was pasted from, it was most often one.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public static ScreenedText Of(string text, IReadOnlyList<Finding> findings, Func<int, string> placeOf)
    {
        var gathered = new Dictionary<(FindingCategory, string, string), int>();
        var groups = new List<FindingGroup>();
        var groupOf = new int[findings.Count];
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var passage = text.Substring(finding.Start, finding.Length);
            if (!gathered.TryGetValue((finding.Category, passage, finding.Replacement), out var index))
            {
                index = groups.Count;
                gathered.Add((finding.Category, passage, finding.Replacement), index);
                groups.Add(new FindingGroup(KeyOf(finding, passage), index, finding, passage));
            }

            groupOf[i] = index;
            groups[index].Add(i, finding.Level, placeOf(finding.Start));
        }

        return new ScreenedText(text, findings, groups, groupOf);
    }

    public FindingGroup GroupOf(int finding) => Groups[_groupOf[finding]];

    /// <summary>What is replaced and what is left. A passage without a decision is replaced as proposed.</summary>
    /// <param name="decisions">By <see cref="FindingGroup.Key"/>; one that names no passage of this text is left out.</param>
    public SettledText Settle(IReadOnlyDictionary<string, Decision> decisions)
    {
        var settled = Groups
            .Select(group => !decisions.TryGetValue(group.Key, out var decision) ? new Decision(Keep: false, group.Proposed)
                : decision.With == group.Passage ? decision with { Keep = true }
                : decision)
            .ToList();
        var replacements = new List<Replacement>(Findings.Count);
        var blockingLeft = 0;
        for (var i = 0; i < Findings.Count; i++)
        {
            var (finding, decision) = (Findings[i], settled[_groupOf[i]]);
            if (!decision.Keep)
            {
                replacements.Add(new Replacement(finding.Start, finding.Length, decision.With));
            }
            else if (finding.Level == FindingLevel.Blocking)
            {
                blockingLeft++;
            }
        }

        var counts = new ScreeningCounts(Findings.Count, replacements.Count, Findings.Count - replacements.Count, blockingLeft);
        return new SettledText(this, settled, replacements, counts);
    }

    // Names a passage in a form, where its place may change with the text.
    private static string KeyOf(Finding finding, string passage) => DigestOf(string.Join('\0', finding.Category.Id(), passage, finding.Replacement))[..20];
}

/// <summary>What a person wants done with a passage.</summary>
/// <param name="With">What takes its place, unless it is kept.</param>
public sealed record Decision(bool Keep, string With);

/// <summary>One passage, at each of its places.</summary>
public sealed class FindingGroup(string key, int index, Finding first, string passage)
{
    private const int MostPlaces = 4;

    private readonly List<string> _places = [];

    /// <summary>The same for the same passage in another text.</summary>
    public string Key => key;

    public int Index => index;

    public FindingCategory Category => first.Category;

    public FindingLevel Level { get; private set; } = first.Level;

    public string Passage => passage;

    public string Why => first.Why;

    public string Proposed => first.Replacement;

    /// <summary>The finding that the text holds first, by its rank.</summary>
    public int First { get; private set; } = -1;

    public int Count { get; private set; }

    /// <summary>« paragraphe 1, paragraphe 4… ».</summary>
    public string Places => string.Join(", ", _places.Take(MostPlaces)) + (_places.Count > MostPlaces ? "…" : "");

    internal void Add(int finding, FindingLevel level, string place)
    {
        First = First < 0 ? finding : First;
        Count++;
        Level = level > Level ? level : Level;
        if (_places.Count <= MostPlaces && place.Length > 0 && !_places.Contains(place))
        {
            _places.Add(place);
        }
    }
}

/// <summary>A screened text and the decisions taken on it.</summary>
/// <param name="Decisions">One for each group, in their order.</param>
public sealed record SettledText(
    ScreenedText Screened, IReadOnlyList<Decision> Decisions, IReadOnlyList<Replacement> Replacements, ScreeningCounts Counts)
{
    public string Generic { get; } = GenericVersion.Of(Screened.Text, Replacements);

    public bool IsKept(FindingGroup group) => Decisions[group.Index].Keep;
}
