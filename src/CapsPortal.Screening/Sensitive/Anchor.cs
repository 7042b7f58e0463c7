namespace CapsPortal.Screening.Sensitive;

internal enum AnchorKind
{
    /// <summary>A name or an admitted pseudonym.</summary>
    Named,

    /// <summary>« un participant de 16 ans », « ma fille ».</summary>
    Person,

    /// <summary>« il », « elle », « ils », « elles », « lui ».</summary>
    Pronoun,

    /// <summary>« je », « moi ».</summary>
    Self,

    /// <summary>« les jeunes », « toute personne »: nobody in particular.</summary>
    Public,

    /// <summary>« on », « vous ».</summary>
    Nobody,

    /// <summary>Any other noun with its article.</summary>
    Thing,
}

/// <summary>Words of a sentence that somebody or something is said by.</summary>
/// <param name="Head">Its last word, to which an adjective is attached.</param>
/// <param name="IsGoverned">After a preposition: not the subject of a verb.</param>
internal readonly record struct Anchor(AnchorKind Kind, int First, int Head, bool IsGoverned, bool IsPlural)
{
    public bool IsSomebody => Kind is AnchorKind.Named or AnchorKind.Person or AnchorKind.Pronoun or AnchorKind.Self;
}
