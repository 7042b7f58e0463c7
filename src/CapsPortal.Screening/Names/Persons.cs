using System.Globalization;
using CapsPortal.Screening.Lists;

namespace CapsPortal.Screening.Names;

/// <summary>
/// Gathers the mentions of one person (« Mme Dupont », « Sophie Dupont », « S. Dupont », « Sophie ») and gives each
/// person one pseudonym: « Mme X », « M. Y », « [personne Z] », then « Mme X2 »… X, Y and Z are never initials, so what is
/// written stays a pseudonym when it is read again.
/// </summary>
internal sealed class Persons
{
    private const string Letters = "XYZ";
    private const int MostHomonyms = 64;

    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Surname), Person> _byFullName = [];
    private readonly HashSet<string> _usedLabels;
    private int _given;

    /// <param name="usedLabels">« X », « Y2 »: pseudonyms that the text already has.</param>
    private Persons(HashSet<string> usedLabels) => _usedLabels = usedLabels;

    private sealed class Person
    {
        public string First { get; set; } = "";

        public string Surname { get; set; } = "";

        public Gender Gender { get; set; }

        public bool IsCouple { get; init; }

        public string? Label { get; set; }
    }

    /// <summary>The pseudonym of each mention, in the same order.</summary>
    public static string[] Label(IReadOnlyList<NameMention> mentions, HashSet<string> usedLabels)
    {
        var persons = new Persons(usedLabels);
        var found = new Person[mentions.Count];
        // Those who say most first: a surname alone then finds whose it is, wherever it stands.
        for (var rank = 0; rank < 4; rank++)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (RankOf(mentions[i]) == rank)
                {
                    found[i] = persons.Find(mentions[i]);
                }
            }
        }

        return Array.ConvertAll(found, persons.LabelOf);
    }

    private static int RankOf(NameMention mention) => mention switch
    {
        { First.Length: > 1, Surname.Length: > 1 } => 0,
        { Surname.Length: > 1, First.Length: 1 } => 1,
        { Surname.Length: > 1 } => 2,
        _ => 3,
    };

    private Person Find(NameMention mention)
    {
        var person = mention.IsCouple ? FindCouple(mention) : RankOf(mention) switch
        {
            0 => FindExact(mention),
            3 => FindByFirst(mention),
            _ => FindBySurname(mention),
        };
        person.Gender = person.Gender == Gender.Unknown ? mention.Gender : person.Gender;
        return person;
    }

    private Person FindExact(NameMention mention)
    {
        var key = (mention.First, mention.Surname);
        if (!_byFullName.TryGetValue(key, out var person))
        {
            _byFullName[key] = person = New(mention);
        }

        return person;
    }

    /// <summary>« Mme Dupont », « S. Dupont »: the one person of that name who may be meant, else somebody else.</summary>
    private Person FindBySurname(NameMention mention)
    {
        var only = OnlyOne(Of(_bySurname, mention.Surname), person => Fits(person, mention));
        if (only is not null)
        {
            only.First = only.First.Length == 0 ? mention.First : only.First;
            return only;
        }

        // « Mme Fatima », « M. Karim »: a first name after a title.
        return (mention.First.Length == 0 ? OnlyOne(Of(_byFirst, mention.Surname), person => FitsGender(person, mention)) : null) ?? New(mention);
    }

    private Person FindByFirst(NameMention mention)
    {
        if (mention.First.Length == 0)
        {
            // « Mme D. ».
            return OnlyOne(Of(_bySurname, mention.Surname), person => FitsGender(person, mention)) ?? New(mention);
        }

        var candidates = Of(_byFirst, mention.First);
        var only = OnlyOne(candidates, person => mention.Surname.Length == 0 || person.Surname.StartsWith(mention.Surname, StringComparison.Ordinal));
        return only ?? OnlyOne(Of(_bySurname, mention.First), person => person.First.Length == 0 && mention.Surname.Length == 0) ?? New(mention);
    }

    private Person FindCouple(NameMention mention)
    {
        var key = ("couple", mention.Surname);
        if (!_byFullName.TryGetValue(key, out var couple))
        {
            _byFullName[key] = couple = New(mention);
        }

        return couple;
    }

    private static bool Fits(Person person, NameMention mention) =>
        !person.IsCouple && FitsGender(person, mention) && (mention.First.Length == 0 || person.First.Length == 0 || person.First[0] == mention.First[0]);

    private static bool FitsGender(Person person, NameMention mention) =>
        person.Gender == Gender.Unknown || mention.Gender == Gender.Unknown || person.Gender == mention.Gender;

    /// <summary>The first that fits if there is no second. Stops at the second: names shared by thousands cost no more.</summary>
    private static Person? OnlyOne(List<Person> persons, Func<Person, bool> fits)
    {
        Person? only = null;
        var looked = 0;
        foreach (var person in persons)
        {
            if (++looked > MostHomonyms)
            {
                return null;
            }

            if (fits(person))
            {
                if (only is not null)
                {
                    return null;
                }

                only = person;
            }
        }

        return only;
    }

    private Person New(NameMention mention)
    {
        var person = new Person { First = mention.First, Surname = mention.Surname, Gender = mention.Gender, IsCouple = mention.IsCouple };
        if (mention.Surname.Length > 0)
        {
            Of(_bySurname, mention.Surname).Add(person);
        }

        if (mention.First.Length > 1)
        {
            Of(_byFirst, mention.First).Add(person);
        }

        return person;
    }

    private static List<Person> Of(Dictionary<string, List<Person>> index, string name)
    {
        if (!index.TryGetValue(name, out var persons))
        {
            index[name] = persons = [];
        }

        return persons;
    }

    private string LabelOf(Person person)
    {
        if (person.Label is null)
        {
            var letter = NextLetter();
            person.Label = person switch
            {
                { IsCouple: true } => $"M. et Mme {letter}",
                { Gender: Gender.Woman } => $"Mme {letter}",
                { Gender: Gender.Man } => $"M. {letter}",
                _ => $"[personne {letter}]",
            };
        }

        return person.Label;
    }

    private string NextLetter()
    {
        string letter;
        do
        {
            var turn = _given / Letters.Length;
            letter = turn == 0
                ? Letters[_given].ToString()
                : string.Create(CultureInfo.InvariantCulture, $"{Letters[_given % Letters.Length]}{turn + 1}");
            _given++;
        }
        while (_usedLabels.Contains(letter));

        return letter;
    }
}
