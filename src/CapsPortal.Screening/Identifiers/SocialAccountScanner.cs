using System.Buffers;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>A person's account: « @karim.b », the address of a profile, « mon insta : karim_b ».</summary>
internal static class SocialAccountScanner
{
    private const int LongestHandle = 40;
    private const int ShortestHandle = 3;

    private static readonly Rule Handle = new(
        "compte-arobase", FindingCategory.SocialAccount, FindingLevel.Warning, "Nom de compte de réseau social, précédé de « @ ».");

    private static readonly Rule Profile = new(
        "compte-adresse-de-profil", FindingCategory.SocialAccount, FindingLevel.Blocking, "Adresse du profil d’une personne sur un réseau social.");

    private static readonly Rule Told = new(
        "compte-annonce", FindingCategory.SocialAccount, FindingLevel.Warning, "Nom de compte annoncé par le nom du réseau.");

    private static readonly SearchValues<char> HandleSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-éèêëàâîïôûùç");

    /// <summary>Site, then what leads to a profile.</summary>
    private static readonly (string Site, string[] Paths)[] Sites =
    [
        ("instagram.com", ["/"]), ("facebook.com", ["/"]), ("fb.com", ["/"]), ("fb.me", ["/"]), ("twitter.com", ["/"]), ("x.com", ["/"]),
        ("tiktok.com", ["/@"]), ("linkedin.com", ["/in/"]), ("snapchat.com", ["/add/"]), ("youtube.com", ["/@"]), ("t.me", ["/"]), ("threads.net", ["/@"]),
        ("bsky.app", ["/profile/"]), ("twitch.tv", ["/"]), ("pinterest.fr", ["/"]), ("pinterest.com", ["/"]),
    ];

    private static readonly WordList NotProfiles = new(
    [
        "groups", "group", "pages", "events", "event", "company", "p", "reel", "reels", "explore", "hashtag", "search", "share", "sharer", "watch", "home", "intent",
        "status", "school", "jobs", "marketplace", "stories", "login", "help", "about", "policies", "legal",
    ]);

    private static readonly WordList NotHandles = new(
        ["media", "import", "font-face", "keyframes", "override", "param", "return", "tous", "toutes", "all", "here", "everyone", "channel", "page", "supports", "charset", "todo"]);

    private static readonly WordList Networks = new(
        ["instagram", "insta", "ig", "snapchat", "snap", "tiktok", "tik", "twitter", "facebook", "fb", "discord", "telegram", "twitch", "threads", "mastodon", "bluesky", "messenger"]);

    private static readonly string[] Organisations = EmbeddedList.Read("organisation-handles.txt").Select(line => line.Entry).ToArray();

    public static void Scan(SourceText source, List<Candidate> found)
    {
        ScanHandles(source, found);
        var words = source.WordSpan;
        for (var i = 0; i < words.Length; i++)
        {
            var folded = source.FoldedOf(words[i].Span);
            if (Networks.Contains(folded))
            {
                ScanTold(source, words, i, found);
            }

            if (folded is "com" or "app" or "me" or "net" or "tv" or "fr")
            {
                ScanProfile(source, words[i].End, found);
            }
        }
    }

    private static void ScanHandles(SourceText source, List<Candidate> found)
    {
        var text = source.Original.AsSpan();
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf('@');
            if (at < 0)
            {
                return;
            }

            at += from;
            var end = HandleEnd(text, at + 1);
            from = Math.Max(at + 1, end);
            var name = source.Folded.AsSpan(at + 1, Math.Max(0, end - at - 1));
            var follows = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '/' or '@');
            var goesOn = end < text.Length && text[end] is '/' or '@' or '(';
            if (!follows && !goesOn && IsPersonal(name) && !NotHandles.Contains(name))
            {
                found.Add(new Candidate(Handle, at, end - at));
            }
        }
    }

    private static void ScanProfile(SourceText source, int siteEnd, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        foreach (var (site, paths) in Sites)
        {
            var start = siteEnd - site.Length;
            if (start < 0 || !folded.Slice(start, site.Length).SequenceEqual(site) || (start > 0 && char.IsLetterOrDigit(folded[start - 1])))
            {
                continue;
            }

            foreach (var path in paths)
            {
                if (!folded[siteEnd..].StartsWith(path))
                {
                    continue;
                }

                var name = siteEnd + path.Length;
                name = name < folded.Length && folded[name] == '@' ? name + 1 : name;
                var end = HandleEnd(source.Original, name);
                if (end > name && IsPersonal(folded[name..end]) && !NotProfiles.Contains(folded[name..end]))
                {
                    end = end < folded.Length && folded[end] == '/' ? end + 1 : end;
                    var address = AddressStart(folded, start);
                    found.Add(new Candidate(Profile, address, end - address));
                }
            }
        }
    }

    /// <summary>« snap : lea_du23 », « mon compte Insta est karim.b »: a name that no word of the language could be.</summary>
    private static void ScanTold(SourceText source, ReadOnlySpan<Word> words, int i, List<Candidate> found)
    {
        var text = source.Original.AsSpan();
        var at = words[i].End;
        var after = Around.After(source, at, 16);
        var skipped = after.Length - after.TrimStart(" :=(").Length;
        foreach (var link in (ReadOnlySpan<string>)["c'est ", "est ", "pseudo ", "compte ", "perso ", "sous le nom "])
        {
            if (after[skipped..].StartsWith(link))
            {
                skipped += link.Length;
                skipped += after[skipped..].Length - after[skipped..].TrimStart(" :=").Length;
            }
        }

        var start = at + skipped;
        var end = skipped == 0 ? start : HandleEnd(text, start);
        if (end - start < ShortestHandle)
        {
            return;
        }

        var name = text[start..end];
        var looksMade = name.ContainsAny(MadeSigns) && !char.IsDigit(name[0]) && IsPersonal(source.Folded.AsSpan(start, end - start));
        if (looksMade && !name.Contains(".com", StringComparison.Ordinal) && !name.Contains(".fr", StringComparison.Ordinal) && name.ContainsAnyInRange('a', 'z'))
        {
            found.Add(new Candidate(Told, start, end - start));
        }
    }

    private static readonly SearchValues<char> MadeSigns = SearchValues.Create("_.0123456789");

    private static bool IsPersonal(ReadOnlySpan<char> name)
    {
        if (name.Length < ShortestHandle || !name.ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        foreach (var mark in Organisations)
        {
            if (name.Contains(mark, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static int HandleEnd(ReadOnlySpan<char> text, int start)
    {
        var room = text.Slice(start, Math.Min(LongestHandle, text.Length - start));
        var length = room.IndexOfAnyExcept(HandleSigns);
        var name = length < 0 ? room : room[..length];
        return start + name.TrimEnd("._-").Length;
    }

    private static int AddressStart(ReadOnlySpan<char> folded, int site)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "fr.", "m.", "https://", "http://"])
        {
            if (site >= prefix.Length && folded[(site - prefix.Length)..site].SequenceEqual(prefix))
            {
                site -= prefix.Length;
            }
        }

        return site;
    }
}
