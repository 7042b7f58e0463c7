using System.Globalization;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>French telephone numbers in letters: « zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit ».</summary>
internal static class SpelledPhoneScanner
{
    private const int MostWords = 24;
    private const int French = 10;

    private static readonly Rule Certain = new(
        "telephone-epele", FindingCategory.Phone, FindingLevel.Blocking, "Numéro de téléphone dit en lettres.");

    private static readonly WordMap<int> Values = new(new Dictionary<string, int>
    {
        ["zero"] = 0,
        ["un"] = 1,
        ["une"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["treize"] = 13,
        ["quatorze"] = 14,
        ["quinze"] = 15,
        ["seize"] = 16,
        ["vingt"] = 20,
        ["vingts"] = 20,
        ["trente"] = 30,
        ["quarante"] = 40,
        ["cinquante"] = 50,
        ["soixante"] = 60,
        ["septante"] = 70,
        ["huitante"] = 80,
        ["octante"] = 80,
        ["nonante"] = 90,
    });

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var words = source.WordSpan;
        for (var i = 0; i < words.Length; i++)
        {
            if (Begins(source, words[i]) && Read(source, words, i) is var last && last > 0)
            {
                found.Add(new Candidate(Certain, words[i].Start, words[last].End - words[i].Start));
                i = last;
            }
        }
    }

    private static bool Begins(SourceText source, Word word)
    {
        var folded = source.FoldedOf(word.Span);
        return folded is "zero" || (folded.Length == 2 && folded[0] == '0' && char.IsAsciiDigit(folded[1]));
    }

    /// <summary>The index of the last word of a number of ten digits, at least two of its words in letters; or 0.</summary>
    private static int Read(SourceText source, ReadOnlySpan<Word> words, int first)
    {
        var digits = 0;
        var inLetters = 0;
        // The value of the number in the making: tens wait for their units.
        var pending = -1;
        for (var i = first; i < words.Length && i - first < MostWords; i++)
        {
            var folded = source.FoldedOf(words[i].Span);
            if (i > first && !Follows(source, words[i - 1], words[i]))
            {
                break;
            }

            if (folded is "et")
            {
                continue;
            }

            if (words[i].Shape == WordShape.Number)
            {
                if (!int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    break;
                }

                pending = -1;
                digits += folded.Length;
            }
            else if (Values.TryGetValue(folded, out var value))
            {
                inLetters++;
                if (Joins(pending, value, digits))
                {
                    pending = pending == 4 ? 80 : pending + value;
                    digits = value == 20 ? digits + 1 : digits;
                }
                else
                {
                    digits += value < 10 ? 1 : 2;
                    pending = value;
                }
            }
            else
            {
                break;
            }

            var completes = i + 1 >= words.Length || !Continues(source, words[i], words[i + 1], pending);
            if (digits == French && completes)
            {
                return inLetters >= 2 ? i : 0;
            }

            if (digits > French)
            {
                break;
            }
        }

        return 0;
    }

    private static bool Continues(SourceText source, Word word, Word next, int pending) =>
        pending >= 20 && Follows(source, word, next)
        && (source.FoldedOf(next.Span) is "et" || (Values.TryGetValue(source.FoldedOf(next.Span), out var value) && Joins(pending, value, 0)));

    /// <summary>« trente » + « quatre », « soixante » + « dix-huit », « quatre » + « vingt ».</summary>
    private static bool Joins(int pending, int value, int digits) =>
        pending switch
        {
            4 => value == 20 && digits != 1,
            60 or 80 => value is > 0 and < 20,
            10 => value is >= 7 and <= 9,
            70 or 90 => value is >= 7 and <= 9,
            >= 20 and < 60 when pending % 10 == 0 => value is > 0 and < 10,
            _ => false,
        };

    private static bool Follows(SourceText source, Word left, Word right)
    {
        var between = source.Folded.AsSpan(left.End, right.Start - left.End);
        return between.Length is >= 1 and <= 3 && !between.ContainsAnyExcept(" -,./");
    }
}
