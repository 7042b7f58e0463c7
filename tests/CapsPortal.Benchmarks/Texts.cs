using System.Text;

namespace CapsPortal.Benchmarks;

/// <summary>What a hostile or unlucky text is made of.</summary>
public enum WorstCase
{
    Digits,
    DigitsAndSpaces,
    Capitals,
    CapitalisedWords,
    Ats,
    Dots,
    NestedQuotes,
    OneLine,
    FirstNames,
    Pronouns,
    PhoneNumbers,
    Emoji,
}

internal static class Texts
{
    private const string Paragraph = """
        Compte rendu de la réunion du 12 mars 2025, à la maison de quartier Georges-Brassens. Mme Sophie Durand (centre social)
        ouvre la séance ; Karim Benali et Jean-Baptiste de La Tour sont excusés. L'atelier cuisine a réuni vingt habitantes, dont
        plusieurs personnes diabétiques suivies par le centre de santé. « On mange mieux, et surtout ensemble », dit une participante.
        Le budget de 12 500 euros vient de l'ARS et de la ville ; la loi de 2004 encadre ce programme de prévention.
        Fatima : moi, depuis que je viens, je me sens moins seule. Ma fille est asthmatique, on a appris les bons gestes.
        Contact : sophie.durand@exemple.fr, 05 55 12 34 56, 12 rue des Lilas, 23000 Guéret.

        Les partenaires notent que la confiance s'installe avec le temps. Un bilan partagé est prévu à l'automne, avec les élus et
        les associations. Aucun document ne sortira du groupe sans l'accord de chacune et de chacun ; les prénoms seront modifiés.

        """;

    public static string Ordinary(int length) => Repeat(Paragraph, length);

    public static string Of(WorstCase worst, int length) => worst switch
    {
        WorstCase.Digits => new string('1', length),
        WorstCase.DigitsAndSpaces => Repeat("1 8 ", length),
        WorstCase.Capitals => new string('A', length),
        WorstCase.CapitalisedWords => Repeat("Durand De La Martin ", length),
        WorstCase.Ats => new string('@', length),
        WorstCase.Dots => Repeat("a.", length),
        WorstCase.NestedQuotes => Repeat("> ", length / 2) + Repeat("« ", length / 2),
        WorstCase.OneLine => Repeat("la réunion de Mme Durand avec elle et il est diabétique ", length),
        WorstCase.FirstNames => Repeat("Marie ", length),
        WorstCase.Pronouns => Repeat("elle il je ", length),
        WorstCase.PhoneNumbers => Repeat("05 55 12 34 56 ", length),
        WorstCase.Emoji => Repeat("👩🏽‍⚕️", length),
        _ => throw new ArgumentOutOfRangeException(nameof(worst)),
    };

    private static string Repeat(string pattern, int length)
    {
        var text = new StringBuilder(length + pattern.Length);
        while (text.Length < length)
        {
            text.Append(pattern);
        }

        return text.ToString(0, length);
    }
}
