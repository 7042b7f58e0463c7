using CapsPortal.Screening.Identifiers;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Whether a first name that stands alone is a person: « Karim a animé l'atelier », not « la Saint-Valentin » nor « à Florence ».</summary>
internal static class LoneFirstName
{
    private static readonly WordList Articles = new(["le", "la", "les", "l", "du", "des", "un", "une", "au", "aux", "ce", "cet", "cette", "ces", "nos", "vos", "leurs", "d"]);

    private static readonly WordList Greetings = new(["bravo", "merci", "bonjour", "bonsoir", "salut", "coucou", "cher", "chere", "allo", "dis", "pardon", "oui", "non", "mais", "et"]);

    private static readonly WordList PlaceWords = new(["a", "en", "de", "vers", "sur", "depuis", "pres", "d", "jusqu", "entre", "ville", "commune"]);

    /// <summary>Beside them, « Claude » is one of them.</summary>
    private static readonly string[] AiTools = ["chatgpt", "mistral", "copilot", "gemini", "perplexity", "anthropic", "ia", "llm", "notebooklm", "le chat", "intelligence artificielle"];

    private static readonly WordList PersonNouns = new(EmbeddedList.Read("born-persons.txt").Select(line => line.Entry).Concat(["appel", "temoignage", "entretien", "histoire", "parole", "message", "mail", "portable", "numero", "chambre", "dossier", "parents", "famille", "dit", "parle", "demande"]));

    private static readonly WordList Feasts = new(["saint", "sainte", "st", "ste", "sts", "fete"]);

    public static bool IsPerson(SourceText source, ReadOnlySpan<Word> words, ReadOnlySpan<NameUnit> units, int at, NameSections sections)
    {
        var unit = units[at];
        var start = words[unit.First].Start;
        var before = NameContext.WordBefore(source, words, unit.First);
        var after = NameContext.WordAfter(source, words, unit.Last);
        if (Feasts.Contains(before) || Articles.Contains(before) && before is not ("d" or "l") && !IsThere(source, start) || IsTied(source, words, unit))
        {
            return false;
        }

        if (source.FoldedOf(words[unit.First].Span) is "claude" && Around.HasAny(source.Folded.AsSpan(Math.Max(0, start - 80), Math.Min(source.Folded.Length, start + 90) - Math.Max(0, start - 80)), AiTools))
        {
            return false;
        }

        var expected = sections.IsListed(start) || sections.IsSignature(start) || before is "suis" or "prenom" or "appelle";
        var acts = NameLists.PersonVerbs.Contains(after) && source.Original[words[unit.Last + 1].Start] is not 'à';
        if (unit.Is(NameKinds.Capitals))
        {
            return !unit.Is(NameKinds.Word | NameKinds.RareFirstName) && (expected || (!unit.Is(NameKinds.Town) && EndsShout(source, words, unit)));
        }

        // « le buffet des Cuisines de Suzanne »: a trade name.
        if (before is "de" or "d" && unit.First > 1 && words[unit.First - 2].Shape == WordShape.Capitalised && CommonWords.Contains(source.FoldedOf(words[unit.First - 2].Span))
            && !NameContext.BeginsSentence(source, words[unit.First - 2].Start))
        {
            return false;
        }

        if (unit.Is(NameKinds.RareFirstName))
        {
            return expected || (acts && !NameContext.BeginsSentence(source, start)) || IsOf(source, words, unit.First);
        }

        if (unit.Is(NameKinds.Town))
        {
            return expected || (acts && !PlaceWords.Contains(before)) || (before is "avec" or "chez" or "et" or "pour" or "par");
        }

        // « Claire et précise », « Pierre après pierre »: at the head of a sentence the capital says nothing.
        if (unit.Is(NameKinds.Word) && NameContext.BeginsSentence(source, start))
        {
            return expected || acts || NextSaysPerson(source, words, unit);
        }

        // Among other capitals (a title, a brand) a word proves little.
        return !unit.Is(NameKinds.Word) || units.Length == 1 || expected || (at == 1 && units.Length == 2 && Greetings.Contains(before));
    }

    /// <summary>« là », which folds as the article does.</summary>
    private static bool IsThere(SourceText source, int start) => start > 1 && source.Original[start - 2] is 'à' or 'À';

    /// <summary>« ANIMATION JOSIANE, »: a word in capitals before, an end after. « ADELE » may else be anything.</summary>
    private static bool EndsShout(SourceText source, ReadOnlySpan<Word> words, NameUnit unit)
    {
        var end = words[unit.Last].End;
        var ends = end >= source.Folded.Length || source.Folded[end] is ',' or ';' or '.' or '\n' or '\r' or ')';
        return ends && end - words[unit.First].Start > 4 && unit.First > 0 && words[unit.First - 1].Shape == WordShape.Capitals
            && NameContext.WordBefore(source, words, unit.First) is { Length: > 3 } before && CommonWords.Contains(before);
    }

    /// <summary>« avec Kofi », « le fils de Kofi », « appel de Kofi ».</summary>
    private static bool IsOf(SourceText source, ReadOnlySpan<Word> words, int i)
    {
        var before = NameContext.WordBefore(source, words, i);
        return before is "avec" or "chez" or "par" or "pour" or "dit" or "et"
            || (before is "de" or "d" or "a" && i > 1 && PersonNouns.Contains(source.FoldedOf(words[i - 2].Span)));
    }

    /// <summary>« Claire, 34 ans », « Rose (infirmière) », « Pierre et Karim ».</summary>
    private static bool NextSaysPerson(SourceText source, ReadOnlySpan<Word> words, NameUnit unit)
    {
        var i = unit.Last + 1;
        if (i >= words.Length)
        {
            return false;
        }

        var between = source.Folded.AsSpan(words[unit.Last].End, words[i].Start - words[unit.Last].End);
        return (between is " - " && NameLists.Roles.Contains(source.FoldedOf(words[i].Span)))
            || (between is ", " && (words[i].Shape == WordShape.Number || source.FoldedOf(words[i].Span) is "elle" or "il" or "tu" or "lui" || NameLists.Roles.Contains(source.FoldedOf(words[i].Span))))
            || (between is " " && source.FoldedOf(words[i].Span) is "et" && i + 1 < words.Length && words[i + 1].Shape == WordShape.Capitalised && FirstNames.Contains(source.FoldedOf(words[i + 1].Span)));
    }

    /// <summary>Part of a file name, an address or a compound: « Clermont-Ferrand », « claude.ai », « #Karim ».</summary>
    private static bool IsTied(SourceText source, ReadOnlySpan<Word> words, NameUnit unit)
    {
        var start = words[unit.First].Start;
        var end = words[unit.Last].End;
        var left = start > 0 ? source.Folded[start - 1] : ' ';
        var right = end < source.Folded.Length ? source.Folded[end] : ' ';
        var next = end + 1 < source.Folded.Length ? source.Folded[end + 1] : ' ';
        // « Lucas/Assia » are two persons.
        var isPair = (left is '/' && unit.First > 0 && FirstNames.Contains(source.FoldedOf(words[unit.First - 1].Span)))
            || (right is '/' && unit.Last + 1 < words.Length && FirstNames.Contains(source.FoldedOf(words[unit.Last + 1].Span)));
        return left is '#' or '@' or '_' or '.' or '-' || right is '@' or '_' || (!isPair && (left is '/' || right is '/')) || (right is '.' or '-' && char.IsLetterOrDigit(next));
    }
}
