using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <content>Names after a title.</content>
internal sealed partial class NameScanner
{
    /// <summary>« Mme Dupont », « M. et Mme Dupont », « Mme X ». Returns the word to go on from, or 0.</summary>
    private int ReadTitle(ReadOnlySpan<Word> words, int i)
    {
        if (!NameTitle.TryRead(_source, words, i, out var title))
        {
            return 0;
        }

        var hiddenEnd = Pseudonyms.EndAfterTitle(_source, title.NameStart);
        if (hiddenEnd > 0)
        {
            _hidden.Add(new TextSpan(words[i].Start, hiddenEnd - words[i].Start));
            var after = title.NextWord;
            while (after < words.Length && words[after].Start < hiddenEnd)
            {
                after++;
            }

            return after;
        }

        Span<NameUnit> units = stackalloc NameUnit[NameChain.MostUnits];
        var next = ReadTitled(words, i, title, title.NextWord, lead: 0, units);
        while (title.IsPlural && next > 0 && NextInList(words, next) is var another && another > 0)
        {
            var further = ReadTitled(words, another, title, another, words[next].Start < words[another].Start ? words[another].Start - words[next].Start : 0, units);
            if (further == 0)
            {
                break;
            }

            next = further;
        }

        return next;
    }

    private int ReadTitled(ReadOnlySpan<Word> words, int from, NameTitle title, int nameWord, int lead, Span<NameUnit> units)
    {
        if (nameWord >= words.Length)
        {
            return 0;
        }

        var count = words[nameWord].Start == title.NameStart || from == nameWord ? NameChain.Read(_source, words, nameWord, units, lowerParticleFirst: true) : 0;
        if (count == 0)
        {
            return ReadLowerName(words, from, title, nameWord);
        }

        if (!TitledName.TryRead(_source, words, units[..count], out var name))
        {
            return 0;
        }

        var end = words[name.LastWord].End;
        if (NameLists.PublicFigures.Contains(_source.Folded.AsSpan(words[from].Start, end - words[from].Start)))
        {
            return name.LastWord + 1;
        }

        if (NameContext.IsInTitle(_source, words, from) || IsCharacter(words[from].Start))
        {
            return name.LastWord + 1;
        }

        if (title.MayNamePlaces && NameContext.IsTitleNamedAfter(_source, words, from))
        {
            return name.LastWord + 1;
        }

        var rule = name.Surname.Length == 1 && name.First.Length == 0 ? NameRules.TitleAndInitial : NameRules.Title;
        var gender = title.Gender != Gender.Unknown ? title.Gender : name.First.Length > 1 ? name.Gender : Gender.Unknown;
        Add(new NameMention(new TextSpan(words[from].Start, end - words[from].Start), rule, gender, name.First, name.Surname, title.IsCouple, lead));
        return name.LastWord + 1;
    }

    /// <summary>« Personnages du jeu : Mme Carotte, M. Brocoli »: the line says that they are none.</summary>
    private bool IsCharacter(int start)
    {
        var from = Math.Max(0, start - FarthestCharacter);
        var before = _source.Folded.AsSpan(from, start - from);
        return before[(before.LastIndexOf('\n') + 1)..].Contains("personnage", StringComparison.Ordinal);
    }

    /// <summary>« mme dupont »: without a capital, a word that no dictionary holds.</summary>
    private int ReadLowerName(ReadOnlySpan<Word> words, int from, NameTitle title, int nameWord)
    {
        var word = words[nameWord];
        var folded = _source.FoldedOf(word.Span);
        if (!title.TakesLowerNames || word.Shape != WordShape.Lower || word.Start != title.NameStart || folded.Length < 3
            || CommonWords.Contains(folded) || NameLists.Particles.Contains(folded) || NameLists.NotNames.Contains(folded))
        {
            return 0;
        }

        Add(new NameMention(new TextSpan(words[from].Start, word.End - words[from].Start), NameRules.Title, title.Gender, "", folded.ToString()));
        return nameWord + 1;
    }

    /// <summary>« et Martin », « , Martin » after « MM. Dupont »: the word after, or 0.</summary>
    private int NextInList(ReadOnlySpan<Word> words, int next)
    {
        if (next >= words.Length)
        {
            return 0;
        }

        var between = _source.Folded.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End);
        var isAnd = _source.FoldedOf(words[next].Span) is "et" && between is " " or ", ";
        var candidate = isAnd ? next + 1 : next;
        return (isAnd || between is ", ") && candidate < words.Length && words[candidate].Shape is not (WordShape.Lower or WordShape.Number)
            && !NameTitle.TryRead(_source, words, candidate, out _) ? candidate : 0;
    }
}
