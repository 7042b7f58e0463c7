using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>What the authors of a text already hid: « Léa (prénom modifié) », « [prénom] », « Mme X ».</summary>
internal sealed class Pseudonyms
{
    private static readonly string[] Changed =
    [
        "prenom modifie", "prenom change", "prenom fictif", "prenom d'emprunt", "prenoms modifies", "prenom a ete", "nom modifie", "nom change", "nom fictif", "nom d'emprunt",
        "nom a ete", "pseudonyme", "pseudo", "nom et prenom modifies", "prenom anonymise", "anonymise", "anonymisee", "prenom invente", "nom invente",
    ];

    private static readonly string[] AllChanged =
    [
        "prenoms ont ete modifies", "prenoms ont ete changes", "prenoms ont tous ete", "prenoms sont fictifs", "prenoms sont modifies", "prenoms sont des pseudonymes",
        "prenoms ont ete anonymises", "noms ont ete modifies", "noms ont ete changes", "noms et prenoms ont ete", "prenoms et noms ont ete", "prenoms fictifs", "prenoms d'emprunt",
    ];

    private readonly HashSet<string> _admitted = new(StringComparer.Ordinal);

    public Pseudonyms(SourceText source)
    {
        foreach (var sentence in AllChanged)
        {
            AllFirstNames |= source.Folded.Contains(sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>The text says that all its first names are changed.</summary>
    public bool AllFirstNames { get; }

    public void Admit(string folded) => _admitted.Add(folded);

    public bool IsAdmitted(string folded) => _admitted.Contains(folded);

    /// <summary>« (prénom modifié) », « (le prénom a été changé) », « * prénom modifié » right after a name.</summary>
    public static bool FollowsName(SourceText source, int end)
    {
        var after = source.Folded.AsSpan(end, Math.Min(40, source.Folded.Length - end));
        var trimmed = after.TrimStart(" *¹1");
        if (trimmed.IsEmpty || trimmed.Length == after.Length || trimmed[0] is not ('(' or '[' or ',' or '-'))
        {
            return false;
        }

        trimmed = trimmed[1..].TrimStart(' ');
        foreach (var article in (ReadOnlySpan<string>)["le ", "son ", "les "])
        {
            trimmed = trimmed.StartsWith(article) ? trimmed[article.Length..] : trimmed;
        }

        foreach (var words in Changed)
        {
            if (trimmed.StartsWith(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows a title is a letter alone, stars, dots or brackets: « X », « Y. », « A », « X2 », « *** », « [nom] ».
    /// Where it ends, or 0. « D. » is no pseudonym: it is the initial of a name.</summary>
    public static int EndAfterTitle(SourceText source, int at)
    {
        var text = source.Original.AsSpan();
        var rest = text[at..];
        if (rest.IsEmpty)
        {
            return 0;
        }

        if (rest[0] is '*' or '…' or '_' or '[' or '.' || rest.StartsWith("..."))
        {
            return rest[0] == '.' && !rest.StartsWith("...") ? 0 : at + 1;
        }

        if (!char.IsAsciiLetterUpper(rest[0]))
        {
            return 0;
        }

        var end = 1;
        while (end < rest.Length && end < 4 && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }

        if (end < rest.Length && rest[end] == '*')
        {
            return at + end;
        }

        var isAlone = end >= rest.Length || !(char.IsLetterOrDigit(rest[end]) || rest[end] is '\'' or '’' or '-');
        var isInitial = end == 1 && rest[0] is not ('X' or 'Y' or 'Z') && end < rest.Length && rest[end] == '.';
        // « M. A Dupont »: an initial without its dot.
        var goesOn = end + 1 < rest.Length && rest[0] is not ('X' or 'Y' or 'Z') && rest[end] == ' ' && char.IsUpper(rest[end + 1]) && end == 1 && end + 2 < rest.Length && char.IsLetter(rest[end + 2]);
        return isAlone && !isInitial && !goesOn ? at + end : 0;
    }
}
