using CapsPortal.Screening.Lists;

namespace CapsPortal.Screening.Names;

/// <summary>The words around names that the rules know, from the hand-written lists.</summary>
internal static class NameLists
{
    /// <summary>Titles before a name: « mme » f, « mr » m, « dr ».</summary>
    private static readonly WordMap<string> Civilities = WordMap<string>.Of("civilities.txt", note => note);

    /// <summary>Heads of names of places, laws and works. The note « de » says that the name may follow « de ».</summary>
    private static readonly WordMap<bool> Heads = WordMap<bool>.Of("heads.txt", note => note == "de");

    public static WordList Particles { get; } = new(
        ["de", "du", "des", "d", "la", "le", "les", "l", "el", "al", "ben", "ibn", "bin", "bint", "ould", "ait", "van", "von", "der", "den", "da", "dos", "das", "do", "di", "del", "della", "mac", "mc", "abou", "abu", "sidi"]);

    /// <summary>« le fils Marchetti », « un certain Castaing », « née Etcheverry »: a surname follows.</summary>
    public static WordList SurnameIntroducers { get; } = new(
        ["nee", "famille", "familles", "epoux", "fils", "certain", "certaine", "veuve", "couple", "clan", "freres", "soeurs", "sœurs", "cousins", "menage", "sieur", "dame"]);

    /// <summary>« Ben Youssef », « Da Silva », « Van den Berghe »: with a capital they are part of a surname.</summary>
    public static WordList SurnameParticles { get; } = new(
        ["ben", "ibn", "bin", "ould", "ait", "van", "von", "da", "dos", "das", "di", "del", "della", "mac", "mc", "abou", "abu", "el", "al"]);

    /// <summary>« Mme Avril », « M. Lundi »: after a title they are names.</summary>
    public static WordList Calendar { get; } = new(
    [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
        "novembre", "decembre", "noel", "paques", "toussaint", "europe", "france",
    ]);

    /// <summary>Verbs and words that follow a person: « Claire explique ».</summary>
    public static WordList PersonVerbs { get; } = WordList.Of("person-verbs.txt");

    /// <summary>« s'appelle », « prénommée », « signé », « contact »: what follows is a name.</summary>
    public static WordList Introducers { get; } = WordList.Of("introducers.txt");

    /// <summary>What announces a name when a colon follows: « Contact : », « Présents : ».</summary>
    public static WordList ColonIntroducers { get; } = WordList.Of("colon-introducers.txt");

    /// <summary>What a person does, written with a capital after her name: « Sophie Dupont Directrice ».</summary>
    public static WordList Roles { get; } = WordList.Of("roles.txt");

    /// <summary>« cordialement », « bien à vous »: the next line is a signature.</summary>
    public static WordList Closings { get; } = WordList.Of("closings.txt");

    /// <summary>People of books, streets and theories, full names or surnames.</summary>
    public static WordList PublicFigures { get; } = WordList.Of("public-figures.txt");

    /// <summary>Capitalised words that are no names though no dictionary holds them: brands, tools, bodies.</summary>
    public static WordList NotNames { get; } = WordList.Of("not-names.txt");

    public static bool TryCivility(ReadOnlySpan<char> folded, out Gender gender, out bool isPlural)
    {
        var found = Civilities.TryGetValue(folded, out var note);
        gender = note switch { "f" or "ff" => Gender.Woman, "m" or "mm" => Gender.Man, _ => Gender.Unknown };
        isPlural = note is "ff" or "mm" or "pp";
        return found;
    }

    public static bool TryHead(ReadOnlySpan<char> folded, out bool alsoAfterDe) => Heads.TryGetValue(folded, out alsoAfterDe);
}
