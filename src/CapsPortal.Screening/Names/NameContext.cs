using System.Buffers;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>What stands around a chain of capitals, and tells whether it names a person.</summary>
internal static class NameContext
{
    private const int MostWordsBack = 6;
    private const int LongestReference = 240;
    private const int LongestTitle = 60;
    private const int ShortestCutLine = 50;

    private static readonly SearchValues<char> TitleEnds = SearchValues.Create("».!?:;\n");

    private static readonly Lists.WordList Articles = new(
        ["le", "la", "les", "l", "du", "des", "un", "une", "au", "aux", "ce", "cet", "cette", "ces", "nos", "vos", "leurs", "mon", "ma", "ton", "ta", "son", "sa", "notre", "votre", "leur"]);

    private static readonly Lists.WordList HeadStops = new(
    [
        "avec", "par", "pour", "chez", "dont", "que", "qui", "ou", "et", "est", "a", "ont", "sont", "dans", "sous", "selon", "entre", "vers", "comme", "quand", "car", "mais",
        "si", "puis", "donc", "ainsi", "sans", "c", "j", "qu", "il", "elle", "je", "on", "nous", "vous", "cette", "ce", "cet", "ces", "mon", "ma", "mes", "son", "sa", "ses", "notre", "votre", "leur",
    ]);

    /// <summary>« rue du Docteur », « hôpital de jour »: whether a name of a place, of a law or of a work begins before this word.</summary>
    public static bool IsNamedAfter(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var viaDe = false;
        for (var back = i - 1; back >= 0 && back >= i - MostWordsBack; back--)
        {
            var between = source.Folded.AsSpan(words[back].End, words[back + 1].Start - words[back].End);
            if (!(between is " " or "-" or "'" or " «" or " « " or " \"" or "  " or " '" || (between is "\n" && IsLongLine(source, words[back].End))) && !(between is ". " && words[back].Length <= 3))
            {
                return false;
            }

            var folded = source.FoldedOf(words[back].Span);
            if (NameLists.TryHead(folded, out var alsoAfterDe) && !IsInsteadOf(source, words, back))
            {
                return alsoAfterDe || !viaDe;
            }

            // « les aventures de Tom et Lila »: the second name goes with the first.
            var joins = folded is "et" && back > 0 && words[back - 1].Shape == WordShape.Capitalised && Lists.FirstNames.Contains(source.FoldedOf(words[back - 1].Span));
            if ((HeadStops.Contains(folded) && !joins) || words[back].Shape == WordShape.Number
                || (words[back].Shape == WordShape.Lower && (NameLists.Introducers.Contains(folded) || Lists.CommonWords.IsOnlyVerbForm(folded))))
            {
                return false;
            }

            // Right before the name; farther back it belongs to the head (« maison de quartier »).
            viaDe |= (back == i - 1 || IsArticle(source, words, back + 1, i)) && folded is "de" or "du" or "d" or "des";
        }

        return false;
    }

    /// <summary>For « Dr », « Pr »: « rue du Docteur Roux », « hôpital Professeur Debré »; the head stands right before.</summary>
    public static bool IsTitleNamedAfter(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var back = i - 1;
        var viaDe = false;
        while (back >= 0 && source.FoldedOf(words[back].Span) is "de" or "du" or "la" or "des" or "d")
        {
            viaDe = true;
            back--;
        }

        return back >= 0 && i - back <= 3 && words[back + 1].Start - words[back].End == 1 && NameLists.TryHead(source.FoldedOf(words[back].Span), out var alsoAfterDe)
            && (alsoAfterDe || !viaDe) && source.FoldedOf(words[back].Span) is not ("cabinet" or "service" or "equipe" or "secteur" or "unite" or "pole");
    }

