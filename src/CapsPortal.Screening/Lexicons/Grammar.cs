namespace CapsPortal.Screening.Lexicons;

/// <summary>Teaches a vocabulary what words are: the lexicons « grammaire », « personnes » and « metiers ».</summary>
internal static class Grammar
{
    public static void Teach(Vocabulary vocabulary)
    {
        foreach (var file in (ReadOnlySpan<string>)["grammaire", "personnes", "metiers"])
        {
            foreach (var entry in LexiconFile.Read(file))
            {
                var words = ClassOf(entry.Kind);
                // « femme de ménage » is somebody because « femme » is.
                foreach (var step in entry.Pattern.Steps.Where(step => step.From == 0 && entry.Pattern.Ends.Contains(step.To)))
                {
                    vocabulary.Add(step.Word, words);
                }
            }
        }
    }

    private static WordClass ClassOf(string kind) => kind switch
    {
        "être" => WordClass.Copula,
        "avoir" => WordClass.Have,
        "lien" => WordClass.Link,
        "lien-faible" => WordClass.WeakLink,
        "préposition" => WordClass.Preposition,
        "préposition-tous" => WordClass.Preposition | WordClass.TowardAll,
        "contracté" => WordClass.Contracted | WordClass.Singular,
        "contracté-pluriel" => WordClass.Contracted | WordClass.Plural,
        "clitique" => WordClass.Clitic,
        "clitique-personne" => WordClass.Clitic | WordClass.ObjectPerson,
        "adverbe" => WordClass.Adverb,
        "négation" => WordClass.Negation,
        "hypothèse" => WordClass.Hypothesis,
        "subordination" => WordClass.ClauseStart,
        "coordination" => WordClass.Coordinator,
        "article" => WordClass.Singular,
        "article-indéfini" => WordClass.Singular | WordClass.Indefinite,
        "article-pluriel" => WordClass.Plural,
        "possessif" => WordClass.Singular | WordClass.Possessive,
        "possessif-pluriel" => WordClass.Plural | WordClass.Possessive,
        "possessif-moi" => WordClass.Singular | WordClass.Possessive | WordClass.Mine,
        "possessif-moi-pluriel" => WordClass.Plural | WordClass.Possessive | WordClass.Mine,
        "tous" => WordClass.Generic,
        "peu-nombreux" => WordClass.FewNumber,
        "épithète" => WordClass.Epithet,
        "proche" => WordClass.Relative,
        "désigné" => WordClass.Pointed,
        "vague" => WordClass.Vague,
        "collectif" => WordClass.Collective,
        "appellation" => WordClass.Address | WordClass.Pointed,
        "pronom" => WordClass.SheHe,
        "pronom-pluriel" => WordClass.They,
        "moi" => WordClass.Self,
        "personne-indéfinie" => WordClass.Nobody,
        "impersonnel" => WordClass.Impersonal,
        "règle-générale" => WordClass.RuleForAll,
        "qualificatif" => WordClass.Qualifier,
        "question" => WordClass.Question,
        "chose" => WordClass.Inanimate,
        "fiction" => WordClass.Fiction,
        "commerce" => WordClass.Shop,
        "lieu" => WordClass.Land,
        "métier" => WordClass.Pointed,
        _ => throw new FormatException($"{kind} is no class of word."),
    };
}
