namespace CapsPortal.Screening.Names;

/// <summary>Why a passage names a person.</summary>
internal static class NameRules
{
    public static readonly Rule Title = Blocking("nom-civilite", "Un nom qui suit un titre : M., Mme, Dr, Me.");
    public static readonly Rule TitleAndInitial = Warning("nom-civilite-initiale", "Un titre et une initiale : la personne peut être reconnue.");
    public static readonly Rule FirstAndLast = Blocking("nom-prenom-connu", "Un prénom connu et un nom.");
    public static readonly Rule LastAndFirst = Blocking("nom-puis-prenom", "Un nom, puis un prénom connu.");
    public static readonly Rule InitialAndLast = Blocking("nom-initiale", "L’initiale d’un prénom et un nom.");
    public static readonly Rule FirstAndInitial = Warning("nom-prenom-initiale", "Un prénom et l’initiale d’un nom : la personne peut être reconnue.");
    public static readonly Rule Speaker = Blocking("nom-locuteur", "Le nom de la personne qui parle, en tête de ligne.");
    public static readonly Rule Introduced = Blocking("nom-annonce", "Un nom annoncé par les mots qui précèdent : « s’appelle », « Contact : », « signé ».");
    public static readonly Rule FirstAlone = Warning("nom-prenom-seul", "Un prénom seul, qui semble désigner une personne.");
    public static readonly Rule SurnameAlone = Warning("nom-seul", "Un nom seul, qui semble désigner une personne.");
    public static readonly Rule CitedAuthor = Warning("nom-auteur", "Un prénom et un nom, peut-être ceux d’une personne que le texte cite.");
    public static readonly Rule LowerCase = Warning("nom-minuscules", "Un prénom et un nom sans majuscules.");
    public static readonly Rule InTable = Blocking("nom-tableau", "Un nom dans la colonne d’un tableau.");
    public static readonly Rule Seen = Blocking("nom-deja-vu", "Le nom d’une personne nommée ailleurs dans le texte.");

    public static readonly Rule SeenUnsure = Warning("nom-deja-vu-incertain", "Le prénom d’une personne que le texte semble nommer ailleurs.");

    private static Rule Blocking(string id, string why) => new(id, FindingCategory.FullName, FindingLevel.Blocking, why);

    private static Rule Warning(string id, string why) => new(id, FindingCategory.FullName, FindingLevel.Warning, why);
}
