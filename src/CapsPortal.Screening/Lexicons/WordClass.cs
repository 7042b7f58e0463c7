namespace CapsPortal.Screening.Lexicons;

/// <summary>What a word may be in a sentence. A word may be several things: « le » is an article and a pronoun.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,

    /// <summary>« est », « devenue », « diagnostiqué »: ties a state to its subject.</summary>
    Copula = 1L << 0,
    Have = 1L << 1,

    /// <summary>« souffre », « atteint », « suivie »: ties an illness to its subject.</summary>
    Link = 1L << 2,

    /// <summary>« présente », « découvert »: ties an illness too, unless the article is definite (« présente le diabète »).</summary>
    WeakLink = 1L << 3,
    Preposition = 1L << 4,

    /// <summary>May stand between a subject and its verb: « ne », « lui », « en ».</summary>
    Clitic = 1L << 5,
    Adverb = 1L << 6,
    Negation = 1L << 7,
    Hypothesis = 1L << 8,

    /// <summary>A new clause begins: « que », « car », « mais ».</summary>
    ClauseStart = 1L << 9,
    Coordinator = 1L << 10,
    Singular = 1L << 11,
    Plural = 1L << 12,
    Indefinite = 1L << 13,
    Possessive = 1L << 14,

    /// <summary>« chaque », « tout », « votre »: nobody in particular.</summary>
    Generic = 1L << 15,

    /// <summary>« du », « au »: a preposition and an article in one word.</summary>
    Contracted = 1L << 16,

    /// <summary>From two to nine.</summary>
    FewNumber = 1L << 17,

    /// <summary>Before a noun: « jeune », « ancienne ».</summary>
    Epithet = 1L << 18,

    /// <summary>« mère », « collègue »: a person wherever an article or a possessive points at one.</summary>
    Relative = 1L << 19,

    /// <summary>« participante », « monsieur »: one, with an article, is somebody.</summary>
    Pointed = 1L << 20,

    /// <summary>« femme », « patient »: one, with an article, is somebody unless the sentence is about all.</summary>
    Vague = 1L << 21,

    /// <summary>« public », « population »: never somebody.</summary>
    Collective = 1L << 22,

    /// <summary>« madame », « maman »: somebody without an article.</summary>
    Address = 1L << 23,
    SheHe = 1L << 24,
    They = 1L << 25,
    Self = 1L << 26,

    /// <summary>« mon », « ma », « mes ».</summary>
    Mine = 1L << 27,

    /// <summary>« on », « tu », « vous », « nous »: a subject that is nobody in particular.</summary>
    Nobody = 1L << 28,

    /// <summary>After « il »: « faut », « important ».</summary>
    Impersonal = 1L << 29,

    /// <summary>« doit », « peut »: the sentence gives a rule for all.</summary>
    RuleForAll = 1L << 30,

    /// <summary>Between a tie and an illness: « gros », « type », « crise ».</summary>
    Qualifier = 1L << 31,
    Question = 1L << 32,

    /// <summary>Governs a noun that stands for all: « pour », « chez ».</summary>
    TowardAll = 1L << 33,

    /// <summary>« lui », « m' »: an object that is a person.</summary>
    ObjectPerson = 1L << 34,

    /// <summary>« secteur »: ends as a trade does, and is none.</summary>
    Inanimate = 1L << 35,

    /// <summary>« héros », « roman », « façon de parler »: what is told is made up.</summary>
    Fiction = 1L << 36,

    /// <summary>« boulangerie »: who keeps it has that trade.</summary>
    Shop = 1L << 37,

    /// <summary>« vallée », « île »: with its name, a small place.</summary>
    Land = 1L << 38,
}
