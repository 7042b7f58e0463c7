using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening;

/// <summary>Whether a text can be French: the rules are made for it, and let nearly everything pass in another language.</summary>
public static class Language
{
    /// <summary>Enough to tell, in UTF-16 code units.</summary>
    private const int Reach = 20_000;

    private const int FewestWords = 30;
    private const double ShareOfFrenchWords = 0.6;
    private const char LastLatin = '\u024F';

    /// <summary>True when most letters are of another script, or most of the words in lower case in no French dictionary. A short text, or a list of names, is given the benefit of the doubt.</summary>
    public static bool SeemsForeign(string text)
    {
        var source = new SourceText(text.Length > Reach ? text[..Reach] : text);
        var (words, french, ofAnotherScript) = (0, 0, 0);
        foreach (var word in source.Words)
        {
            if (source.Original[word.Start] > LastLatin)
            {
                ofAnotherScript++;
            }
            else if (word is { Shape: WordShape.Lower, Length: > 1 })
            {
                words++;
                french += CommonWords.Contains(source.FoldedOf(word.Span)) ? 1 : 0;
            }
        }

        return ofAnotherScript > Math.Max(words, FewestWords) || (words >= FewestWords && french < words * ShareOfFrenchWords);
    }
}
