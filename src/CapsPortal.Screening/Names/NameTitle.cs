using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>A title: « Mme », « M. et Mme », « Mme le Dr ».</summary>
/// <param name="NameStart">Where the name should begin.</param>
/// <param name="NextWord">The first word from there on.</param>
internal readonly record struct NameTitle(Gender Gender, bool IsPlural, bool IsCouple, bool TakesLowerNames, bool MayNamePlaces, int NameStart, int NextWord)
{
    private static readonly WordList Kin = new(
        ["ma", "ta", "sa", "la", "une", "leur", "notre", "votre", "mon", "ton", "son", "le", "un", "deux", "belle", "demi", "beau", "petite", "grande", "petit", "grand", "et", "autre", "jumelle", "jumeau"]);

    public static bool TryRead(SourceText source, ReadOnlySpan<Word> words, int i, out NameTitle title)
    {
        title = default;
        if (!TryOne(source, words, i, out var gender, out var isPlural))
        {
            return false;
        }

        var last = i;
        var isCouple = false;
        if (i + 2 < words.Length && source.FoldedOf(words[i + 1].Span) is "et" && TryOne(source, words, i + 2, out var second, out _) && !isPlural)
        {
            isCouple = gender != second;
            gender = Gender.Unknown;
            last = i + 2;
        }
        else if (i + 2 < words.Length && source.FoldedOf(words[i + 1].Span) is "le" or "la" && TryOne(source, words, i + 2, out _, out _))
        {
            last = i + 2;
        }
        else if (i + 1 < words.Length && IsTight(source, words, i) && TryOne(source, words, i + 1, out _, out _) && source.FoldedOf(words[i].Span) is not "m")
        {
            last = i + 1;
        }

        var at = words[last].End;
        at = at < source.Folded.Length && source.Folded[at] == '.' ? at + 1 : at;
        var start = at;
        while (start < source.Folded.Length && source.Folded[start] == ' ' && start - at < 3)
        {
            start++;
        }

        if (start >= source.Folded.Length || start == words[last].End)
        {
            return false;
        }

        // A lone « M » or « Me » without its name is a letter or a pronoun.
        var folded = source.FoldedOf(words[last].Span);
        var isShort = folded is "m" or "me" or "pr" or "ms";
        var isFull = folded is "mme" or "mlle" or "madame" or "monsieur" or "mademoiselle" or "mr" or "dr";
        var mayNamePlaces = !(folded is "mme" or "mlle" or "m" or "mm" or "mmes" or "mr" or "monsieur");
        title = new NameTitle(gender, isPlural || isCouple, isCouple, isFull, mayNamePlaces, start, last + 1);
        return !isShort || source.Original[words[last].Start] is not ('m' or 'p') || at > words[last].End;
    }

    private static bool TryOne(SourceText source, ReadOnlySpan<Word> words, int i, out Gender gender, out bool isPlural)
    {
        var word = words[i];
        gender = Gender.Unknown;
        isPlural = false;
        if (word.Length > 14 || !NameLists.TryCivility(source.FoldedOf(word.Span), out gender, out isPlural))
        {
            return false;
        }

        // « me » and « pre » without a capital are other words; « m' » too; « N.M. » is no title.
        var isWord = word.Shape == WordShape.Lower && source.FoldedOf(word.Span) is "m" or "me" or "ms" or "pre" or "mas" or "mde";
        var isDotted = word.End < source.Folded.Length && source.Folded[word.End] == '.';
        var follows = word.Start > 0 && source.Folded[word.Start - 1] is '.' or '-' or '@' or '_' || (word.Start > 0 && source.Folded[word.Start - 1] == '\'' && !isDotted);
        // « ma sœur Marie » is no nun.
        if (source.FoldedOf(word.Span) is "soeur" or "sœur" or "frere" && (Kin.Contains(NameContext.WordBefore(source, words, i)) || i + 1 >= words.Length || words[i + 1].Shape != WordShape.Capitalised))
        {
            return false;
        }

        var elided = word.End < source.Folded.Length && source.Folded[word.End] is '\'' or '-' or '@' or '_';
        return !elided && !(follows && word.Length <= 2) && (!isWord || word.Shape != WordShape.Lower);
    }

    private static bool IsTight(SourceText source, ReadOnlySpan<Word> words, int i) =>
        source.Folded.AsSpan(words[i].End, words[i + 1].Start - words[i].End) is " " or ". ";
}