    /// <summary>« le jeu « Les voisins de Gustave » »: within a short title in quotation marks, after a head.</summary>
    public static bool IsInTitle(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var start = words[i].Start;
        var from = Math.Max(0, start - LongestTitle);
        var before = source.Folded.AsSpan(from, start - from);
        var open = before.LastIndexOfAny('«', '"');
        var inside = open < 0 ? default : before[(open + 1)..];
        if (open < 0 || inside.ContainsAny(TitleEnds))
        {
            return false;
        }

        var rest = source.Folded.AsSpan(start, Math.Min(LongestTitle, source.Folded.Length - start));
        var close = rest.IndexOfAny('»', '"');
        var first = i;
        while (first > 0 && words[first - 1].Start > from + open)
        {
            first--;
        }

        return close > 0 && !rest[..close].ContainsAny(TitleEnds) && words[first].Shape is not (WordShape.Lower or WordShape.Number) && IsNamedAfter(source, words, first);
    }

    public static bool FollowsColon(SourceText source, int start) => source.Folded.AsSpan(Math.Max(0, start - 3), Math.Min(3, start)).TrimEnd(' ').EndsWith(":");

    /// <summary>« selon Prénom Nom », « comme l'écrit Prénom Nom »: perhaps an author.</summary>
    public static bool IsQuoted(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var before = WordBefore(source, words, i);
        var farther = i > 1 ? WordBefore(source, words, i - 1) : [];
        return before is "selon" || (before is "apres" && farther is "d") || (farther is "l" or "le" or "que" or "comme" && before is "ecrit" or "ecrivait" or "dit" or "montre" or "note" or "rappelle" or "souligne" or "propose" or "definit");
    }

    /// <summary>A verb follows whose subject this is: « a repris », « contestait », « n'était »; « à » is none.</summary>
    public static bool IsActing(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length || words[i + 1].Shape != WordShape.Lower || source.Original[words[i + 1].Start] is 'à')
        {
            return false;
        }

        var after = WordAfter(source, words, i);
        return !after.IsEmpty && (NameLists.PersonVerbs.Contains(after) || (after[^1] is 't' or 'a' or 'e' && Lists.CommonWords.IsOnlyVerbForm(after)));
    }

    public static bool HasArticle(SourceText source, ReadOnlySpan<Word> words, int i) =>
        Articles.Contains(WordBefore(source, words, i)) && source.Original[words[i].Start - 2] is not ('à' or 'À');

    /// <summary>Whether a line that ends here may have been cut for its length; a short one is a heading.</summary>
    private static bool IsLongLine(SourceText source, int end) =>
        end >= ShortestCutLine && !source.Folded.AsSpan(end - ShortestCutLine, ShortestCutLine).Contains('\n');

    /// <summary>« à la place de ».</summary>
    private static bool IsInsteadOf(SourceText source, ReadOnlySpan<Word> words, int i) =>
        i > 1 && source.FoldedOf(words[i].Span) is "place" && source.FoldedOf(words[i - 1].Span) is "la" && source.FoldedOf(words[i - 2].Span) is "a";

    private static bool IsArticle(SourceText source, ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (source.FoldedOf(words[i].Span) is not ("la" or "le" or "l" or "les"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>« (Bury, 1988) », « Bandura (1977) », « Dupont et al. », « Dupont &amp; Martin, 2003) »: an author who is cited.</summary>
    public static bool IsCited(SourceText source, int start, int end)
    {
        var after = source.Folded.AsSpan(end, Math.Min(60, source.Folded.Length - end));
        var lineBreak = after.IndexOf('\n');
        after = lineBreak < 0 ? after : after[..lineBreak];
        if (after.StartsWith(" et al.") || after.StartsWith(" et al ") || after.StartsWith(" et al,") || after.StartsWith(", et al.") || (after.StartsWith(" & ") && HasYear(after[..Math.Min(after.Length, 36)])))
        {
            return true;
        }

        var rest = after.TrimStart(" ,");
        if (rest.StartsWith("(") && IsYearAt(rest, 1) && rest.Length > 5 && rest[5] is ')' or ',' or ';' or ':' or 'a' or 'b')
        {
            return true;
        }

        // Within brackets: a year before they close.
        var open = source.Folded.AsSpan(Math.Max(0, start - 80), start - Math.Max(0, start - 80));
        var bracket = open.LastIndexOfAny('(', ')', '\n');
        if (bracket < 0 || open[bracket] != '(')
        {
            return false;
        }

        var close = after.IndexOf(')');
        var inside = close < 0 ? after : after[..close];
        for (var i = 0; i + 4 <= inside.Length; i++)
        {
            if (IsYearAt(inside, i) && (i == 0 || inside[i - 1] is ' ' or ',') && (i + 4 == inside.Length || !char.IsDigit(inside[i + 4])) && !inside[..i].ContainsAny('/', '+'))
            {
                return inside[..i].TrimEnd(' ').EndsWith(',') || inside[..i].Trim(' ').IsEmpty;
            }
        }

        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (IsYearAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYearAt(ReadOnlySpan<char> text, int i) => i + 4 <= text.Length && WrittenDates.IsYear(text.Slice(i, 4));

    /// <summary>« Dupont S., Martin J. (2019). Titre. Éditeur. »: a line of a bibliography.</summary>
    public static bool IsReference(SourceText source, TextSpan paragraph)
    {
        var line = source.Folded.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestReference)).TrimStart(" -•*–[]0123456789.\t");
        var name = 0;
        while (name < line.Length && (char.IsLetter(line[name]) || line[name] is '-' or '\'' or ' ') && name < 40)
        {
            name++;
        }

        if (name < 3 || name >= line.Length || !(line[name] is ',' or '.' or '&'))
        {
            return false;
        }

        // « dupont s. » or « dupont, s. » or « dupont, sophie. »: then a year of publication.
        var initial = line[name] == '.' && name >= 2 && line[name - 2] == ' ';
        var comma = line[name] == ',' && name + 3 < line.Length && line[name + 1] == ' ' && (line[name + 3] is '.' or '-' or ',');
        if (!initial && !comma)
        {
            return false;
        }

        for (var i = name; i + 4 <= line.Length; i++)
        {
            if (IsYearAt(line, i) && !char.IsLetterOrDigit(line[i - 1]) && line[i - 1] != '/' && (i + 4 == line.Length || line[i + 4] is ')' or '.' or ',' or ';' or ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a capital here may only be that of a sentence's first word.</summary>
    public static bool BeginsSentence(SourceText source, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 8; i--)
        {
            var c = source.Folded[i];
            if (c is '\n' or '\r' or '\f' or '.' or '!' or '?' or '…' or ':' or '•' or '|' or '\t' or ';')
            {
                return true;
            }

            if (c is not (' ' or '-' or '«' or '"' or '(' or '*' or '>' or '#' or '[' or '\''))
            {
                return false;
            }
        }

        return start <= 8;
    }

    /// <summary>Whether nothing but bullets, a time or quotation marks stands before this on its line.</summary>
    public static bool BeginsLine(SourceText source, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 20; i--)
        {
            var c = source.Folded[i];
            if (c is '\n' or '\r' or '\f')
            {
                return true;
            }

            if (char.IsLetter(c) || c is ',' or ';' or '!' or '?' or '@' or '/' or '|' or '\t')
            {
                return false;
            }
        }

        return start <= 20;
    }

    /// <summary>The word before, when nothing but a space or an apostrophe stands between; empty otherwise.</summary>
    public static ReadOnlySpan<char> WordBefore(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (i == 0 || source.Folded.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is not (" " or "'" or "  " or "-"))
        {
            return [];
        }

        return source.FoldedOf(words[i - 1].Span);
    }

    public static ReadOnlySpan<char> WordAfter(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length || source.Folded.AsSpan(words[i].End, words[i + 1].Start - words[i].End) is not (" " or "  "))
        {
            return [];
        }

        return source.FoldedOf(words[i + 1].Span);
    }
}
